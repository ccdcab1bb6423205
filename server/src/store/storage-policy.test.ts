import { expect, test } from 'vitest';
import { storagePolicy } from './storage-policy.ts';

const storage = { bucket: 'b', region: 'r', accessKey: 'a', secretKey: 's' };

test.each([
  ['http://10.244.0.1:7070', { to: [{ ipBlock: { cidr: '10.244.0.1/32' } }], ports: [{ port: 7070 }] }],
  ['https://[2001:db8::1]', { to: [{ ipBlock: { cidr: '2001:db8::1/128' } }], ports: [{ port: 443 }] }],
  ['https://s3.example.com', { ports: [{ port: 443 }] }],
  ['http://objects.example.com', { ports: [{ port: 80 }] }],
])('the pod of a backup reaches the storage at %s', (endpoint, egress) => {
  const { spec } = storagePolicy('backup', { part: 'backup' }, { ...storage, endpoint });
  expect(spec.egress[0]).toEqual(egress);
  expect(spec.podSelector).toEqual({ matchLabels: { part: 'backup' } });
});
