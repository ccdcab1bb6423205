import { expect, test } from 'vitest';
import { FairQueue } from './fair-queue.ts';

/** A queue of texts such as `a1`, whose first letter is the team. */
function queueOf(...items: string[]): FairQueue<string> {
  const queue = new FairQueue<string>();
  for (const item of items) queue.add(item.charAt(0), item);
  return queue;
}

function drain(queue: FairQueue<string>): string[] {
  const taken: string[] = [];
  for (let item = queue.next(); item !== undefined; item = queue.next()) taken.push(item);
  return taken;
}

test.each([
  ['nothing', [], []],
  ['one team keeps its order', ['a1', 'a2', 'a3'], ['a1', 'a2', 'a3']],
  ['teams take turns', ['a1', 'a2', 'a3', 'b1', 'c1', 'c2'], ['a1', 'b1', 'c1', 'a2', 'c2', 'a3']],
  ['what waits twice comes once, at its first place', ['a1', 'a2', 'a1'], ['a1', 'a2']],
])('%s', (_title, items, expected) => {
  expect(queueOf(...items).inOrder()).toEqual(expected);
  expect(queueOf(...items).size).toBe(expected.length);
  expect(drain(queueOf(...items))).toEqual(expected);
});

test('a team that was served goes behind one that comes later', () => {
  const queue = queueOf('a1', 'a2');
  expect(queue.next()).toBe('a1');
  queue.add('b', 'b1');
  expect(drain(queue)).toEqual(['a2', 'b1']);
});

test('what is deleted does not come, nor does it keep a turn', () => {
  const queue = queueOf('a1', 'b1', 'b2');
  queue.delete('a', 'a1');
  queue.delete('a', 'a1');
  expect(queue.size).toBe(2);
  expect(drain(queue)).toEqual(['b1', 'b2']);
});

test('a cleared queue is empty', () => {
  const queue = queueOf('a1', 'b1');
  queue.clear();
  expect(queue.size).toBe(0);
  expect(queue.next()).toBeUndefined();
});
