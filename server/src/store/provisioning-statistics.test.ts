import { expect, test } from 'vitest';
import { provisioningStatistics } from './provisioning-statistics.ts';

const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);

test.each<[string, (number | undefined)[], ReturnType<typeof provisioningStatistics>]>([
  ['no store', [], { count: 0 }],
  ['no store that was ever Ready', [undefined], { count: 0 }],
  ['one store', [7], { count: 1, average: 7, p95: 7 }],
  ['two stores: the slower one is the 95th percentile', [9, 3], { count: 2, average: 6, p95: 9 }],
  ['a store that was never Ready does not count', [4, undefined, 6], { count: 2, average: 5, p95: 6 }],
  ['twenty stores: the 19th', upTo(20).toReversed(), { count: 20, average: 10.5, p95: 19 }],
  ['a hundred stores: the 95th', upTo(100), { count: 100, average: 50.5, p95: 95 }],
  ['figures are ordered as numbers, not as texts', [100, 9, 20], { count: 3, average: 43, p95: 100 }],
])('%s', (_title, seconds, expected) => {
  expect(provisioningStatistics(seconds)).toEqual(expected);
});
