import SchemaBuilder from '@pothos/core';
import ComplexityPlugin from '@pothos/plugin-complexity';
import type { GraphContext } from './context.ts';

/** Bounds on one operation; a normal dashboard query stays below a third of each. */
export const QUERY_LIMITS = { depth: 10, breadth: 150, complexity: 8000 } as const;

/** The one schema builder. Fields are non-null unless they say `nullable: true`. */
export const builder = new SchemaBuilder<{
  Context: GraphContext;
  DefaultFieldNullability: false;
  Scalars: { DateTime: { Input: string; Output: string } };
}>({
  plugins: [ComplexityPlugin],
  defaultFieldNullability: false,
  complexity: {
    limit: QUERY_LIMITS,
    defaultComplexity: 1,
    defaultListMultiplier: 5,
    complexityError: (kind) => new QueryTooLarge(kind.toLowerCase()),
  },
});

/** An operation that asks for more than QUERY_LIMITS allow. */
export class QueryTooLarge extends Error {
  readonly code = 'QUERY_TOO_LARGE';

  /** @param bound which bound it breaks */
  constructor(bound: string) {
    super(`the operation exceeds the allowed ${bound}: ask for less at once`);
  }
}

builder.queryType({ description: 'Reads. Answered from memory; no read reaches Kubernetes.' });
builder.mutationType({ description: 'Changes. Each is one write to Kubernetes and returns at once.' });
builder.subscriptionType({
  description: 'Live views. The first message is the present state, so a reconnect needs no replay.',
});
