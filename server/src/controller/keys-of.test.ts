import { expect, test } from 'vitest';
import type { Change } from '../kube/watch/change.ts';
import { keyText } from '../store/key.ts';
import type { StoreResource, StoreSpec } from '../store/resource.ts';
import { keysOf } from './keys-of.ts';
import { StoreLookup } from './store-lookup.ts';

const meta = { uid: 'u', resourceVersion: '1', creationTimestamp: '2026-01-01T00:00:00Z' };
const storeOf = (namespace: string, name: string, spec: Partial<StoreSpec> = {}): StoreResource => ({
  metadata: { ...meta, namespace, name },
  spec: { engine: 'WOOCOMMERCE', displayName: name, ...spec },
});
const STORES = [
  storeOf('a', 'own'),
  storeOf('b', 'own', { host: 'moved.example' }),
  storeOf('b', 'again', { source: { backup: 'own-1' } }),
  storeOf('a', 'more', { domains: ['moved.example', 'own.shops.test'] }),
];

const key = { team: 'a', id: 'own' };
const domain = (host: string): Change => ({
  kind: 'domains',
  type: 'upsert',
  object: { metadata: { ...meta, name: host }, owner: { kind: 'Platform' } },
});
const ingress = (type: 'upsert' | 'delete', ...hosts: string[]): Change => ({
  kind: 'ingresses',
  type,
  key,
  object: { metadata: { ...meta, name: 'web' }, hosts },
});
const namespace = (type: 'upsert' | 'delete'): Change => ({
  kind: 'namespaces',
  type,
  key,
  object: { metadata: { ...meta, name: 'store-own' }, blockers: [] },
});

const backup = (team: string, reason?: 'Final'): Change => ({
  kind: 'storebackups',
  type: 'upsert',
  key,
  object: { metadata: { ...meta, namespace: team, name: 'own-1' }, spec: { store: 'own', reason } },
});

const lookup = new StoreLookup(STORES, { baseDomain: 'shops.test', scheme: 'http' });
const affected = (change: Change): string[] => keysOf(change, lookup).map(keyText);

test.each<[string, Change, string[]]>([
  ['the stores that ask for the host of a Domain', domain('moved.example'), ['b/own', 'a/more']],
  ['stores with this host as default and as domain', domain('own.shops.test'), ['a/own', 'a/more']],
  ['no store of a host that nobody asks for', domain('other.example'), []],
  ['its own store when an Ingress appears', ingress('upsert', 'moved.example'), ['a/own']],
  [
    'also those that ask for its hosts when it goes',
    ingress('delete', 'moved.example'),
    ['a/own', 'b/own', 'a/more'],
  ],
  ['its own store when a namespace appears', namespace('upsert'), ['a/own']],
  ['all stores of its id when it goes', namespace('delete'), ['a/own', 'a/own', 'b/own']],
  ['the store of a backup, and those that are made from it', backup('b'), ['a/own', 'b/again']],
  ['the store of a backup that nothing is made from', backup('a'), ['a/own']],
  ['no store when another kind is back', { kind: 'pods', type: 'sync' }, []],
])('a change affects %s', (_title, change, keys) => {
  expect(affected(change)).toEqual(keys);
});

test('the stores that ask for a host are those of the newest specs', () => {
  const changing = new StoreLookup(STORES, { baseDomain: 'shops.test', scheme: 'http' });
  const object = storeOf('b', 'own', { host: 'new.example' });
  changing.follow({ kind: 'stores', type: 'upsert', object });
  expect(changing.asking(['moved.example'])).toEqual([{ team: 'a', id: 'more' }]);
  expect(changing.asking(['new.example'])).toEqual([{ team: 'b', id: 'own' }]);
  changing.follow({ kind: 'stores', type: 'delete', object });
  expect(changing.asking(['new.example'])).toEqual([]);
  expect(changing.withId('own')).toEqual([key]);
});
