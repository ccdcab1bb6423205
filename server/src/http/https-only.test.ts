import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { expect, test } from 'vitest';
import { insecure } from './https-only.ts';

const PUBLIC_URL = 'https://urumi.example';

interface Asked {
  method?: string;
  url?: string;
  host?: string;
  scheme?: string;
}

function request({ method = 'GET', url = '/', host = 'urumi.example', scheme }: Asked): IncomingMessage {
  const headers = { host, ...(scheme !== undefined && { 'x-forwarded-proto': scheme }) };
  return Object.assign(new IncomingMessage(new Socket()), { method, url, headers });
}

test.each([
  ['/', 'https://urumi.example/'],
  ['/stores/nike?tab=logs', 'https://urumi.example/stores/nike?tab=logs'],
  ['//evil.example', 'https://urumi.example//evil.example'],
])('a page %s by http moves to https on this host', (url, location) => {
  expect(insecure(request({ url, scheme: 'http' }), PUBLIC_URL)).toMatchObject({
    status: 308,
    headers: { location },
  });
});

test.each<[what: string, asked: Asked]>([
  ['an operation, which may have a token', { method: 'POST', url: '/graphql', scheme: 'http' }],
  ['a WebSocket', { url: '/graphql', scheme: 'ws' }],
])('%s by http is refused', (_what, asked) => {
  expect(insecure(request(asked), PUBLIC_URL)).toMatchObject({ status: 403, code: 'HTTPS_REQUIRED' });
});

test.each<[what: string, asked: Asked, publicUrl: string | undefined]>([
  ['by https', { scheme: 'https' }, PUBLIC_URL],
  ['without a proxy', {}, PUBLIC_URL],
  ['of an issuer', { url: '/.well-known/acme-challenge/token', scheme: 'http' }, PUBLIC_URL],
  ['for another host of the server', { host: 'urumi.urumi-system.svc', scheme: 'http' }, PUBLIC_URL],
  ['of a dashboard without https', { scheme: 'http' }, 'http://urumi.localhost'],
  ['where nobody signs in', { scheme: 'http' }, undefined],
])('a request %s is served', (_what, asked, publicUrl) => {
  expect(insecure(request(asked), publicUrl)).toBeUndefined();
});
