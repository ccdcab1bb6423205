import { expect, test } from 'vitest';
import { isExpired, isTokenUser, unreadyTeam, userOfToken } from './token.ts';

test.each([
  [userOfToken('red', 'ci'), true],
  ['system:serviceaccount:red:ci', false],
  ['system:serviceaccount:red:my-urumi-token-ci', false],
  ['urumi-token-ci', false],
  ['oidc:serviceaccount:red:urumi-token-ci', false],
])('the user %s is a token: %s', (user, isToken) => {
  expect(isTokenUser(user)).toBe(isToken);
});

test.each([
  ['2026-01-01T00:00:01Z', false],
  ['2026-01-01T00:00:00Z', true],
  ['2025-12-31T23:59:59Z', true],
  ['', true],
])('a token that expires at "%s" is expired on 2026-01-01: %s', (expiresAt, expired) => {
  expect(isExpired({ expiresAt }, new Date('2026-01-01T00:00:00Z'))).toBe(expired);
});

const team = { metadata: { name: 'red', uid: 'u', resourceVersion: '1', creationTimestamp: '' }, spec: {} };
const ready = (status: 'True' | 'False', message = '') => ({
  conditions: [{ type: 'Ready' as const, status, reason: 'X', message, lastTransitionTime: '' }],
});

test('tokens are made only in a team that is ready', () => {
  expect(unreadyTeam({ ...team, status: ready('True') })).toBeUndefined();
  expect(unreadyTeam(team)).toBe('the team is not ready yet');
  expect(unreadyTeam({ ...team, status: ready('False', 'taken') })).toBe('taken');
  const metadata = { ...team.metadata, deletionTimestamp: '2026-01-01T00:00:00Z' };
  expect(unreadyTeam({ ...team, metadata, status: ready('True') })).toBe('the team is being deleted');
});
