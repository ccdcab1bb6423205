import SchemaBuilder from '@pothos/core';
import ComplexityPlugin from '@pothos/plugin-complexity';
import type { GraphContext } from './context.ts';

/** The schema builder. Fields are non-null unless `nullable: true`. */
export const builder = new SchemaBuilder<{
  Context: GraphContext;
  DefaultFieldNullability: false;
  Scalars: {
    DateTime: { Input: string; Output: string };
    URL: { Input: string; Output: string };
    Hostname: { Input: string; Output: string };
    EmailAddress: { Input: string; Output: string };
  };
}>({
  plugins: [ComplexityPlugin],
  defaultFieldNullability: false,
  // Fields declare their cost; limits/check-cost.ts adds it up before the execution, also for subscriptions.
  complexity: { disabled: true, defaultComplexity: 1, defaultListMultiplier: 5 },
});

builder.queryType({
  description:
    'Reads. Answered from memory, except `Store.releaseHistory` and `Store.revisionChanges`, which run helm.',
});
builder.mutationType({
  description:
    'Changes. Each is one write to Kubernetes and returns at once; `bulkChangeStores` is one for each store.',
});
builder.subscriptionType({
  description: 'Live views. The first message is the current state, so a reconnect needs no replay.',
});
