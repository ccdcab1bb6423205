import { expect, test } from 'vitest';
import { moveOf, offsetFor } from './grid-keys.ts';

test.each([
  ['ArrowDown', 3, 4],
  ['ArrowDown', 99, 99],
  ['ArrowUp', 3, 2],
  ['ArrowUp', 0, 0],
  ['PageDown', 3, 13],
  ['PageUp', 3, 0],
  ['Home', 50, 0],
  ['End', 50, 99],
  ['a', 50, undefined],
])('%s at row %i of 100 leads to %s', (key, active, expected) => {
  expect(moveOf(key, active, { count: 100, page: 10 })).toBe(expected);
});

test.each([
  [0, 0],
  [19, 0],
  [39, 0],
  [40, 20],
  [59, 20],
  [9990, 9960],
])('from row %i on, the window begins at %i', (first, offset) => {
  expect(offsetFor(first)).toBe(offset);
});
