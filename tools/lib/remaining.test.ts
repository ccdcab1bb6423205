import { expect, test } from 'vitest';
import { Remaining } from './remaining.ts';

test.each([
  ['at the start', 0, 0, ' (about 5 min left)'],
  ['within a phase', 0, 200, ' (about 2 min left)'],
  ['in a phase that takes longer than usual', 0, 900, ' (about 20 s left)'],
  ['in a later phase', 1, 5, ' (about 15 s left)'],
  ['in the last seconds', 1, 18, ''],
  ['in a phase of unknown length', 2, 60, ''],
])('what is left %s', (_when, index, seconds, left) => {
  let now = 1000;
  const remaining = new Remaining([300, 20, 0], () => now);
  remaining.begin(index);
  now += seconds;
  expect(remaining.left()).toBe(left);
});

test('a phase says how long it usually takes, a short one does not', () => {
  const remaining = new Remaining([300, 2]);
  expect([remaining.usually(0), remaining.usually(1), remaining.usually(2)]).toEqual([
    ', usually 5 min',
    '',
    '',
  ]);
});
