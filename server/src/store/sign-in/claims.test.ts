import { expect, test } from 'vitest';
import { userOfClaims, type ClaimMapping } from './claims.ts';

const mapping = (change: Partial<ClaimMapping> = {}): ClaimMapping => ({
  issuer: 'https://id.example.com',
  usernameClaim: 'sub',
  usernamePrefix: '',
  groupsClaim: 'groups',
  groupsPrefix: '',
  ...change,
});

// The rules and defaults of --oidc-username-* and --oidc-groups-* of the API server.
test.each([
  ['the issuer is the default prefix', {}, { sub: 'ann' }, 'https://id.example.com#ann'],
  ['- is no prefix', { usernamePrefix: '-' }, { sub: 'ann' }, 'ann'],
  ['a prefix is used as it is', { usernamePrefix: 'oidc:' }, { sub: 'ann' }, 'oidc:ann'],
  [
    'an address has no default prefix',
    { usernameClaim: 'email' },
    { email: 'ann@example.com' },
    'ann@example.com',
  ],
  [
    'an address may have a prefix',
    { usernameClaim: 'email', usernamePrefix: 'oidc:' },
    { email: 'ann@example.com', email_verified: true },
    'oidc:ann@example.com',
  ],
])('%s', (_title, change, claims, name) => {
  expect(userOfClaims(claims, mapping(change))).toEqual({ name, groups: ['system:authenticated'] });
});

test.each([
  ['a claim that is missing', {}, {}, /no text in the claim sub/],
  ['a claim that is no text', {}, { sub: 7 }, /no text in the claim sub/],
  ['an empty claim', {}, { sub: '' }, /no text in the claim sub/],
  [
    'an address that is not verified',
    { usernameClaim: 'email' },
    { email: 'a@b.c', email_verified: false },
    /not verified/,
  ],
  [
    'a verification that is a text',
    { usernameClaim: 'email' },
    { email: 'a@b.c', email_verified: 'true' },
    /not verified/,
  ],
  ['a user of Kubernetes', { usernamePrefix: '-' }, { sub: 'system:admin' }, /must not begin with system:/],
  ['groups that are no texts', {}, { sub: 'ann', groups: [1] }, /claim groups is neither/],
  ['groups that are an object', {}, { sub: 'ann', groups: {} }, /claim groups is neither/],
])('%s is refused', (_title, change, claims, problem) => {
  expect(userOfClaims(claims, mapping(change))).toMatch(problem);
});

test.each([
  ['a list', {}, ['a', 'b'], ['a', 'b']],
  ['one text', {}, 'a', ['a']],
  ['equal ones', {}, ['a', 'a'], ['a']],
  ['with a prefix', { groupsPrefix: 'oidc:' }, ['a'], ['oidc:a']],
  ['groups of Kubernetes are left out', {}, ['system:masters', 'a'], ['a']],
  ['with a prefix they are harmless', { groupsPrefix: 'oidc:' }, ['system:masters'], ['oidc:system:masters']],
  ['a prefix makes no group of Kubernetes', { groupsPrefix: 'system:' }, ['masters'], []],
  ['none without a claim', { groupsClaim: '' }, ['a'], []],
])('groups: %s', (_title, change, groups, expected) => {
  const user = userOfClaims({ sub: 'ann', groups }, mapping(change));
  expect(user).toMatchObject({ groups: [...expected, 'system:authenticated'] });
});
