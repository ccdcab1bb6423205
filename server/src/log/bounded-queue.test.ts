import { expect, test } from 'vitest';
import { BoundedQueue } from './bounded-queue.ts';

test('items come out in order, in batches', () => {
  const queue = new BoundedQueue<string>({ items: 10, bytes: 100 });
  for (const item of ['a', 'b', 'c']) queue.push(item, 1);
  expect([queue.take(2), queue.take(2), queue.take(2)]).toEqual([['a', 'b'], ['c'], []]);
});

test.each([
  ['items', { items: 2, bytes: 100 }],
  ['bytes', { items: 100, bytes: 20 }],
])('a queue that is full of %s takes nothing until there is room', (_what, bounds) => {
  const queue = new BoundedQueue<number>(bounds);
  expect([1, 2, 3].map((item) => queue.push(item, 10))).toEqual([true, true, false]);
  expect(queue.take(1)).toEqual([1]);
  expect(queue.push(4, 10)).toBe(true);
  expect(queue.take(9)).toEqual([2, 4]);
});
