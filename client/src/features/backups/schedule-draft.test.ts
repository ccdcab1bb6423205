import { expect, test } from 'vitest';
import { draftOf, keepText, scheduleText, toInput, type Plan } from './schedule-draft.ts';

const keep = { last: 0, hourly: 24, daily: 7, weekly: 4, monthly: 0 };
const plan = (schedule: string): Plan => ({
  schedule,
  timeZone: 'Europe/Berlin',
  keep,
  nextAt: null,
  lastAt: null,
});

test.each<[string, string, object]>([
  ['a preset', '@daily', { preset: '@daily', timeZone: 'Europe/Berlin', keep }],
  ['an expression', '*/30 * * * *', { preset: 'cron', cron: '*/30 * * * *' }],
])('the form shows %s', (_what, schedule, expected) => {
  expect(draftOf(plan(schedule), 'UTC')).toMatchObject(expected);
});

test('the form of a store without a schedule is off, in the time zone of the user', () => {
  expect(draftOf(null, 'Asia/Tokyo')).toMatchObject({ preset: 'off', timeZone: 'Asia/Tokyo', keep });
});

test.each<[string, string, object | null]>([
  ['off', 'off', null],
  ['a preset', '@hourly', { schedule: '@hourly', timeZone: 'UTC', keep }],
  ['an expression', 'cron', { schedule: '0 4 * * *', timeZone: 'UTC', keep }],
])('%s is sent', (_what, preset, expected) => {
  expect(toInput({ preset, cron: ' 0 4 * * * ', timeZone: 'UTC', keep })).toEqual(expected);
});

test.each<[object, string]>([
  [{}, 'Keeps one of each of 24 hours, one of each of 7 days, and one of each of 4 weeks.'],
  [{ last: 3, hourly: 0, daily: 1, weekly: 0 }, 'Keeps the newest 3 and one of the last day.'],
  [{ hourly: 0, daily: 0, weekly: 0 }, 'Keeps only the newest.'],
])('%j is told', (part, text) => {
  expect(keepText({ ...keep, ...part })).toBe(text);
});

test.each<[string, string]>([
  ['@weekly', 'Every week (Europe/Berlin)'],
  ['0 3 * * 1-5', 'At 0 3 * * 1-5 (Europe/Berlin)'],
])('the schedule %s is told', (schedule, text) => {
  expect(scheduleText(plan(schedule))).toBe(text);
});
