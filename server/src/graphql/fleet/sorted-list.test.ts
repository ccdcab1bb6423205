import { expect, test } from 'vitest';
import { SortedList } from './sorted-list.ts';

const numbers = (...items: number[]) =>
  new SortedList(
    items.toSorted((a, b) => a - b),
    (a, b) => a - b,
  );

test.each([
  ['at the start', 0, [0, 1, 3, 5]],
  ['in the middle', 4, [1, 3, 4, 5]],
  ['at the end', 9, [1, 3, 5, 9]],
  ['beside an equal one', 3, [1, 3, 3, 5]],
])('inserts %s', (_where, item, expected) => {
  const list = numbers(5, 1, 3);
  list.insert(item);
  expect(list.items).toEqual(expected);
});

test.each([
  ['the first', 1, [3, 3, 5]],
  ['one of two equal ones', 3, [1, 3, 5]],
  ['one that it does not have', 4, [1, 3, 3, 5]],
])('removes %s', (_which, item, expected) => {
  const list = numbers(1, 3, 3, 5);
  list.remove(item);
  expect(list.items).toEqual(expected);
});

test('has the order of a full sort after many changes', () => {
  const list = numbers();
  const kept: number[] = [];
  for (let n = 0; n < 500; n += 1) {
    const item = (n * 7919) % 101;
    list.insert(item);
    kept.push(item);
    const gone = n % 3 === 0 ? kept.shift() : undefined;
    if (gone !== undefined) list.remove(gone);
  }
  expect(list.items).toEqual(kept.toSorted((a, b) => a - b));
});
