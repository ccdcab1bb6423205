import { expect, test } from 'vitest';
import { beginTransaction, readTransaction } from './transaction.ts';

test('the cookie of a login gives back what it began with', () => {
  const { cookie, transaction } = beginTransaction('/stores/nike?tab=logs');
  expect(readTransaction(cookie)).toEqual(transaction);
  expect(transaction.returnTo).toBe('/stores/nike?tab=logs');
});

test('state, nonce and code verifier tell nothing of each other or of the cookie', () => {
  const { cookie, transaction } = beginTransaction('/');
  const { state, nonce, codeVerifier } = transaction;
  expect(new Set([state, nonce, codeVerifier, cookie.split('.')[0]]).size).toBe(4);
  for (const text of [state, nonce, codeVerifier]) expect(text).toMatch(/^[\w-]{43}$/);
  expect(beginTransaction('/').transaction.state).not.toBe(state);
});

test.each([undefined, '', '.', 'short.Lw', `${'A'.repeat(44)}.Lw`, `${'!'.repeat(43)}.Lw`])(
  '%j began no login',
  (cookie) => {
    expect(readTransaction(cookie)).toBeUndefined();
  },
);

test.each(['//evil.test', 'https://evil.test', '/\\evil.test'])(
  'a cookie with the path %s returns to /',
  (path) => {
    const cookie = `${'A'.repeat(43)}.${Buffer.from(path).toString('base64url')}`;
    expect(readTransaction(cookie)?.returnTo).toBe('/');
  },
);
