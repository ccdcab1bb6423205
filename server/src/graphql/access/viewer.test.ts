import { expect, test } from 'vitest';
import { identityScope, type Identity } from './viewer.ts';

const ann: Identity = {
  name: 'ann',
  uid: 'u1',
  groups: ['a', 'b'],
  extra: { scopes: ['read', 'write'], client: ['x'] },
  trusted: false,
};

test.each([
  ['order of groups', { groups: ['b', 'a'] }],
  ['order of extra facts', { extra: { client: ['x'], scopes: ['write', 'read'] } }],
])('the %s makes no other scope', (_what, change) => {
  expect(identityScope({ ...ann, ...change })).toBe(identityScope(ann));
});

test.each([
  ['name', { name: 'eve' }],
  ['uid', { uid: 'u2' }],
  ['missing uid', { uid: undefined }],
  ['groups', { groups: ['a'] }],
  ['a group in place of two', { groups: ['a,b'] }],
  ['scopes', { extra: { ...ann.extra, scopes: ['read'] } }],
  ['missing extra facts', { extra: {} }],
  ['trust', { trusted: true }],
])('%s makes another scope', (_what, change) => {
  expect(identityScope({ ...ann, ...change })).not.toBe(identityScope(ann));
});
