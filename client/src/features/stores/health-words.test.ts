import { describe, expect, test } from 'vitest';
import { answerTime, barsOf, outage, percent, scaleTop, summary, type Period } from './health-words.ts';

const period = (milliseconds: number | null, downSeconds = 0, upSeconds = 3600): Period => ({
  since: '2026-03-01T10:00:00Z',
  upSeconds,
  downSeconds,
  milliseconds,
});

test.each<[number | null | undefined, string]>([
  [1, '100 %'],
  [0.99999, '99.99 %'],
  [0.5, '50 %'],
  [0, '0 %'],
  [null, '–'],
  [undefined, '–'],
])('an uptime of %s is "%s"', (part, text) => {
  expect(percent(part)).toBe(text);
});

test.each([
  [85, '85 ms'],
  [999, '999 ms'],
  [1234, '1.2 s'],
])('%i ms are "%s"', (milliseconds, text) => {
  expect(answerTime(milliseconds)).toBe(text);
});

test.each([
  [0, '0'],
  [45, '45 s'],
  [600, '10 min'],
])('an outage of %i s is "%s"', (seconds, text) => {
  expect(outage(seconds)).toBe(text);
});

test.each<[string, Period[], number]>([
  ['has a least', [], 10],
  ['is above the slowest answer', [period(85), period(120)], 200],
  ['may be the slowest answer', [period(100)], 100],
  ['ignores hours without answers', [period(null), period(3)], 10],
])('the scale %s', (_what, periods, top) => {
  expect(scaleTop(periods)).toBe(top);
});

describe('a bar', () => {
  test.each<[string, Period, { height: number; down: number }]>([
    ['is as high as the answers took', period(50), { height: 1, down: 0 }],
    ['shows which part was an outage', period(50, 1800, 1800), { height: 1, down: 0.5 }],
    ['of an hour without an answer is an outage alone', period(null, 3600, 0), { height: 0, down: 1 }],
    ['of an hour in which nobody asked is empty', period(null, 0, 0), { height: 0, down: 0 }],
  ])('%s', (_what, one, expected) => {
    expect(barsOf([one])[0]).toMatchObject(expected);
  });
});

test.each<[Period[], string]>([
  [[period(80), period(1200)], 'Last 2 hours: answers in 80 ms to 1.2 s, no outage'],
  [[period(null, 120)], 'Last hour: no answers, 2 min of outage'],
])('the summary of %j', (periods, text) => {
  expect(summary(periods, 'hours')).toBe(text);
});
