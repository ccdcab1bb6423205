import { describe, expect, test } from 'vitest';
import { medusa } from './engines/medusa.ts';
import { woocommerce } from './engines/woocommerce.ts';
import type { StoreResource, StoreRestore, StoreSpec } from './resource.ts';
import { chartValues, defaultVersion, digestInput, missingImage, type PlatformSettings } from './values.ts';

const platform: PlatformSettings = {
  baseDomain: 'example.com',
  namespace: 'urumi-system',
  scheme: 'http',
  images: { WORDPRESS_IMAGE: 'localhost/wordpress:6.8', MARIADB_IMAGE: 'localhost/mariadb:11.4' },
  adminUser: 'admin',
  adminEmail: 'admin@example.com',
  plugins: [],
  reservedHosts: [],
  hstsSeconds: 0,
  certificates: 'none',
};

function storeWith(spec: Partial<StoreSpec> = {}): StoreResource {
  return {
    metadata: { name: 'nike', namespace: 'team-a', uid: 'u', resourceVersion: '1', creationTimestamp: '' },
    spec: { engine: 'WOOCOMMERCE', displayName: 'Nike', ...spec },
  };
}

const valuesOf = (spec: Partial<StoreSpec> = {}, change: Partial<PlatformSettings> = {}, version?: string) =>
  chartValues(storeWith(spec), woocommerce, { ...platform, ...change }, { version });

test('the values of a store with only an engine and a name', () => {
  expect(valuesOf()).toEqual({
    engine: 'woocommerce',
    store: {
      id: 'nike',
      team: 'team-a',
      displayName: 'Nike',
      host: 'nike.example.com',
      url: 'http://nike.example.com',
      aliases: [],
      ownHost: 'nike.example.com',
      adminUser: 'admin',
      adminEmail: 'admin@example.com',
      credentialsRevision: 0,
      sampleData: true,
      plugins: [],
    },
    storeLabels: { 'stores.urumi.dev/id': 'nike', 'stores.urumi.dev/team': 'team-a' },
    existingSecret: 'urumi-nike-ecommerce-store-secrets',
    images: { app: 'localhost/wordpress:6.8', database: 'localhost/mariadb:11.4', pullPolicy: undefined },
    size: 'small',
    suspended: false,
    networkPolicy: { platformNamespace: 'urumi-system' },
  });
});

test('a store that was made from a backup and was ready restores nothing in later runs', () => {
  expect(valuesOf({ source: { backup: 'nike-1' } }).restore).toEqual({ snapshot: '', closed: false });
});

describe('a store that is restored in place', () => {
  const at = '2026-01-01T12:00:00.000Z';
  const restoring = (stage: StoreRestore['stage']): StoreResource => ({
    ...storeWith(),
    status: { restore: { id: 'r1', backup: 'nike-1', stage, startedAt: at, since: at } },
  });
  test.each<[StoreRestore['stage'], boolean]>([
    ['Stop', true],
    ['Save', true],
    ['Load', true],
    ['Start', false],
    ['Check', false],
    ['Over', false],
  ])('has no shop in stage %s: %j', (stage, closed) => {
    expect(chartValues(restoring(stage), woocommerce, platform, {}).restore).toEqual({
      snapshot: '',
      closed,
    });
  });
});

describe('the spec takes precedence over the platform', () => {
  test.each<[string, Partial<StoreSpec>, object]>([
    ['size', { size: 'large' }, { size: 'large' }],
    ['suspended', { suspended: true }, { suspended: true }],
    ['host', { host: 'shop.test' }, { store: { host: 'shop.test', url: 'http://shop.test' } }],
    ['admin login', { adminUser: 'jo' }, { store: { adminUser: 'jo' } }],
    ['admin e-mail', { adminEmail: 'jo@shop.test' }, { store: { adminEmail: 'jo@shop.test' } }],
    ['no sample data', { sampleData: false }, { store: { sampleData: false } }],
    ['plugins', { plugins: ['a', 'b'] }, { store: { plugins: ['a', 'b'] } }],
  ])('%s', (_title, spec, expected) => {
    expect(valuesOf(spec)).toMatchObject(expected);
  });
});

describe('the platform adds', () => {
  test.each<[string, Partial<PlatformSettings>, object]>([
    ['ingress class', { ingressClass: 'traefik' }, { ingress: { className: 'traefik' } }],
    ['storage class', { storageClass: 'fast' }, { storageClass: 'fast' }],
    ['pull policy', { imagePullPolicy: 'Never' }, { images: { pullPolicy: 'Never' } }],
    ['scheme and port', { scheme: 'https', port: 8443 }, { store: { url: 'https://nike.example.com:8443' } }],
    ['plugins of every store, each once', { plugins: ['b', 'c'] }, { store: { plugins: ['b', 'c', 'a'] } }],
  ])('%s', (_title, change, expected) => {
    expect(valuesOf({ plugins: ['a', 'b'] }, change)).toMatchObject(expected);
  });

  test('no plugins to an engine without plugin support', () => {
    const values = chartValues(storeWith({ plugins: ['a'] }), medusa, { ...platform, plugins: ['b'] }, {});
    expect(values.store.plugins).toEqual([]);
  });
});

describe('the image of the shop', () => {
  test.each<[string, string | undefined, string | undefined, string | undefined]>([
    ["the platform's without a version", 'shop:1', undefined, 'shop:1'],
    ['at the given version', 'shop:1', '2', 'shop:2'],
    ['by digest', 'shop:1', 'sha256:abc', 'shop@sha256:abc'],
    ['none if the platform has none', undefined, '2', undefined],
  ])('%s', (_title, WORDPRESS_IMAGE, version, app) => {
    const { images } = valuesOf({}, { images: { WORDPRESS_IMAGE } }, version);
    expect(images).toEqual({ app, database: undefined, pullPolicy: undefined });
  });
});

test.each<[string, PlatformSettings['images'], string | undefined]>([
  ['the tag', { WORDPRESS_IMAGE: 'shop:6.8' }, '6.8'],
  ['latest without a tag', { WORDPRESS_IMAGE: 'localhost:5000/shop' }, 'latest'],
  ['nothing without an image', {}, undefined],
  ["nothing with only the database's image", { MARIADB_IMAGE: 'db:1' }, undefined],
])('defaultVersion is %s', (_title, images, version) => {
  expect(defaultVersion(woocommerce, { ...platform, images })).toBe(version);
});

test.each<[string, PlatformSettings['images'], string | undefined]>([
  ['nothing with both images', platform.images, undefined],
  ["the shop's first", {}, 'WORDPRESS_IMAGE'],
  ["the database's", { WORDPRESS_IMAGE: 'shop:1' }, 'MARIADB_IMAGE'],
  ['an image whose variable is empty', { WORDPRESS_IMAGE: '', MARIADB_IMAGE: 'db:1' }, 'WORDPRESS_IMAGE'],
])('missingImage is %s', (_title, images, env) => {
  expect(missingImage(woocommerce, { ...platform, images })?.env).toBe(env);
});

describe('digestInput', () => {
  const digestOf = (spec: Partial<StoreSpec> = {}, change: Partial<PlatformSettings> = {}): string =>
    digestInput(storeWith(spec), valuesOf(spec, change));

  test.each<[string, Partial<StoreSpec>, Partial<PlatformSettings>]>([
    ['the display name', { displayName: 'Nike 2' }, {}],
    ['the version', { version: '2' }, {}],
    ['the plugins', { plugins: ['a'] }, {}],
    ['the sample data', { sampleData: false }, {}],
    ['the admin login', { adminUser: 'jo' }, {}],
    ['the admin e-mail', { adminEmail: 'jo@shop.test' }, {}],
    ['the revision of the credentials', { credentialsRevision: 1 }, {}],
    ['the host', { host: 'shop.test' }, {}],
    ['the size', { size: 'large' }, {}],
    ['suspended', { suspended: true }, {}],
    ["the platform's base domain", {}, { baseDomain: 'other.test' }],
    ["the platform's scheme", {}, { scheme: 'https' }],
    ["the platform's ingress class", {}, { ingressClass: 'nginx' }],
  ])('changes with %s', (_title, spec, change) => {
    expect(digestOf(spec, change)).not.toBe(digestOf());
  });

  test.each<[string, Partial<StoreSpec>, Partial<PlatformSettings>]>([
    ["the platform's image", {}, { images: { WORDPRESS_IMAGE: 'localhost/wordpress:7' } }],
    ["the platform's plugins", {}, { plugins: ['seo'] }],
    ["the platform's storage class", {}, { storageClass: 'fast' }],
    ["the platform's pull policy", {}, { imagePullPolicy: 'Always' }],
    ["the platform's admin", {}, { adminUser: 'root', adminEmail: 'root@example.com' }],
    ['the size that is the default', { size: 'small' }, {}],
    ['suspended written as false', { suspended: false }, {}],
    ['what happens at deletion', { deletionPolicy: 'Orphan' }, {}],
  ])('does not change with %s', (_title, spec, change) => {
    expect(digestOf(spec, change)).toBe(digestOf());
  });
});

test.each(['cert-manager', 'acme'] as const)(
  'with certificates by %s the Ingress has TLS',
  (certificates) => {
    const tls = { enabled: true, secretName: 'urumi-nike-ecommerce-store-tls' };
    expect(valuesOf({}, { certificates }).ingress).toEqual({ tls });
    expect(valuesOf({}, { certificates, ingressClass: 'nginx' }).ingress).toEqual({
      className: 'nginx',
      tls,
    });
  },
);

test.each<[string, Partial<PlatformSettings>, object | undefined]>([
  ['a store with http', { hstsSeconds: 60 }, undefined],
  ['a store with https', { hstsSeconds: 60, scheme: 'https' }, { tls: { hsts: 60 } }],
  ['a store with https, without a time', { scheme: 'https' }, undefined],
  [
    'a store with https and a certificate',
    { hstsSeconds: 60, scheme: 'https', certificates: 'acme' },
    { tls: { enabled: true, secretName: 'urumi-nike-ecommerce-store-tls', hsts: 60 } },
  ],
])('the values of HSTS of %s', (_what, change, ingress) => {
  expect(valuesOf({}, change).ingress).toEqual(ingress);
});

test('a change of the time of HSTS reaches every store with https', () => {
  const digestOf = (change: Partial<PlatformSettings>): string =>
    digestInput(storeWith(), valuesOf({}, change));
  expect(digestOf({ scheme: 'https', hstsSeconds: 60 })).not.toBe(digestOf({ scheme: 'https' }));
  expect(digestOf({ hstsSeconds: 60 })).toBe(digestOf({}));
});

test('a store gets TLS when the platform begins to issue certificates', () => {
  const digestOf = (certificates: PlatformSettings['certificates']): string =>
    digestInput(storeWith(), valuesOf({}, { certificates }));
  expect(digestOf('acme')).not.toBe(digestOf('none'));
  expect(digestOf('acme')).toBe(digestOf('cert-manager'));
});
