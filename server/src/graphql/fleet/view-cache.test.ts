import { expect, test } from 'vitest';
import { ViewCache } from './view-cache.ts';

const cacheOf = (...keys: string[]): ViewCache<{ key: string }> => {
  const cache = new ViewCache<{ key: string }>();
  for (const key of keys) cache.read(key, () => ({ key }));
  return cache;
};
const keysOf = (cache: ViewCache<{ key: string }>): string[] => [...cache.all()].map(({ key }) => key).sort();
const never = (): never => {
  throw new Error('made again');
};

test('a view is made once for all that ask for it', () => {
  const cache = cacheOf('a');
  expect(cache.hold('a', never).view).toBe(cache.read('a', never));
});

test('the least recently used views are forgotten', () => {
  expect(keysOf(cacheOf('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'))).not.toContain('a');
});

test('a view that is held is kept, whatever else is read', () => {
  const cache = cacheOf('a');
  const [first, second] = [cache.hold('a', never), cache.hold('a', never)];
  first.release();
  first.release();
  for (const key of 'bcdefghijkl') cache.read(key, () => ({ key }));
  expect(keysOf(cache)).toContain('a');
  second.release();
  for (const key of 'mnopqrst') cache.read(key, () => ({ key }));
  expect(keysOf(cache)).not.toContain('a');
});
