import { describe, expect, test } from 'vitest';
import { outdated } from './backup-retention.ts';
import type { BackupPhase, BackupResource } from './backup.ts';
import type { BackupSpec } from './generated/backup-resource.ts';
import type { KeepRule } from './resource.ts';

/** A backup that is named after its time, such as `11-30T12:00`. */
const backup = (
  name: string,
  phase: BackupPhase = 'Complete',
  reason: BackupSpec['reason'] = 'Scheduled',
): BackupResource => ({
  metadata: { name, uid: name, resourceVersion: '1', creationTimestamp: `2026-${name}:00Z` },
  spec: { store: 'nike', reason },
  status: { phase },
});

const namesOf = (backups: readonly BackupResource[]): string[] =>
  backups.map(({ metadata }) => metadata.name);
const left = (backups: readonly BackupResource[], keep?: KeepRule, timeZone?: string): string[] => {
  const gone = new Set(outdated(backups, { schedule: '@hourly', keep, timeZone }));
  return namesOf(backups.filter((one) => !gone.has(one)));
};

const HALF_HOURS = ['09:00', '09:30', '10:00', '10:30', '11:00', '11:30'].map((time) => `11-30T${time}`);
const DAYS = ['10-31', '11-01', '11-22', '11-23', '11-28', '11-29', '11-30'].map((day) => `${day}T03:00`);

describe('a rule keeps', () => {
  test.each<[string, string[], KeepRule, string[]]>([
    ['the newest ones', HALF_HOURS, { last: 2 }, ['11-30T11:00', '11-30T11:30']],
    ['the newest of each hour', HALF_HOURS, { hourly: 2 }, ['11-30T10:30', '11-30T11:30']],
    ['the newest of each day', DAYS, { daily: 3 }, ['11-28T03:00', '11-29T03:00', '11-30T03:00']],
    [
      'the newest of each week, from Monday',
      DAYS,
      { weekly: 3 },
      ['11-22T03:00', '11-29T03:00', '11-30T03:00'],
    ],
    ['the newest of each month', DAYS, { monthly: 2 }, ['10-31T03:00', '11-30T03:00']],
    [
      'what any of its numbers keeps',
      DAYS,
      { daily: 2, monthly: 2 },
      ['10-31T03:00', '11-29T03:00', '11-30T03:00'],
    ],
    ['days that have a backup: gaps do not count', DAYS, { daily: 5 }, DAYS.slice(2)],
    ['the newest complete one, even if it keeps none', DAYS, {}, ['11-30T03:00']],
  ])('%s', (_what, times, keep, expected) => {
    expect(
      left(
        times.map((time) => backup(time)),
        keep,
      ),
    ).toEqual(expected);
  });

  test('24 hourly, 7 daily and 4 weekly ones by default', () => {
    const start = Date.parse('2026-10-01T00:00:00Z');
    const hours = Array.from({ length: 24 * 60 }, (_, hour) => new Date(start + hour * 3_600_000));
    expect(left(hours.map((at) => backup(at.toISOString().slice(5, 16))))).toHaveLength(24 + 6 + 3);
  });

  test('days of its time zone', () => {
    const times = ['11-29T22:30', '11-29T23:30', '11-30T10:00'].map((time) => backup(time));
    expect(left(times, { daily: 2 }, 'Europe/Berlin')).toEqual(['11-29T22:30', '11-30T10:00']);
    expect(left(times, { daily: 2 })).toEqual(['11-29T23:30', '11-30T10:00']);
  });
});

describe('never outdated are', () => {
  test.each<[string, BackupResource]>([
    ['those that somebody asked for', backup('01-01T00:00', 'Complete', 'Manual')],
    ['those from before reasons', { ...backup('01-01T00:00'), spec: { store: 'nike' } }],
    ['those that wait', backup('01-01T00:00', 'Pending')],
    ['those that run', backup('01-01T00:00', 'Running')],
  ])('%s', (_what, old) => {
    expect(left([old, ...DAYS.map((day) => backup(day))], { last: 1 })).toEqual([
      '01-01T00:00',
      '11-30T03:00',
    ]);
  });

  test('the newest complete one, when all later ones failed', () => {
    const times = [backup('11-28T03:00'), backup('11-29T03:00', 'Failed'), backup('11-30T03:00', 'Failed')];
    expect(left(times, {})).toEqual(['11-28T03:00', '11-29T03:00', '11-30T03:00']);
  });

  test('the three newest that failed', () => {
    const failures = DAYS.map((day) => backup(day, 'Failed'));
    expect(left(failures, { daily: 100 })).toEqual(['11-28T03:00', '11-29T03:00', '11-30T03:00']);
  });
});

test('the oldest goes first', () => {
  const backups = DAYS.map((day) => backup(day));
  expect(namesOf(outdated(backups.toReversed(), { schedule: '@daily', keep: { last: 5 } }))).toEqual(
    DAYS.slice(0, 2),
  );
});
