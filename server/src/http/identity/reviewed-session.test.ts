import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { TokenUser } from '../../kube/requests/token-review.ts';
import { ReviewedSession, type Review } from './reviewed-session.ts';

const INTERVAL_MS = 20_000;
const user = (more: Partial<TokenUser> = {}): TokenUser => ({
  name: 'ann',
  uid: 'u1',
  groups: ['staff'],
  extra: {},
  ...more,
});
const failing: Review = () => Promise.reject(new Error('unreachable'));

/** A session with the given results of reviews; the last one is repeated. */
function start(...answers: Review[]) {
  let reviews = 0;
  const review: Review = (signal) => {
    const answer = answers[Math.min(reviews, answers.length - 1)];
    reviews += 1;
    return answer!(signal);
  };
  const session = new ReviewedSession(review, INTERVAL_MS, user(), performance.now());
  return { session, count: () => reviews };
}
const give =
  (answer: Awaited<ReturnType<Review>>): Review =>
  () =>
    Promise.resolve(answer);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('a followed session', () => {
  test('is reviewed at each interval, until nothing follows it', async () => {
    const { session, count } = start(give(user()));
    const unfollow = session.follow(() => {});
    await vi.advanceTimersByTimeAsync(3 * INTERVAL_MS);
    expect(count()).toBe(3);
    unfollow();
    await vi.advanceTimersByTimeAsync(3 * INTERVAL_MS);
    expect(count()).toBe(3);
  });

  test('has the groups of the newest review', async () => {
    const { session } = start(give(user({ groups: ['guests'] })));
    const told = vi.fn(() => session.identity.groups);
    session.follow(told);
    await vi.advanceTimersByTimeAsync(INTERVAL_MS);
    expect(told).toHaveReturnedWith(['guests']);
    expect(session.end).toBeUndefined();
  });

  test.each([
    ['is not valid', 'invalid' as const],
    ['is for another audience', 'audience' as const],
    ['belongs to another user', user({ name: 'eve' })],
    ['belongs to a new user of the same name', user({ uid: 'u2' })],
  ])('ends when its token %s', async (_what, answer) => {
    const { session, count } = start(give(answer));
    const told = vi.fn(() => session.end?.code);
    session.follow(told);
    await vi.advanceTimersByTimeAsync(3 * INTERVAL_MS);
    expect(told.mock.results).toEqual([{ type: 'return', value: 'UNAUTHENTICATED' }]);
    expect(count()).toBe(1);
  });

  test('survives an API server that is unavailable for less than an interval', async () => {
    const { session } = start(failing, failing, give(user()));
    session.follow(() => {});
    await vi.advanceTimersByTimeAsync(3 * INTERVAL_MS);
    expect(session.end).toBeUndefined();
  });

  test('ends at twice the interval while reviews fail, and not before', async () => {
    const { session } = start(failing);
    session.follow(() => {});
    await vi.advanceTimersByTimeAsync(2 * INTERVAL_MS - 1);
    expect(session.end).toBeUndefined();
    await vi.advanceTimersByTimeAsync(1);
    expect(session.end?.code).toBe('CLUSTER_UNAVAILABLE');
  });
});

test('a review without a response times out', async () => {
  vi.useRealTimers();
  const hanging: Review = (signal) =>
    new Promise((_resolve, reject) => {
      signal.addEventListener('abort', () => reject(new Error('aborted')));
    });
  const session = new ReviewedSession(hanging, 30, user(), performance.now());
  session.follow(() => {});
  await vi.waitUntil(() => session.end?.code === 'CLUSTER_UNAVAILABLE');
});

describe('a session that nothing follows', () => {
  test('is reviewed when it is used and older than the interval, once for concurrent requests', async () => {
    const { session, count } = start(give(user()));
    await session.refresh();
    expect(count()).toBe(0);
    await vi.advanceTimersByTimeAsync(INTERVAL_MS);
    await Promise.all([session.refresh(), session.refresh()]);
    expect(count()).toBe(1);
  });

  test('is used without a review while reviews fail, up to twice the interval', async () => {
    const { session } = start(failing);
    await vi.advanceTimersByTimeAsync(INTERVAL_MS);
    await session.refresh();
    expect(session.end).toBeUndefined();
    await vi.advanceTimersByTimeAsync(INTERVAL_MS);
    await session.refresh();
    expect(session.end?.code).toBe('CLUSTER_UNAVAILABLE');
  });
});
