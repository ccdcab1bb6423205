import { expect, test } from 'vitest';
import {
  CLAIM_MS,
  endsSession,
  isConfirmationDue,
  isOver,
  parseRecord,
  type ProviderLogout,
  type SessionRecord,
} from './session-record.ts';

const TIMES = { lifetimeMs: 10_000, idleMs: 3000, refreshMs: 1000 };
const at = 1_000_000;
const record = (change: Partial<SessionRecord> = {}): SessionRecord => ({
  method: 'oidc',
  name: 'ann',
  groups: [],
  subject: { issuer: 'https://id', sub: 'ann', sid: 's1' },
  createdAt: at,
  confirmedAt: at,
  expiresAt: at + TIMES.lifetimeMs,
  sealed: 'x',
  ...change,
});

test.each([
  ['at the login', record(), at, false],
  ['just before it is idle', record(), at + 2999, false],
  ['when it is idle', record(), at + 3000, true],
  ['when it is in use', record({ confirmedAt: at + 9000 }), at + 9999, false],
  ['at the end of its lifetime', record({ confirmedAt: at + 9999 }), at + 10_000, true],
])('whether a session is over %s', (_when, session, now, over) => {
  expect(isOver(session, TIMES, now)).toBe(over);
});

test.each([
  ['fresh', record(), at + 999, false],
  ['old enough', record(), at + 1000, true],
  ['without a token to confirm it with', record({ sealed: undefined }), at + 5000, false],
  ['of a password', record({ method: 'password', sealed: undefined }), at + 1000, true],
  ['claimed by another replica', record({ claimedAt: at + 900 }), at + 1000, false],
  ['claimed by a replica that is gone', record({ claimedAt: at }), at + CLAIM_MS, true],
])('whether a session is due that is %s', (_what, session, now, due) => {
  expect(isConfirmationDue(session, TIMES, now)).toBe(due);
});

const logout = (change: Partial<ProviderLogout>): ProviderLogout => ({
  issuer: 'https://id',
  issuedAt: at + 60_000,
  ...change,
});

test.each([
  ['its session', { sid: 's1' }, true],
  ['its user', { sub: 'ann' }, true],
  ['its user and session', { sub: 'ann', sid: 's1' }, true],
  ['another session of its user', { sub: 'ann', sid: 's2' }, false],
  ['the same session of another user', { sub: 'eve', sid: 's1' }, false],
  ['another user', { sub: 'eve' }, false],
  ['nobody', {}, false],
  ['the same user of another provider', { issuer: 'https://other', sub: 'ann' }, false],
  ['its user, before its login', { sub: 'ann', issuedAt: at - 60_000 }, false],
])('whether a logout of %s ends a session', (_whom, change, ends) => {
  expect(endsSession(logout(change), record())).toBe(ends);
});

test('a session of a password is not ended by a provider', () => {
  expect(endsSession(logout({ sub: 'ann' }), record({ method: 'password', subject: undefined }))).toBe(false);
});

test.each([
  '',
  '{',
  'null',
  '1',
  '[]',
  '{}',
  '{"method":"oidc"}',
  JSON.stringify({ ...record(), expiresAt: '9' }),
])('%j is not a session', (text) => {
  expect(parseRecord(text)).toBeUndefined();
});

test('a record is read as it was written', () => {
  expect(parseRecord(JSON.stringify(record()))).toEqual(record());
});
