import type { StoreFilter } from '../../gql/graphql.ts';

const HOUR_MS = 3_600_000;

/** Ages to choose from. Days. */
export const AGES = [
  { value: 'day', name: 'DAY', label: 'Last 24 hours', newerThan: 1 },
  { value: 'week', name: 'WEEK', label: 'Last 7 days', newerThan: 7 },
  { value: 'month', name: 'MONTH', label: 'Last 30 days', newerThan: 30 },
  { value: 'old', name: 'OLD', label: 'Older than 90 days', olderThan: 90 },
] as const;

export type AgeName = (typeof AGES)[number]['value'];

/** When stores of an age were created. @param now milliseconds; counted from the start of the hour, so that it is stable */
export function createdIn(name: AgeName, now: number): Pick<StoreFilter, 'createdAfter' | 'createdBefore'> {
  const age = AGES.find(({ value }) => value === name);
  const ago = (days: number): string =>
    new Date(Math.floor(now / HOUR_MS) * HOUR_MS - days * 24 * HOUR_MS).toISOString();
  if (!age) return {};
  return 'newerThan' in age ? { createdAfter: ago(age.newerThan) } : { createdBefore: ago(age.olderThan) };
}
