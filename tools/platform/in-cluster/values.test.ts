import { expect, test } from 'vitest';
import { VARIABLES } from '../../../server/src/config/variables.ts';
import { chartValues, originOf, settingsFrom, type Installation } from './values.ts';

const installation: Installation = {
  kind: 'embedded',
  image: 'localhost:5000/urumi:0123456789ab',
  baseDomain: 'localhost',
  ingressClass: 'contour',
  httpPort: 80,
  httpsPort: 443,
  tls: undefined,
  auth: { adminGroups: [], password: { enabled: true } },
  storageClass: 'local-path',
  env: { MEDUSA_IMAGE: 'localhost/urumi-medusa:1' },
};

test('the dashboard has the base domain, and Contour passes WebSockets to it', () => {
  expect(chartValues(installation)).toMatchObject({
    image: { repository: 'localhost:5000/urumi', tag: '0123456789ab' },
    trustedProxies: '10.244.0.1/32',
    networkPolicy: { from: [{ ipBlock: { cidr: '10.244.0.1/32' } }] },
    ingress: {
      className: 'contour',
      host: 'localhost',
      annotations: { 'projectcontour.io/websocket-routes': '/' },
    },
    env: {
      STORE_BASE_DOMAIN: 'localhost',
      INGRESS_HTTP_PORT: '80',
      MEDUSA_IMAGE: 'localhost/urumi-medusa:1',
    },
  });
});

const TLS = { directory: 'https://acme.test/dir', email: 'a@example.com', caFile: undefined };

test.each<[origin: string, port: number | undefined, change: Partial<Installation>]>([
  ['http://localhost', undefined, {}],
  ['http://localhost:8081', 8081, { httpPort: 8081 }],
  ['https://localhost', undefined, { tls: TLS, httpPort: 8081 }],
  ['https://localhost:8443', 8443, { tls: TLS, httpsPort: 8443 }],
])('the origin is %s', (origin, port, change) => {
  const place = { ...installation, ...change };
  expect(originOf(place)).toBe(origin);
  expect(chartValues(place).ingress.port).toBe(port);
});

test('with TLS the dashboard and the stores have https and certificates of the issuer', () => {
  expect(chartValues({ ...installation, tls: TLS, httpsPort: 8443 })).toMatchObject({
    certificates: { mode: 'auto', acme: { directory: 'https://acme.test/dir', email: 'a@example.com' } },
    ingress: { tls: { enabled: true, secretName: 'urumi-tls' } },
    env: { STORE_SCHEME: 'https', INGRESS_HTTP_PORT: '8443' },
  });
});

test('the platform trusts the authority of an issuer that is not public', () => {
  const tls = { ...TLS, caFile: '/ca.pem' };
  expect(chartValues({ ...installation, tls }).trustedCa).toEqual({
    configMap: 'urumi-trusted-ca',
    key: 'ca.crt',
  });
  expect(chartValues({ ...installation, tls: TLS })).not.toHaveProperty('trustedCa');
});

test.each([
  ['embedded', 'values-local.yaml'],
  ['k3d', 'values-local.yaml'],
  ['k3s', 'values-prod.yaml'],
  ['kubeconfig', 'values-prod.yaml'],
] as const)('stores on %s with TLS have %s', (kind, file) => {
  expect(chartValues({ ...installation, kind, tls: TLS }).storeValues).toBe(file);
  expect(chartValues({ ...installation, kind }).storeValues).toBe('values-local.yaml');
});

test.each([
  ['localhost', true],
  ['shops.localhost', true],
  ['127.0.0.1.nip.io', false],
  ['localhost.example.com', false],
])('without https people sign in at %s: %s', (baseDomain, enabled) => {
  expect(chartValues({ ...installation, baseDomain }).auth.password.enabled).toBe(enabled);
});

test('with https people sign in anywhere', () => {
  const { auth } = chartValues({ ...installation, baseDomain: 'shops.example.com', tls: TLS });
  expect(auth).toEqual({ adminGroups: [], password: { enabled: true } });
});

test('on a cluster of the user the proxies are those of the chart', () => {
  const values = chartValues({ ...installation, kind: 'kubeconfig', ingressClass: 'nginx' });
  expect(values).not.toHaveProperty('trustedProxies');
  expect(values).not.toHaveProperty('networkPolicy');
  expect(values.ingress).not.toHaveProperty('annotations');
});

test('settings of the environment are passed on, and no addresses, paths or unknown names', () => {
  const environment = { MAX_STORES_TOTAL: '5', AUTH: 'none', KUBECONFIG: '/k', HELM_BIN: '/h', OTHER: 'x' };
  expect(settingsFrom(environment)).toEqual({ MAX_STORES_TOTAL: '5' });
});

test('each setting is a variable of the server', () => {
  const all = settingsFrom(new Proxy({}, { get: () => 'set' }));
  expect(Object.keys(all).filter((name) => !(name in VARIABLES))).toEqual([]);
  expect(Object.keys(all).length).toBeGreaterThan(15);
});
