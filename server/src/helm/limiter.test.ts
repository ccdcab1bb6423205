import { expect, test } from 'vitest';
import { Limiter } from './limiter.ts';

const key = (text: string): { team: string; id: string } => ({ team: text[0]!, id: text });

/** Requests slots; `order` lists who got one, `release` releases a slot. */
function standInLine(limiter: Limiter, ids: string[]) {
  const order: string[] = [];
  const releases = new Map<string, () => void>();
  const asked = ids.map(async (id) => {
    const release = await limiter.acquire(key(id));
    order.push(id);
    releases.set(id, release);
  });
  return { order, asked, release: (id: string) => releases.get(id)?.() };
}

const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

test('no more slots are held at once than the limit', async () => {
  const limiter = new Limiter(2);
  const { order, release } = standInLine(limiter, ['a1', 'a2', 'a3']);
  await settle();
  expect(order).toEqual(['a1', 'a2']);
  expect(limiter.used).toBe(2);
  release('a1');
  release('a1');
  await settle();
  expect(order).toEqual(['a1', 'a2', 'a3']);
  expect(limiter.used).toBe(2);
});

test('three teams take turns, and everyone had the right position in the queue', async () => {
  const limiter = new Limiter(1);
  const ids = ['a1', 'a2', 'a3', 'b1', 'b2', 'c1'];
  const { order, release } = standInLine(limiter, ids);
  await settle();
  const promised = limiter.queued().map(({ id }) => id);
  expect(promised).toEqual(['a2', 'b1', 'c1', 'a3', 'b2']);
  expect(limiter.position(key('c1'))).toBe(3);
  expect(limiter.position(key('a1'))).toBeUndefined();
  for (let index = 0; index < ids.length; index += 1) {
    release(order.at(-1)!);
    await settle();
  }
  expect(order).toEqual(['a1', ...promised]);
  expect(limiter.used).toBe(0);
});

test('an aborted waiter leaves the queue, and those behind move up', async () => {
  const limiter = new Limiter(1);
  const release = limiter.tryAcquire();
  const abort = new AbortController();
  const given = limiter.acquire(key('a1'), abort.signal);
  const behind = limiter.acquire(key('a2'));
  await settle();
  expect(limiter.position(key('a2'))).toBe(2);
  abort.abort(new Error('deleted'));
  await expect(given).rejects.toThrow('deleted');
  expect(limiter.position(key('a2'))).toBe(1);
  release?.();
  await behind;
  expect(limiter.waiting).toBe(0);
});

test('a waiter that was aborted before gets no slot', async () => {
  const limiter = new Limiter(1);
  await expect(limiter.acquire(key('a1'), AbortSignal.abort(new Error('gone')))).rejects.toThrow('gone');
  expect(limiter.used).toBe(0);
});
