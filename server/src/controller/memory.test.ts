import { expect, test } from 'vitest';
import { failedAttempt, gaveUp, type Memory } from './memory.ts';

const now = new Date('2026-01-01T00:00:00Z');
const error = { reason: 'HelmFailed', message: 'no' };
const rules = { maxProvisionRetries: 3, retryBackoffMs: 1000 };

function waits(random: number): (number | undefined)[] {
  let memory: Memory = {};
  return [1, 2, 3, 4].map(() => {
    memory = { ...memory, ...failedAttempt(memory, error, rules, now, random) };
    return memory.nextAttemptAt ? Date.parse(memory.nextAttemptAt) - now.getTime() : undefined;
  });
}

test('the delay doubles with each failed attempt, until no retry is left', () => {
  expect(waits(0.5)).toEqual([1000, 2000, 4000, undefined]);
});

test('the jitter of the delay is 25 % in both directions', () => {
  expect(waits(0).slice(0, 3)).toEqual([750, 1500, 3000]);
  expect(waits(1).slice(0, 3)).toEqual([1250, 2500, 5000]);
});

test('a store is given up when no attempt is planned, but not because of a past operation', () => {
  expect(gaveUp({ lastError: error, nextAttemptAt: now.toISOString() })).toBe(false);
  expect(gaveUp({ lastError: error })).toBe(true);
  expect(gaveUp({ lastError: { reason: 'UpgradeRolledBack', message: '' } })).toBe(false);
});
