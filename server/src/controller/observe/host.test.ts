import { describe, expect, test } from 'vitest';
import type { Informers } from '../../kube/watch/informers.ts';
import type { DomainView, IngressView } from '../../kube/objects/objects.ts';
import { PLATFORM, type DomainOwner } from '../../store/domain.ts';
import type { StoreResource } from '../../store/resource.ts';
import type { PlatformSettings } from '../../store/values.ts';
import { aliasesOf, observeHost } from './host.ts';
import type { ObservedDomain } from './observed.ts';

const old = '2026-01-01T00:00:00Z';
const young = '2026-02-01T00:00:00Z';
const platform = {
  baseDomain: 'shops.test',
  reservedHosts: ['www.shops.test'],
  certificates: 'none',
} as unknown as PlatformSettings;

const meta = (name: string, more: object = {}) => ({
  name,
  uid: `uid-${name}`,
  resourceVersion: '1',
  creationTimestamp: old,
  ...more,
});

const storeNamed = (id: string, host?: string): StoreResource => ({
  metadata: meta(id, { namespace: 'urumi' }),
  spec: { engine: 'WOOCOMMERCE', displayName: id, ...(host === undefined ? {} : { host }) },
});

const routeOf = (id: string, host: string, created = old, namespace = `store-${id}`): IngressView => ({
  metadata: meta(`ingress-${id}`, {
    namespace,
    creationTimestamp: created,
    labels: { 'stores.urumi.dev/id': id, 'stores.urumi.dev/team': 'urumi' },
  }),
  hosts: [host],
});

const ownedBy = (id: string): DomainOwner => ({
  kind: 'Store',
  namespace: 'urumi',
  name: id,
  uid: `uid-${id}`,
});

interface World {
  domains?: Record<string, DomainOwner>;
  routes?: IngressView[];
  /** Of spec.domains. */
  own?: ObservedDomain[];
  certificates?: PlatformSettings['certificates'];
}

/** Caches with Domains, Ingresses, and the namespaces of the stores a and b. */
function informersOf({ domains = {}, routes = [] }: World): Informers {
  const views = Object.entries(domains).map(([name, owner]): DomainView => ({ metadata: meta(name), owner }));
  const namespaces = ['a', 'b'].map((id) => ({
    metadata: meta(`store-${id}`, { labels: { 'stores.urumi.dev/uid': `uid-${id}` } }),
  }));
  const find = (kind: string, name: string) =>
    kind === 'stores'
      ? storeNamed(name)
      : [...views, ...namespaces].find(({ metadata }) => metadata.name === name);
  return {
    get: (kind: string, _namespace: string, name: string) => find(kind, name),
    list: () => routes,
    domainsOf: ({ id }: { id: string }) => views.filter(({ owner }) => owner.name === id),
  } as unknown as Informers;
}

function read(store: StoreResource, world: World, released = true) {
  const routes = (world.routes ?? []).filter(
    ({ metadata }) => metadata.namespace === `store-${store.metadata.name}`,
  );
  const settings = { ...platform, certificates: world.certificates ?? 'none' };
  return observeHost(store, informersOf(world), settings, { routes, released, domains: world.own ?? [] });
}

const a = storeNamed('a');
const asking = storeNamed('a', 'b.shops.test');
const mine = { 'a.shops.test': ownedBy('a') };
const theirs = { 'b.shops.test': ownedBy('b') };

describe('a store without a release', () => {
  test.each<[string, StoreResource, World, object]>([
    ['claims its host', a, {}, { free: 'a.shops.test', current: undefined, refusal: undefined }],
    [
      'owns its host through its Domain',
      a,
      { domains: mine },
      { current: 'a.shops.test', refusal: undefined },
    ],
    [
      'is refused the host of another store',
      asking,
      { domains: theirs },
      { refusal: 'taken', current: undefined },
    ],
    [
      'is refused the host of an earlier Store with the same name',
      a,
      { domains: { 'a.shops.test': { ...ownedBy('a'), uid: 'another' } } },
      { refusal: 'taken', current: undefined, spare: [] },
    ],
    [
      'is refused a host of the platform',
      asking,
      { domains: { 'b.shops.test': PLATFORM } },
      { refusal: 'reserved' },
    ],
    [
      'is refused a reserved host before it has a Domain',
      storeNamed('a', 'www.shops.test'),
      {},
      { refusal: 'reserved', free: undefined },
    ],
    [
      'is refused an invalid host name',
      storeNamed('a', '192.0.2.1'),
      {},
      { refusal: 'invalid', free: undefined },
    ],
    [
      'is refused a host that another store routes without a Domain',
      asking,
      { routes: [routeOf('b', 'b.shops.test')] },
      { refusal: 'taken', free: undefined },
    ],
    [
      'is not refused a host because of an Ingress outside store namespaces',
      asking,
      { routes: [routeOf('b', 'b.shops.test', old, 'somewhere')] },
      { refusal: undefined, free: 'b.shops.test' },
    ],
  ])('%s', (_what, store, world, expected) => {
    expect(read(store, world, false)).toMatchObject(expected);
  });
});

describe('a store that runs', () => {
  const running = [routeOf('a', 'a.shops.test')];
  test.each<[string, StoreResource, World, object]>([
    [
      "keeps its host when it asks for another store's",
      asking,
      { domains: { ...mine, ...theirs }, routes: running },
      { current: 'a.shops.test', refusal: 'taken', stray: undefined, spare: [] },
    ],
    [
      'claims the host that it has routed since before Domains existed',
      a,
      { routes: running },
      { current: 'a.shops.test', free: 'a.shops.test' },
    ],
    [
      'keeps a reserved host that it already routes',
      storeNamed('a', 'www.shops.test'),
      { routes: [routeOf('a', 'www.shops.test')] },
      { current: 'www.shops.test', free: 'www.shops.test' },
    ],
    [
      'keeps an old host that is not allowed any more',
      storeNamed('a', 'single'),
      { routes: [routeOf('a', 'single')] },
      { current: 'single', refusal: 'invalid', stray: undefined },
    ],
    [
      'claims a shared host when its Ingress is the older one',
      asking,
      { routes: [routeOf('a', 'b.shops.test', old), routeOf('b', 'b.shops.test', young)] },
      { free: 'b.shops.test', current: 'b.shops.test' },
    ],
    [
      'does not claim a shared host of an older Ingress',
      asking,
      { routes: [routeOf('a', 'b.shops.test', young), routeOf('b', 'b.shops.test', old)] },
      { free: undefined, current: undefined, refusal: 'taken', stray: undefined },
    ],
    [
      "stops routing another owner's host",
      a,
      { domains: { ...mine, ...theirs }, routes: [routeOf('a', 'b.shops.test')] },
      { current: 'a.shops.test', stray: { hosts: ['b.shops.test'] } },
    ],
    [
      'does not need a host that it neither asks for nor routes',
      a,
      { domains: { ...mine, 'was.example.com': ownedBy('a') }, routes: running },
      { current: 'a.shops.test', spare: [{ metadata: { name: 'was.example.com' } }] },
    ],
    [
      'keeps the Domain of its old host while it routes it',
      asking,
      { domains: { ...mine, 'b.shops.test': ownedBy('a') }, routes: running },
      { current: 'b.shops.test', spare: [] },
    ],
    [
      'keeps the host of its Domain without an Ingress',
      asking,
      { domains: { ...mine, ...theirs } },
      { current: 'a.shops.test', refusal: 'taken' },
    ],
  ])('%s', (_what, store, world, expected) => {
    expect(read(store, world)).toMatchObject(expected);
  });
});

describe('a store with a primary domain is served', () => {
  const host = 'shop.example.com';
  const store = { ...a, spec: { ...a.spec, domains: [host], primaryDomain: host } };
  const domains = { ...mine, ...theirs, [host]: ownedBy('a') };
  test.each<[string, IngressView[], string]>([
    ['at its former host until the move is carried out', [routeOf('a', 'a.shops.test')], 'a.shops.test'],
    [
      'at the domain once an Ingress routes it',
      [{ ...routeOf('a', host), hosts: [host, 'a.shops.test'] }],
      host,
    ],
    ['at the domain without an Ingress (Gateway API)', [], host],
    ["not at another owner's host that it routes", [routeOf('a', 'b.shops.test')], 'a.shops.test'],
  ])('%s', (_what, routes, served) => {
    expect(read(store, { domains, routes, own: [{ host, state: 'own' }] }).served).toBe(served);
  });
});

describe('a store with domains', () => {
  const domain = (state: ObservedDomain['state']): ObservedDomain => ({ host: 'shop.example.com', state });
  const served = (primaryDomain: string | undefined, state: ObservedDomain['state']) => {
    const store = { ...a, spec: { ...a.spec, domains: ['shop.example.com'], primaryDomain } };
    const domains = state === 'own' ? { ...mine, 'shop.example.com': ownedBy('a') } : mine;
    const host = read(store, { domains, own: [domain(state)] });
    return { current: host.current, aliases: aliasesOf(host), spare: host.spare };
  };

  test.each<[string, string | undefined, ObservedDomain['state'], object]>([
    [
      'is served at the primary one, and at its default host too',
      'shop.example.com',
      'own',
      { current: 'shop.example.com', aliases: ['a.shops.test'] },
    ],
    [
      'stays at its default host until it has the primary one',
      'shop.example.com',
      'free',
      { current: 'a.shops.test', aliases: [] },
    ],
    [
      'is served at one that is not primary too',
      undefined,
      'own',
      { current: 'a.shops.test', aliases: ['shop.example.com'] },
    ],
  ])('%s', (_what, primary, state, expected) => {
    expect(served(primary, state)).toEqual({ ...expected, spare: [] });
  });
});

describe('a store whose primary domain has no certificate', () => {
  const host = 'shop.example.com';
  const asked = { ...a, spec: { ...a.spec, domains: [host], primaryDomain: host } };
  const there = { ...asked, status: { url: `https://${host}` } };
  const both = { ...mine, [host]: ownedBy('a') };
  const one = { [host]: ownedBy('a'), 'a.shops.test': PLATFORM };

  test.each<[string, StoreResource, World['domains'], current: string, awaited?: string]>([
    ['waits at its default host', asked, both, 'a.shops.test', host],
    ['stays at the domain when it is there', there, both, host],
    ['begins at the domain when it can have no other host', asked, one, host],
  ])('%s', (_what, store, domains, current, awaited) => {
    const seen = read(store, { domains, own: [{ host, state: 'own' }], certificates: 'acme' }, false);
    expect([seen.current, seen.awaited]).toEqual([current, awaited]);
  });
});
