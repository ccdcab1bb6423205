import { expect, test } from 'vitest';
import { hstsHeader, movedPage } from '../project/src/pages/moved-page.ts';
import { readPublicAddress, type PublicAddress } from '../project/src/pages/public-address.ts';

const http: PublicAddress = { storeUrl: 'http://shop.test:8081', httpsOnly: false, hsts: 0 };
const https: PublicAddress = { storeUrl: 'https://shop.test', httpsOnly: true, hsts: 3600 };

const visit = (host: string, scheme?: string, cookie?: string) => ({
  host,
  ...(scheme && { 'x-forwarded-proto': scheme }),
  ...(cookie && { cookie }),
});

test.each([
  ['a former host', http, '/products/mug?size=l', visit('old.test', 'http'), 'http://shop.test:8081'],
  ['a former host with a port', http, '/', visit('old.test:8081', 'http'), 'http://shop.test:8081'],
  ['a former host by http', https, '/', visit('old.test', 'http'), 'https://shop.test'],
  ['http, though the store has https', https, '/cart?x=1', visit('shop.test', 'http'), 'https://shop.test'],
  ['http, behind two proxies', https, '/', visit('Shop.test', 'http, https'), 'https://shop.test'],
  ['http with a cart at a former host', https, '/', visit('old.test', 'http', 'cart=c1'), 'https://old.test'],
  ['a path that looks like a host', http, '//evil.test/', visit('old.test', 'http'), 'http://shop.test:8081'],
])('a page opened at %s moves', (_where, address, path, headers, origin) => {
  expect(movedPage(path, headers, address)).toBe(origin + path);
});

test.each([
  ['at the host of the store', http, '/', visit('shop.test:8081', 'http')],
  ['at that host without its port', http, '/', visit('shop.test', 'http')],
  ['by https', https, '/', visit('shop.test', 'https')],
  ['by https, behind two proxies', https, '/', visit('shop.test', 'https, http')],
  [
    'by http where something else has the certificate',
    { ...https, httpsOnly: false },
    '/',
    visit('shop.test', 'http'),
  ],
  ['without a proxy, by a probe', https, '/robots.txt', visit('10.0.0.7:9000')],
  ['by an issuer of certificates', https, '/.well-known/acme-challenge/x', visit('shop.test', 'http')],
  ['at a former host by a shopper with a cart', http, '/checkout', visit('old.test', 'http', 'a=b; cart=c1')],
])('a page opened %s is served', (_where, address, path, headers) => {
  expect(movedPage(path, headers, address)).toBeUndefined();
});

test.each(['mycart=c1', 'cart=', 'a=cart=1'])('the cookie "%s" is no cart', (cookie) => {
  expect(movedPage('/', visit('old.test', 'http', cookie), http)).toBe('http://shop.test:8081/');
});

test.each([
  ['https', https, 'max-age=3600'],
  ['http', https, undefined],
  [undefined, https, undefined],
  ['https', http, undefined],
])('for scheme %s the header of HSTS is %s', (scheme, address, header) => {
  expect(hstsHeader(visit('shop.test', scheme), address)).toBe(header);
});

test('the address comes from the environment, and only STORE_URL is required', () => {
  const env = { STORE_URL: 'https://shop.test:8443/', STORE_HTTPS_ONLY: 'true', STORE_HSTS: '60' };
  expect(readPublicAddress(env)).toEqual({ storeUrl: 'https://shop.test:8443', httpsOnly: true, hsts: 60 });
  expect(readPublicAddress({ STORE_URL: 'http://shop.test' })).toMatchObject({ httpsOnly: false, hsts: 0 });
  expect(() => readPublicAddress({})).toThrow('STORE_URL');
});
