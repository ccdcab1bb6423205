import { expect, test } from 'vitest';
import { Hosts, hostName, isLocalReader } from './hosts.ts';

test.each([
  ['localhost', 'localhost'],
  ['LocalHost:8080', 'localhost'],
  ['127.0.0.1:1', '127.0.0.1'],
  ['[::1]', '::1'],
  ['[::1]:8080', '::1'],
  ['[::ffff:127.0.0.1]', '127.0.0.1'],
  ['urumi.example.com.', 'urumi.example.com'],
  ['a_b.example', 'a_b.example'],
])('the Host %s names %s', (header, name) => {
  expect(hostName(header)).toBe(name);
});

test.each([
  '',
  ' ',
  '[',
  '[]',
  '[::1',
  '[zz]',
  '::1',
  'a b',
  'a:b',
  'a:',
  'a:999999',
  'user@a',
  'a/b',
  'a,b',
  'é.example',
  'a\\b',
])('the Host "%s" is malformed', (header) => {
  expect(hostName(header)).toBeUndefined();
});

const hosts = new Hosts(['Urumi.example', '*.shops.example'], ['https://panel.example:8443', 'not a URL']);

test.each([
  ['localhost', '127.0.0.1', true],
  ['localhost', '::1', true],
  ['127.0.0.1', '::ffff:127.0.0.1', true],
  ['127.0.0.2', '127.0.0.1', true],
  ['::1', '::1', true],
  ['localhost', '10.42.0.7', false],
  ['127.0.0.1', '10.42.0.7', false],
  ['10.42.0.7', '10.42.0.7', true],
  ['10.42.0.8', '10.42.0.7', false],
  ['localhost', undefined, false],
  ['urumi.example', '10.42.0.7', true],
  ['panel.example', '10.42.0.7', true],
  ['a.shops.example', '127.0.0.1', true],
  ['shops.example', '127.0.0.1', false],
  ['evilshops.example', '127.0.0.1', false],
  ['evil.example', '127.0.0.1', false],
  ['127.0.0.1.evil.example', '127.0.0.1', false],
  ['localhost.evil.example', '127.0.0.1', false],
])('on a connection, %s at local address %s: %s', (name, local, allowed) => {
  expect(hosts.allow(name, local)).toBe(allowed);
});

test.each([
  [{}, '127.0.0.1', 'localhost', true],
  [{}, '::ffff:127.0.0.1', '127.0.0.1', true],
  [{}, '::1', '::1', true],
  [{}, '10.0.0.1', 'localhost', false],
  [{}, '127.0.0.1', 'urumi.example', false],
  [{}, '127.0.0.1', undefined, false],
  [{ 'x-forwarded-for': '1.2.3.4' }, '127.0.0.1', 'localhost', false],
  [{ forwarded: 'for=1.2.3.4' }, '127.0.0.1', 'localhost', false],
  [{ via: '1.1 proxy' }, '127.0.0.1', 'localhost', false],
])('headers %j from %s for %s: read on this machine: %s', (headers, peer, name, local) => {
  expect(isLocalReader(headers, peer, name)).toBe(local);
});
