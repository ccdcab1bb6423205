import { expect, test } from 'vitest';
import { END, LiveIterator, liveSubscriptions, NOTHING, type LiveSource } from './live-iterator.ts';

/** A number that changes; the view gives its newest value. */
function counter() {
  let value = 0;
  let told = -1;
  const listeners = new Set<() => void>();
  const source: LiveSource<number> = {
    listen: (wake) => {
      listeners.add(wake);
      return () => listeners.delete(wake);
    },
    take: () => {
      if (value < 0) return END;
      if (told === value) return NOTHING;
      told = value;
      return value;
    },
  };
  const set = (next: number): void => {
    value = next;
    for (const listener of listeners) listener();
  };
  return { source, set, listeners };
}

const never = new AbortController().signal;

test('gives the present state at once and only the newest after many changes', async () => {
  const { source, set } = counter();
  const view = new LiveIterator(source, never);
  expect(await view.next()).toEqual({ done: false, value: 0 });
  for (let i = 1; i <= 100_000; i++) set(i);
  expect(await view.next()).toEqual({ done: false, value: 100_000 });
  await view.return();
});

test('return() ends a waiting next() and stops listening', async () => {
  const { source, listeners } = counter();
  const before = liveSubscriptions();
  const view = new LiveIterator(source, never);
  await view.next();
  const waiting = view.next();
  expect(liveSubscriptions()).toBe(before + 1);
  await view.return();
  expect(await waiting).toEqual({ done: true, value: undefined });
  expect(listeners.size).toBe(0);
  expect(liveSubscriptions()).toBe(before);
});

test('ends when the source ends', async () => {
  const { source, set, listeners } = counter();
  const view = new LiveIterator(source, never);
  await view.next();
  const waiting = view.next();
  set(-1);
  expect(await waiting).toEqual({ done: true, value: undefined });
  expect(listeners.size).toBe(0);
});

test('ends when the server stops, also between two paced messages', async () => {
  const stop = new AbortController();
  const { source, set } = counter();
  const view = new LiveIterator({ ...source, intervalMs: 60_000 }, stop.signal);
  await view.next();
  set(1);
  const waiting = view.next();
  stop.abort();
  expect(await waiting).toEqual({ done: true, value: undefined });
});

test('a viewer who may not go on gets the error, and the view is closed', async () => {
  const { source, listeners } = counter();
  const guard = (): Promise<void> => Promise.reject(new Error('no longer allowed'));
  const view = new LiveIterator({ ...source, guard }, never);
  await expect(view.next()).rejects.toThrow('no longer allowed');
  expect(listeners.size).toBe(0);
});
