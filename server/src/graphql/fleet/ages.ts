import { HOUR_LENGTH } from './store-counts.ts';
import type { Tally } from './tally.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** Ages to choose from. They overlap: a store of the last day is one of the last week too. */
const AGES = {
  DAY: { newerThanDays: 1 },
  WEEK: { newerThanDays: 7 },
  MONTH: { newerThanDays: 30 },
  OLD: { olderThanDays: 90 },
} as const;

export type Age = keyof typeof AGES;

/** Number of stores of an age, and the filter that finds them. */
export interface AgeCount {
  age: Age;
  createdAfter: string | undefined;
  createdBefore: string | undefined;
  count: number;
}

/** @param created counts by the hour of the creation. @param now milliseconds; ages count from the start of its hour */
export function countAges(created: Tally, now: number): AgeCount[] {
  const hour = Math.floor(now / HOUR_MS) * HOUR_MS;
  return (Object.keys(AGES) as Age[]).map((age) => {
    const limits = AGES[age];
    const since = 'newerThanDays' in limits ? hour - limits.newerThanDays * DAY_MS : undefined;
    const until = 'olderThanDays' in limits ? hour - limits.olderThanDays * DAY_MS : undefined;
    return {
      age,
      // The filter excludes the time itself, and the first moment of the hour is counted.
      createdAfter: since === undefined ? undefined : new Date(since - 1).toISOString(),
      createdBefore: until === undefined ? undefined : new Date(until).toISOString(),
      count: countBetween(created, since, until),
    };
  });
}

function countBetween(created: Tally, since: number | undefined, until: number | undefined): number {
  const [first, end] = [hourOf(since) ?? '', hourOf(until) ?? '~'];
  let sum = 0;
  for (const [hour, count] of created.entries()) if (hour >= first && hour < end) sum += count;
  return sum;
}

const hourOf = (time: number | undefined): string | undefined =>
  time === undefined ? undefined : new Date(time).toISOString().slice(0, HOUR_LENGTH);
