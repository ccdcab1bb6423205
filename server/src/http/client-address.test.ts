import { expect, test } from 'vitest';
import { ClientAddress } from './client-address.ts';

test('without trusted proxies a forwarded address is not trusted', () => {
  expect(new ClientAddress([]).of('203.0.113.9', '1.2.3.4')).toBe('203.0.113.9');
});

test('behind trusted proxies the client is the last address that is not a proxy', () => {
  const address = new ClientAddress(['10.0.0.0/8', '127.0.0.1']);
  expect(address.of('127.0.0.1', '6.6.6.6, 203.0.113.9, 10.1.2.3')).toBe('203.0.113.9');
  expect(address.of('203.0.113.9', '6.6.6.6')).toBe('203.0.113.9');
});

test('an IPv4-mapped IPv6 address equals the IPv4 address', () => {
  const address = new ClientAddress(['127.0.0.1']);
  expect(address.of('::ffff:127.0.0.1', '2001:db8::1')).toBe('2001:db8::1');
  expect(address.of('::ffff:192.0.2.1', undefined)).toBe('192.0.2.1');
});

test('invalid text in the header is not an address', () => {
  expect(new ClientAddress(['127.0.0.1']).of('127.0.0.1', '"; drop table')).toBe('127.0.0.1');
});

test('a trusted proxy is recognized by its address', () => {
  const addresses = new ClientAddress(['10.0.0.0/8']);
  expect(addresses.isProxy('::ffff:10.1.2.3')).toBe(true);
  expect(addresses.isProxy('203.0.113.9')).toBe(false);
  expect(addresses.isProxy(undefined)).toBe(false);
});
