import { expect, test, vi } from 'vitest';
import { keyText, type StoreKey } from '../store/key.ts';
import { WorkQueue } from './queue.ts';

const key = (team: string, id: string): StoreKey => ({ team, id });

/** A handler that blocks on each key until the test releases it. */
function held(workers: number) {
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  const queue = new WorkQueue(async (one) => {
    begun.push(keyText(one));
    await new Promise<void>((resolve) => ends.set(keyText(one), resolve));
  }, workers);
  const end = async (text: string): Promise<void> => {
    ends.get(text)?.();
    await settle();
  };
  return { queue, begun, end };
}

const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

test('a waiting key is handled once, however often it is added', async () => {
  const { queue, begun, end } = held(1);
  queue.add(key('a', 'one'));
  await settle();
  for (let time = 0; time < 5; time += 1) queue.add(key('a', 'two'));
  expect(queue.depth).toBe(1);
  await end('a/one');
  await end('a/two');
  expect(begun).toEqual(['a/one', 'a/two']);
});

test('a key that is added while it is handled is handled once more, and never concurrently', async () => {
  const { queue, begun, end } = held(4);
  queue.add(key('a', 'one'));
  await settle();
  queue.add(key('a', 'one'));
  queue.add(key('a', 'one'));
  await settle();
  expect(begun).toEqual(['a/one']);
  await end('a/one');
  expect(begun).toEqual(['a/one', 'a/one']);
  await end('a/one');
  expect(begun).toHaveLength(2);
  expect(queue.depth).toBe(0);
});

test('teams take turns', async () => {
  const { queue, begun, end } = held(1);
  for (const id of ['1', '2', '3']) queue.add(key('busy', id));
  queue.add(key('quiet', '1'));
  await settle();
  for (const text of ['busy/1', 'busy/2', 'quiet/1', 'busy/3']) await end(text);
  expect(begun).toEqual(['busy/1', 'busy/2', 'quiet/1', 'busy/3']);
});

test("one store is not delayed by another team's hundred", async () => {
  const { queue, begun, end } = held(2);
  for (let n = 0; n < 100; n += 1) queue.add(key('busy', `${n}`));
  queue.add(key('quiet', 'one'));
  await settle();
  for (const text of ['busy/0', 'busy/1']) await end(text);
  expect(begun).toEqual(['busy/0', 'busy/1', 'busy/2', 'quiet/one']);
});

test('a change does not wait for the end of a pass over all stores', async () => {
  const { queue, begun, end } = held(1);
  for (let n = 0; n < 100; n += 1) queue.addLater(key('a', `${n}`));
  await settle();
  queue.add(key('a', '99'));
  queue.add(key('a', 'new'));
  queue.addLater(key('a', 'new'));
  expect(queue.depth).toBe(100);
  for (const text of ['a/0', 'a/99', 'a/new']) await end(text);
  expect(begun).toEqual(['a/0', 'a/99', 'a/new', 'a/1']);
  expect(queue.depth).toBe(97);
});

test('a handler that fails is called again after a growing delay, and other keys are not blocked', async () => {
  const times: number[] = [];
  const done = Promise.withResolvers<void>();
  const queue = new WorkQueue(async () => {
    times.push(performance.now());
    if (times.length === 4) done.resolve();
    else throw new Error('not yet');
  }, 1);
  queue.add(key('a', 'one'));
  await done.promise;
  const [first, second, third] = times.slice(1).map((time, index) => time - times[index]!);
  expect(first).toBeGreaterThan(20);
  expect(second).toBeGreaterThan(45);
  expect(third).toBeGreaterThan(95);
  await queue.stop();
});

test('of two scheduled times of a key the earlier one wins', async () => {
  const handled: number[] = [];
  const queue = new WorkQueue(async () => void handled.push(performance.now()), 1);
  const begun = performance.now();
  queue.addAfter(key('a', 'one'), 60_000);
  queue.addAfter(key('a', 'one'), 20);
  queue.addAfter(key('a', 'one'), 2 ** 40);
  await expect.poll(() => handled.length).toBe(1);
  expect(handled[0]! - begun).toBeGreaterThan(15);
  await queue.stop();
});

test('a clock that is set forward does not make a later time the earlier one', async () => {
  const handled: string[] = [];
  const queue = new WorkQueue(async ({ id }) => void handled.push(id), 1);
  queue.addAfter(key('a', 'one'), 60_000);
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 3_600_000 });
  queue.addAfter(key('a', 'one'), 1);
  vi.useRealTimers();
  await expect.poll(() => handled).toEqual(['one']);
  await queue.stop();
});

test('stop waits for keys being handled and starts no others', async () => {
  const { queue, begun, end } = held(1);
  queue.add(key('a', 'one'));
  queue.add(key('a', 'two'));
  queue.addAfter(key('a', 'three'), 1);
  await settle();
  let stopped = false;
  const stopping = queue.stop().then(() => (stopped = true));
  await settle();
  expect(stopped).toBe(false);
  await end('a/one');
  await stopping;
  queue.add(key('a', 'four'));
  await settle();
  expect(begun).toEqual(['a/one']);
});
