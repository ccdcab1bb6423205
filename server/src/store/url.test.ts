import { expect, test } from 'vitest';
import { medusa } from './engines/medusa.ts';
import { woocommerce } from './engines/woocommerce.ts';
import type { StoreResource } from './resource.ts';
import { storeAddress, type PublicAddress } from './url.ts';

const store = (host?: string): StoreResource => ({
  metadata: { name: 'nike', uid: 'u', resourceVersion: '1', creationTimestamp: '2026-01-01T00:00:00Z' },
  spec: { engine: 'WOOCOMMERCE', displayName: 'Nike', host },
});

const http: PublicAddress = { baseDomain: 'example.com', scheme: 'http' };
const https: PublicAddress = { baseDomain: 'example.com', scheme: 'https' };

test.each<[string, PublicAddress, string]>([
  ["leaves out the scheme's own port", http, 'http://nike.example.com'],
  ['leaves out port 80 of http', { ...http, port: 80 }, 'http://nike.example.com'],
  ['leaves out port 443 of https', { ...https, port: 443 }, 'https://nike.example.com'],
  ['names port 443 of http', { ...http, port: 443 }, 'http://nike.example.com:443'],
  ['names port 80 of https', { ...https, port: 80 }, 'https://nike.example.com:80'],
  ['names any other port', { ...http, port: 8443 }, 'http://nike.example.com:8443'],
])('the URL %s', (_title, at, url) => {
  expect(storeAddress(store(), woocommerce, at)).toEqual({
    host: 'nike.example.com',
    url,
    adminUrl: `${url}/wp-admin/`,
  });
});

test('a custom host replaces id and base domain, and keeps scheme and port', () => {
  expect(storeAddress(store('shop.nike.test'), medusa, { ...https, port: 8443 })).toEqual({
    host: 'shop.nike.test',
    url: 'https://shop.nike.test:8443',
    adminUrl: 'https://shop.nike.test:8443/app',
  });
});
