import { expect, test } from 'vitest';
import { ProvisioningTimes } from './provisioning-times.ts';

const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);
const none = { average: undefined, p95: undefined };

test.each<[string, (number | undefined)[], ProvisioningTimes['statistics']]>([
  ['no store', [], none],
  ['no store that was ever Ready', [undefined], none],
  ['one store', [7], { average: 7, p95: 7 }],
  ['two stores: the slower one is the 95th percentile', [9, 3], { average: 6, p95: 9 }],
  ['a store that was never Ready does not count', [4, undefined, 6], { average: 5, p95: 6 }],
  ['twenty stores: the 19th', upTo(20).toReversed(), { average: 10.5, p95: 19 }],
  ['a hundred stores: the 95th', upTo(100), { average: 50.5, p95: 95 }],
  ['figures are ordered as numbers, not as texts', [100, 9, 20], { average: 43, p95: 100 }],
])('%s', (_title, seconds, expected) => {
  const times = new ProvisioningTimes();
  for (const value of seconds) times.add(value);
  expect(times.statistics).toEqual(expected);
});

test('what is removed leaves no trace', () => {
  const times = new ProvisioningTimes();
  for (const value of [0.1, 0.2, 0.3, undefined]) times.add(value);
  for (const value of [0.1, undefined, 0.3]) times.remove(value);
  expect(times.statistics).toEqual({ average: 0.2, p95: 0.2 });
});
