import { describe, expect, test } from 'vitest';
import { isTimeZone, nextTime, overdueFrom, scheduledName } from './backup-schedule.ts';

const NOW = new Date('2026-11-30T12:07:00Z');
const NEVER = new Date('2026-01-01T00:00:00Z');
const at = (text: string): Date => new Date(`2026-${text}Z`);

/** When the schedule says, without the delay of the store. */
const nominal = (
  schedule: string,
  since: Date,
  { now = NOW, timeZone }: { now?: Date; timeZone?: string } = {},
) => nextTime({ schedule, timeZone }, 'uid', since, now)?.nominal.toISOString().slice(5, 16);

describe('the next backup is for', () => {
  test.each<[string, string, Date, string]>([
    ['the next hour after the one that was backed up', '@hourly', at('11-30T12:03:00'), '11-30T13:00'],
    ['this hour when it was not backed up', '@hourly', at('11-30T11:03:00'), '11-30T12:00'],
    ['the newest of many missed times, once', '@hourly', NEVER, '11-30T12:00'],
    ['the next day of a store that was backed up today', '@daily', at('11-30T00:20:00'), '12-01T00:00'],
    ['Sunday of a week', '@weekly', at('11-29T00:20:00'), '12-06T00:00'],
    ['the next quarter of an hour', '*/15 * * * *', at('11-30T12:00:00'), '11-30T12:15'],
    ['the first day of a month', '0 3 1 * *', at('11-01T03:10:00'), '12-01T03:00'],
    ['a workday', '30 4 * * 1-5', at('11-30T04:30:00'), '12-01T04:30'],
    ['the seventh day as Sunday', '0 0 * * 7', at('11-30T04:30:00'), '12-06T00:00'],
  ])('%s', (_what, schedule, since, expected) => {
    expect(nominal(schedule, since)).toBe(expected);
  });

  test('no time before the store was created', () => {
    expect(nominal('0 3 * * *', at('11-30T10:00:00'))).toBe('12-01T03:00');
  });

  test('a time that is now', () => {
    expect(nominal('0 12 * * *', NEVER, { now: at('11-30T12:00:00') })).toBe('11-30T12:00');
  });

  test('a time of the zone', () => {
    expect(nominal('0 3 * * *', at('11-30T10:00:00'), { timeZone: 'Europe/Berlin' })).toBe('12-01T02:00');
  });

  test.each<[string, Date, string]>([
    ['forward', at('03-28T12:00:00'), '03-29T01:00'],
    ['back', at('10-24T12:00:00'), '10-25T00:30'],
  ])('one time of a day on which clocks go %s', (_way, since, expected) => {
    const later = new Date(since.getTime() + 3_600_000);
    expect(nominal('30 2 * * *', since, { now: later, timeZone: 'Europe/Berlin' })).toBe(expected);
  });

  test('no time, when there is none', () => {
    expect(nominal('0 0 30 2 *', NEVER)).toBeUndefined();
  });
});

describe('a store begins after the time of its schedule', () => {
  const delays = (schedule: string): number[] =>
    Array.from({ length: 200 }, (_, index) => {
      const { nominal: said, begins } = nextTime({ schedule }, `uid-${index}`, NOW, NOW)!;
      return (begins.getTime() - said.getTime()) / 60_000;
    });

  test.each<[string, number]>([
    ['@daily', 30],
    ['@hourly', 30],
    ['*/15 * * * *', 7.5],
  ])('%s: in less than %d minutes, and not all at once', (schedule, most) => {
    const minutes = delays(schedule);
    expect(Math.min(...minutes)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...minutes)).toBeLessThan(most);
    const fullest = Math.max(...[...Map.groupBy(minutes, Math.floor).values()].map(({ length }) => length));
    expect(fullest).toBeLessThan((200 / most) * 3);
  });

  test('always equally much', () => {
    const [first, second] = ['2026-12-01', '2026-12-02'].map((day) =>
      nextTime({ schedule: '@daily' }, 'uid', NOW, new Date(day))!,
    );
    expect(second!.begins.getTime() - first!.begins.getTime()).toBe(86_400_000);
  });
});

test.each<[string, string | undefined]>([
  ['@hourly', '11-30T15:30'],
  ['@daily', '12-01T02:30'],
  ['0 0 30 2 *', undefined],
])('a store with %s is overdue two hours after it should have begun', (schedule, expected) => {
  expect(overdueFrom({ schedule }, NOW)?.toISOString().slice(5, 16)).toBe(expected);
});

test('the name of a scheduled backup has its minute', () => {
  const begins = at('11-30T12:29:00');
  expect(scheduledName('nike', { nominal: at('11-30T12:00:00'), begins })).toBe('nike-20261130-1200');
});

test.each<[string, boolean]>([
  ['Europe/Berlin', true],
  ['UTC', true],
  ['America/Argentina/Buenos_Aires', true],
  ['Asia/Calcutta', true],
  ['Europe/berlin', false],
  ['Mars/Olympus', false],
  ['', false],
])('whether "%s" is a time zone: %s', (name, expected) => {
  expect(isTimeZone(name)).toBe(expected);
});
