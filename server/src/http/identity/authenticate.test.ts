import { pino } from 'pino';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { byToken, type AskToken } from './authenticate.ts';
import { Denial } from './denial.ts';
import { INVALID_PER_ADDRESS } from './unknown-tokens.ts';

const RECHECK_MS = 20_000;
const ADDRESS = '203.0.113.7';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Tokens that begin with `good` are valid. */
function start(answer?: AskToken) {
  const ask = vi.fn<AskToken>(
    answer ??
      (({ token }) =>
        Promise.resolve(
          token.startsWith('good') ? { name: token, uid: undefined, groups: [], extra: {} } : 'invalid',
        )),
  );
  const authenticate = byToken(ask, pino({ level: 'silent' }), {
    audiences: ['urumi'],
    recheckMs: RECHECK_MS,
  });
  const statusOf = async (token: string, address = ADDRESS): Promise<number> => {
    const answered = await authenticate(`Bearer ${token}`, address);
    return answered instanceof Denial ? answered.status : 200;
  };
  const flood = async (address?: string): Promise<void> => {
    for (let index = 0; index <= INVALID_PER_ADDRESS; index += 1) await statusOf(`bad-${index}`, address);
  };
  return { ask, authenticate, statusOf, flood };
}

test('after too many invalid tokens an address is not reviewed for a minute, others are', async () => {
  const { ask, statusOf, flood } = start();
  await flood();
  expect(ask).toHaveBeenCalledTimes(INVALID_PER_ADDRESS);
  expect(await statusOf('good')).toBe(429);
  expect(await statusOf('good', '203.0.113.8')).toBe(200);
  await vi.advanceTimersByTimeAsync(61_000);
  expect(await statusOf('good-2')).toBe(200);
});

test('a valid token is reviewed again, however many invalid ones its address has sent', async () => {
  const { ask, statusOf, flood } = start();
  expect(await statusOf('good')).toBe(200);
  await flood();
  await vi.advanceTimersByTimeAsync(RECHECK_MS);
  const before = ask.mock.calls.length;
  expect(await statusOf('good')).toBe(200);
  expect(ask.mock.calls.length - before).toBe(1);
});

test('valid tokens are not counted against their address', async () => {
  const { statusOf } = start();
  for (let index = 0; index < 2 * INVALID_PER_ADDRESS; index += 1) {
    expect(await statusOf(`good-${index}`)).toBe(200);
    await vi.advanceTimersByTimeAsync(1000);
  }
});

test('reviews of unknown tokens are limited per second for all addresses together', async () => {
  const { ask, statusOf } = start();
  for (let index = 0; index < 200; index += 1) await statusOf(`bad-${index}`, `203.0.113.${index}`);
  expect(ask).toHaveBeenCalledTimes(50);
  await vi.advanceTimersByTimeAsync(1100);
  expect(await statusOf('good')).toBe(200);
});

test('concurrent reviews are limited while the API server does not respond', async () => {
  const { ask, statusOf } = start(() => new Promise(() => {}));
  const pending = Array.from({ length: 100 }, (_, index) => statusOf(`new-${index}`, `203.0.113.${index}`));
  expect(await Promise.race(pending)).toBe(429);
  expect(ask).toHaveBeenCalledTimes(10);
});

test('while the API server is unavailable a new token is told to retry, and not counted as invalid', async () => {
  const { authenticate, statusOf } = start(() => Promise.reject(new Error('unreachable')));
  const answer = await authenticate('Bearer new', ADDRESS);
  expect(answer).toMatchObject({ status: 503, code: 'CLUSTER_UNAVAILABLE', retryAfter: 5 });
  for (let index = 0; index < 2 * INVALID_PER_ADDRESS; index += 1) {
    expect(await statusOf(`new-${index}`)).toBe(503);
    await vi.advanceTimersByTimeAsync(100);
  }
});

test('a token that is revoked between two requests is refused after the interval', async () => {
  let valid = true;
  const user = { name: 'ann', uid: undefined, groups: [], extra: {} };
  const { statusOf } = start(() => Promise.resolve(valid ? user : 'invalid'));
  expect(await statusOf('mine')).toBe(200);
  valid = false;
  await vi.advanceTimersByTimeAsync(RECHECK_MS);
  expect(await statusOf('mine')).toBe(401);
  expect(await statusOf('mine')).toBe(401);
});

test('requests with one token share a session', async () => {
  const { ask, authenticate } = start();
  const [first, second] = await Promise.all([
    authenticate('Bearer good', ADDRESS),
    authenticate('Bearer good', '203.0.113.9'),
  ]);
  expect(first).toBe(second);
  expect(ask).toHaveBeenCalledTimes(1);
});
