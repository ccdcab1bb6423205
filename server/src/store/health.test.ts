import { describe, expect, test } from 'vitest';
import { recordCheck, uptimeOf, type HealthSample } from './health.ts';
import type { HealthCheck, StoreHealth } from './resource.ts';

const checks = (milliseconds: number): HealthCheck[] => [
  { name: 'Storefront', ok: true, status: 200, milliseconds },
  { name: 'StoreApi', ok: true, status: 200, milliseconds: 5 },
];
const at = (time: string, change: Partial<HealthSample> = {}): HealthSample => ({
  at: new Date(time),
  ok: true,
  checks: checks(100),
  seconds: 60,
  ...change,
});
const after = (...samples: HealthSample[]): StoreHealth | undefined =>
  samples.reduce<StoreHealth | undefined>(recordCheck, undefined);

test('the first check begins the hour and the day', () => {
  expect(after(at('2026-03-01T10:20:30Z'))).toEqual({
    checkedAt: '2026-03-01T10:20:30.000Z',
    checks: checks(100),
    recent: [100],
    hours: { since: '2026-03-01T10:00:00.000Z', up: [60], down: [0], milliseconds: [100] },
    days: { since: '2026-03-01T00:00:00.000Z', up: [60], down: [0], milliseconds: [100] },
  });
});

describe('each hour has', () => {
  test('the time in which the shop worked, and in which it did not', () => {
    const health = after(
      at('2026-03-01T10:57:00Z'),
      at('2026-03-01T10:58:00Z', { ok: false }),
      at('2026-03-01T10:58:10Z', { ok: false, seconds: 10 }),
      at('2026-03-01T11:01:00Z'),
    );
    expect(health?.hours).toMatchObject({ up: [60, 60], down: [70, 0] });
    expect(health?.recent).toEqual([100, 0, 0, 100]);
  });

  test('the mean time of answers, by how long each of them stands for', () => {
    const health = after(
      at('2026-03-01T10:01:00Z', { checks: checks(100), seconds: 60 }),
      at('2026-03-01T10:02:00Z', { checks: checks(400), seconds: 30 }),
    );
    expect(health?.hours?.milliseconds).toEqual([200]);
  });

  test('nothing while the shop was not asked', () => {
    const health = after(at('2026-03-01T10:30:00Z'), at('2026-03-01T13:30:00Z'));
    expect(health?.hours).toEqual({
      since: '2026-03-01T10:00:00.000Z',
      up: [60, 0, 0, 60],
      down: [0, 0, 0, 0],
      milliseconds: [100, 0, 0, 100],
    });
  });
});

test('the oldest go: 24 hours, 7 days and 20 answers stay', () => {
  const start = Date.parse('2026-03-01T00:00:00Z');
  const everyHour = Array.from({ length: 24 * 10 }, (_, hour) =>
    at(new Date(start + hour * 3_600_000).toISOString(), { seconds: hour }),
  );
  const health = after(...everyHour);
  expect(health?.hours).toMatchObject({ since: '2026-03-10T00:00:00.000Z' });
  expect(health?.hours?.up).toEqual(Array.from({ length: 24 }, (_, index) => 9 * 24 + index));
  expect(health?.days).toMatchObject({ since: '2026-03-04T00:00:00.000Z' });
  expect(health?.days?.up).toHaveLength(7);
  expect(health?.recent).toHaveLength(20);
});

test('a gap of a month leaves only the newest', () => {
  const health = after(at('2026-01-01T10:00:00Z'), at('2026-02-01T10:00:00Z'));
  expect(health?.hours?.up.filter(Boolean)).toEqual([60]);
  expect(health?.hours).toMatchObject({ since: '2026-01-31T11:00:00.000Z' });
});

test('a clock that is behind that of the former leader adds to the newest hour', () => {
  const health = after(at('2026-03-01T11:00:05Z'), at('2026-03-01T10:59:55Z'));
  expect(health?.hours).toMatchObject({ since: '2026-03-01T11:00:00.000Z', up: [120] });
});

test.each<[string, Parameters<typeof uptimeOf>[0], number | undefined]>([
  ['the part of the time in which it was asked', { up: [3000, 500], down: [0, 100] }, 3500 / 3600],
  ['undefined for a shop that was never asked', { up: [0, 0], down: [0, 0] }, undefined],
  ['undefined without a record', undefined, undefined],
  ['0 for a shop that never worked', { up: [0], down: [60] }, 0],
])('the uptime is %s', (_what, row, expected) => {
  expect(uptimeOf(row)).toBe(expected);
});
