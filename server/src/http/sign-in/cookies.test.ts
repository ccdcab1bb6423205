import type { IncomingMessage } from 'node:http';
import { expect, test } from 'vitest';
import { Cookies, isOwnRequest, readCookie } from './cookies.ts';

test('over https the cookies belong to this host alone', () => {
  const cookies = new Cookies(true);
  expect(cookies.session).toBe('__Host-urumi-session');
  const given = cookies.write(cookies.session, 'x', { sameSite: 'Strict', maxAgeMs: 60_000 });
  expect(given).toBe('__Host-urumi-session=x; Path=/; HttpOnly; SameSite=Strict; Max-Age=60; Secure');
  expect(cookies.clear(cookies.login)).toContain(
    '__Host-urumi-login=; Path=/; HttpOnly; SameSite=Strict; Max-Age=0',
  );
});

test.each([
  ['a=1; s=x', 'x'],
  ['s=x', 'x'],
  ['xs=1; s=x; sx=2', 'x'],
  ['s=', ''],
  ['s=a=b', 'a=b'],
  ['s=x; s=y', undefined],
  ['S=x', undefined],
  ['', undefined],
  [undefined, undefined],
])('the cookie s of %j is %j', (header, value) => {
  expect(readCookie(header, 's')).toBe(value);
});

const PUBLIC = 'https://urumi.test';
test.each([
  ['no page', {}, true],
  ['the own page', { origin: PUBLIC, 'sec-fetch-site': 'same-origin' }, true],
  ['the own page behind a proxy that changes the host', { origin: PUBLIC, host: 'urumi.svc' }, true],
  [
    'a page on the host that was addressed',
    { origin: 'http://127.0.0.1:8080', host: '127.0.0.1:8080' },
    true,
  ],
  ['a typed address', { 'sec-fetch-site': 'none' }, true],
  ['another site', { origin: 'https://evil.test' }, false],
  ['another port', { origin: 'http://127.0.0.1:9', host: '127.0.0.1:8080' }, false],
  [
    'a shop under the same domain',
    { origin: 'https://shop.urumi.test', 'sec-fetch-site': 'same-site' },
    false,
  ],
  ['another site without an origin', { 'sec-fetch-site': 'cross-site' }, false],
  ['an opaque origin', { origin: 'null' }, false],
  ['no URL', { origin: 'http://[' }, false],
])('whether the cookie of a request from %s counts', (_what, headers, own) => {
  const request = { headers: { host: 'urumi.test', ...headers } } as unknown as IncomingMessage;
  expect(isOwnRequest(request, PUBLIC)).toBe(own);
});
