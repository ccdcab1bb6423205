import { expect, test } from 'vitest';
import { storeFilter } from '../read/store-filter.ts';
import { countAges } from './ages.ts';
import { HOUR_LENGTH } from './store-counts.ts';
import { Tally } from './tally.ts';

const NOW = Date.parse('2026-06-15T12:34:56Z');
const CREATED = [
  '2026-06-15T12:00:00Z',
  '2026-06-14T12:00:00Z',
  '2026-06-14T11:59:59Z',
  '2026-06-08T12:00:00Z',
  '2026-06-01T00:00:00Z',
  '2026-04-01T00:00:00Z',
  '2026-03-17T12:00:00Z',
  '2026-03-17T11:59:59Z',
  '2025-01-01T00:00:00Z',
];

const AT = { baseDomain: 'shops.test', scheme: 'http' } as const;
const created = (time: string) => ({
  metadata: { name: 'a', uid: 'a', resourceVersion: '1', creationTimestamp: time },
  spec: { engine: 'WOOCOMMERCE' as const, displayName: 'a' },
});

test('each age has the number of stores that its filter finds', () => {
  const tally = new Tally();
  for (const time of CREATED) tally.add(time.slice(0, HOUR_LENGTH), 1);
  const ages = countAges(tally, NOW);
  expect(ages.map(({ age, count }) => [age, count])).toEqual([
    ['DAY', 2],
    ['WEEK', 4],
    ['MONTH', 5],
    ['OLD', 2],
  ]);
  for (const { createdAfter, createdBefore, count } of ages) {
    const matches = storeFilter({ createdAfter, createdBefore }, AT);
    expect(CREATED.filter((time) => matches(created(time)))).toHaveLength(count);
  }
});
