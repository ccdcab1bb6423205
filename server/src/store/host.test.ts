import { describe, expect, test } from 'vitest';
import { BAD_HOSTS, GOOD_HOSTS } from '../../../test/support/host-values.ts';
import { HOST_ALLOWED, RESERVED_IDS } from './generated/store-rules.ts';
import { hostProblem, reservedHosts } from './host.ts';

describe('a host', () => {
  test.each(GOOD_HOSTS)('may be %s', (_what, host) => {
    expect(hostProblem(host)).toBeUndefined();
  });

  test.each(BAD_HOSTS)('may not be %s', (_what, host) => {
    expect(hostProblem(host)).toBe(HOST_ALLOWED);
  });
});

test('reserved are the base domain, the reserved ids under it and the hosts of the dashboard', () => {
  const origins = ['https://urumi.example.com', 'http://localhost:5173', 'http://127.0.0.1', 'no URL'];
  const names = ['console.example.com', '*.example.com', 'urumi', '192.0.2.1'];
  expect(reservedHosts('shops.test', origins, names)).toEqual([
    'shops.test',
    ...RESERVED_IDS.map((id) => `${id}.shops.test`),
    'console.example.com',
    'urumi.example.com',
  ]);
});
