import { expect, test } from 'vitest';
import { doubling } from './doubling.ts';

test.each([
  ['the first time is the base', 1, 100],
  ['each time doubles', 2, 200],
  ['and again', 3, 400],
  ['up to the bound', 5, 1000],
  ['which stands, however often', 5000, 1000],
  ['no time is the base', 0, 100],
])('%s', (_title, time, ms) => {
  expect(doubling(time, { baseMs: 100, maxMs: 1000 })).toBe(ms);
});

test('without a bound it goes on', () => {
  expect(doubling(11, { baseMs: 1, maxMs: Infinity })).toBe(1024);
});
