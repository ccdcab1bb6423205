import { expect, test } from 'vitest';
import { keepsLess, wholePlan, type WantedPlan } from './backup-plan.ts';
import type { BackupPlan } from './resource.ts';

const NONE = { last: 0, hourly: 0, daily: 0, weekly: 0, monthly: 0 };
const USUAL = { ...NONE, hourly: 24, daily: 7, weekly: 4 };
const present: BackupPlan = { schedule: '@daily', timeZone: 'Europe/Berlin', keep: { daily: 3 } };

test.each<[string, WantedPlan, BackupPlan | undefined, object]>([
  ['has the usual rule by default', { schedule: '@hourly' }, undefined, { timeZone: 'UTC', keep: USUAL }],
  [
    'has 0 for what its rule leaves out',
    { schedule: '@hourly', keep: { last: 1 } },
    undefined,
    { keep: { ...NONE, last: 1 } },
  ],
  [
    'keeps zone and rule that it leaves out',
    { schedule: '@hourly' },
    present,
    { timeZone: 'Europe/Berlin', keep: { ...NONE, daily: 3 } },
  ],
  ['goes back to UTC by null', { schedule: '@hourly', timeZone: null }, present, { timeZone: 'UTC' }],
])('a plan %s', (_what, wanted, before, expected) => {
  expect(wholePlan(wanted, before)).toMatchObject({ schedule: '@hourly', ...expected });
});

test.each<[string, BackupPlan | undefined, BackupPlan | null, boolean]>([
  ['a first plan', undefined, present, false],
  ['an end', present, null, true],
  ['another schedule', present, { ...present, schedule: '@weekly' }, false],
  ['a rule that keeps more', present, { ...present, keep: { daily: 4, last: 1 } }, false],
  ['a rule that keeps fewer', present, { ...present, keep: { daily: 2 } }, true],
  ['a rule that keeps others', present, { ...present, keep: { hourly: 24 } }, true],
  ['fewer than by default', { schedule: '@daily' }, present, true],
])('%s: whether it keeps less', (_what, before, after, expected) => {
  expect(keepsLess(before, after)).toBe(expected);
});
