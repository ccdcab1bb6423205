import { findCondition, type ConditionReading } from './conditions.ts';
import type { HealthCheck } from './resource.ts';

/** The condition Healthy without its type. */
export type Verdict = Pick<ConditionReading, 'status' | 'reason' | 'message'>;

const WORDS: Record<HealthCheck['name'], string> = {
  Storefront: 'the storefront',
  StoreApi: 'the store API',
  Checkout: 'the checkout',
  Admin: 'the admin',
};

export const HEALTHY: Verdict = { status: 'True', reason: 'Answers', message: '' };

export const UNREACHED: Verdict = {
  status: 'Unknown',
  reason: 'Unreached',
  message:
    'the platform cannot reach the shop: upgrade the store, whose network policy may be from before the platform asked shops',
};

/** What failed parts mean. The first of them is named. @param checks empty: there is no Service to ask */
export function unhealthy(checks: readonly HealthCheck[]): Verdict {
  const [first, ...others] = checks.filter(({ ok }) => !ok);
  if (!first) return { status: 'False', reason: 'NoService', message: 'the shop has no Service' };
  const more = others.map(({ name }) => WORDS[name]).join(', ');
  const also = more ? `; ${more} as well` : '';
  const message = `${WORDS[first.name]} ${first.message ?? 'fails'}${also}`;
  return { status: 'False', reason: `${first.name}Failed`, message };
}

/** Why no order can be placed, by what the shop answers; undefined if it can, or if that is not known. */
export function noOrders<T extends Verdict & { type: string }>(
  conditions: readonly T[] | undefined,
): T | undefined {
  const healthy = findCondition(conditions, 'Healthy');
  return healthy?.status === 'False' && healthy.reason !== 'AdminFailed' ? healthy : undefined;
}
