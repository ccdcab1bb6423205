import { expect, test } from 'vitest';
import { localViewer } from './access/viewer.ts';
import { clientKey } from './client-key.ts';

const user = { name: 'ann', groups: [], address: '203.0.113.9', trusted: false };

test.each([
  ['a user', user, 'user ann'],
  ['the same user elsewhere', { ...user, address: '198.51.100.1' }, 'user ann'],
  ['a client without login', localViewer('203.0.113.9'), '203.0.113.9'],
  ['a client without login in an IPv6 network', localViewer('2001:db8::5'), '2001:db8::/64'],
  ['a user whose name is an address', { ...user, name: '203.0.113.9' }, 'user 203.0.113.9'],
])('limits count %s as %j: %s', (_who, viewer, key) => {
  expect(clientKey(viewer)).toBe(key);
});
