import type { HealthCheck, HealthHours, StoreHealth } from './resource.ts';

/** An application check that was made, for the record. */
export interface HealthSample {
  at: Date;
  ok: boolean;
  checks: readonly HealthCheck[];
  /** How long this answer stands for: the time since the check before it. */
  seconds: number;
}

/** A row of equal times, the oldest first: hours or days. */
export type HealthBuckets = HealthHours;

const HOUR_MS = 3_600_000;
const HOURS = { width: HOUR_MS, most: 24 };
const DAYS = { width: 24 * HOUR_MS, most: 7 };
const RECENT = 20;

/** The record with one more check. */
export function recordCheck(before: StoreHealth | undefined, sample: HealthSample): StoreHealth {
  const { at, ok, checks } = sample;
  const milliseconds = ok ? responseTime(checks) : 0;
  return {
    checkedAt: at.toISOString(),
    checks: [...checks],
    recent: [...(before?.recent ?? []), milliseconds].slice(-RECENT),
    hours: addTo(before?.hours, sample, milliseconds, HOURS),
    days: addTo(before?.days, sample, milliseconds, DAYS),
  };
}

/** Time until visitors have the storefront; at least 1, as 0 means none. Milliseconds. */
export function responseTime(checks: readonly HealthCheck[]): number {
  return Math.max(1, checks.find(({ name }) => name === 'Storefront')?.milliseconds ?? 1);
}

function addTo(
  before: HealthBuckets | undefined,
  { at, ok, seconds }: HealthSample,
  milliseconds: number,
  { width, most }: { width: number; most: number },
): HealthBuckets {
  const row = reach(before, at, width, most);
  const last = row.up.length - 1;
  const up = row.up[last] ?? 0;
  if (!ok) return { ...row, down: withLast(row.down, (row.down[last] ?? 0) + seconds) };
  const mean = row.milliseconds[last] ?? 0;
  const weight = up === 0 ? 1 : seconds / (up + seconds);
  return {
    ...row,
    up: withLast(row.up, up + seconds),
    milliseconds: withLast(row.milliseconds, Math.round(mean + (milliseconds - mean) * weight)),
  };
}

const withLast = (list: readonly number[], value: number): number[] => [...list.slice(0, -1), value];

/** The row, continued up to the time `at`. */
function reach(before: HealthBuckets | undefined, at: Date, width: number, most: number): HealthBuckets {
  const time = Math.floor(at.getTime() / width);
  const first = before ? Math.floor(Date.parse(before.since) / width) : time;
  // The clock of the former leader may be ahead.
  const now = Math.max(time, first);
  const from = Math.max(first, now - most + 1);
  const fit = (list: readonly number[] = []): number[] =>
    Array.from({ length: now - from + 1 }, (_, index) => list[index + from - first] ?? 0);
  const { up, down, milliseconds } = before ?? {};
  return {
    since: new Date(from * width).toISOString(),
    up: fit(up),
    down: fit(down),
    milliseconds: fit(milliseconds),
  };
}

/** Which part of the time in which it was asked a shop worked, from 0 to 1; undefined if it was never asked. */
export function uptimeOf(row: Pick<HealthBuckets, 'up' | 'down'> | undefined): number | undefined {
  const up = sum(row?.up);
  const all = up + sum(row?.down);
  return all === 0 ? undefined : up / all;
}

const sum = (list: readonly number[] = []): number => list.reduce((total, value) => total + value, 0);
