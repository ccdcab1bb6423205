import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Access, type AskAccess } from './access.ts';
import type { Identity } from './viewer.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const ann: Identity = { name: 'ann', uid: 'u1', groups: ['a'], extra: { scopes: ['read'] }, trusted: false };
const right = { verb: 'get' } as const;

function start(...answers: (boolean | Error)[]) {
  const left = [...answers];
  const ask = vi.fn<AskAccess>(() => {
    const answer = (left.length > 1 ? left.shift() : left[0])!;
    return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
  });
  return { ask, access: new Access(ask) };
}
const away = new Error('unreachable');

test('a question has the uid and the extra facts of the user', async () => {
  const { ask, access } = start(true);
  await access.may(ann, right, 'red');
  expect(ask.mock.calls[0]?.[0]).toMatchObject({
    user: { name: 'ann', uid: 'u1', groups: ['a'], extra: { scopes: ['read'] } },
    verb: 'get',
    namespace: 'red',
  });
});

test.each([
  ['uid', { uid: 'u2' }],
  ['extra facts', { extra: { scopes: ['write'] } }],
  ['groups', { groups: ['b'] }],
])('an answer is not given to a user with other %s', async (_what, change) => {
  const { access } = start(true, false);
  expect(await access.may(ann, right, 'red')).toBe(true);
  expect(await access.may({ ...ann, ...change }, right, 'red')).toBe(false);
});

test('an answer is kept for 10 s, and asked for once at a time', async () => {
  const { ask, access } = start(true, false);
  await Promise.all([access.may(ann, right, 'red'), access.may(ann, right, 'red')]);
  await vi.advanceTimersByTimeAsync(9_900);
  expect(await access.may(ann, right, 'red')).toBe(true);
  expect(ask).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(200);
  expect(await access.may(ann, right, 'red')).toBe(false);
});

test('while reviews fail the last answer counts for 30 s, then nothing is allowed', async () => {
  const { access } = start(true, away);
  await access.may(ann, right, 'red');
  await vi.advanceTimersByTimeAsync(29_900);
  expect(await access.may(ann, right, 'red')).toBe(true);
  await vi.advanceTimersByTimeAsync(200);
  await expect(access.may(ann, right, 'red')).rejects.toBe(away);
});

test('without a last answer a failing review allows nothing', async () => {
  const { access } = start(away);
  await expect(access.may(ann, right, 'red')).rejects.toBe(away);
});
