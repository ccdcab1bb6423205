import { expect, test } from 'vitest';
import { backoffMs, pause } from './backoff.ts';

const options = { baseMs: 100, maxMs: 1000 };

test('the delay doubles with each failure, up to its maximum', () => {
  const longest = [1, 2, 3, 4, 5, 50].map((failures) => backoffMs(failures, options, () => 1));
  expect(longest).toEqual([100, 200, 400, 800, 1000, 1000]);
});

test('the jitter is the upper half of the delay', () => {
  expect(backoffMs(3, options, () => 0)).toBe(200);
  expect(backoffMs(3, options, () => 0.5)).toBe(300);
});

test('a pause ends at once when the signal aborts', async () => {
  const abort = new AbortController();
  const begun = performance.now();
  const pausing = pause(60_000, abort.signal);
  abort.abort();
  await pausing;
  expect(performance.now() - begun).toBeLessThan(1000);
});
