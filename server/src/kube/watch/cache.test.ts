import { expect, test } from 'vitest';
import type { DomainView, View } from '../objects/objects.ts';
import { Cache } from './cache.ts';
import { KINDS } from './kinds.ts';

const key = { team: 'urumi', id: 'shop' };
const meta = { uid: 'u', resourceVersion: '1', creationTimestamp: '2026-01-01T00:00:00Z' };
const labels = { 'stores.urumi.dev/id': 'shop', 'stores.urumi.dev/team': 'urumi' };

const volume = (name: string, namespace: string): View => ({
  metadata: { ...meta, name, namespace, labels },
});
const domain = (name: string, owner: string): DomainView => ({
  metadata: { ...meta, name },
  owner: { kind: 'Store', namespace: 'urumi', name: owner, uid: owner },
});
const names = (objects: readonly View[]): string[] => objects.map(({ metadata }) => metadata.name);

test('the parts of a store are those in its own namespace', () => {
  const cache = new Cache(KINDS.persistentvolumeclaims);
  for (const namespace of ['store-shop', 'store-other']) cache.set(volume('data', namespace));
  cache.set(volume('uploads', 'store-shop'));
  expect(names(cache.byStore(key))).toEqual(['data', 'uploads']);
  cache.remove(volume('data', 'store-shop'));
  expect(names(cache.byStore(key))).toEqual(['uploads']);
  expect(cache.byStore({ team: 'another', id: 'shop' })).toEqual([]);
});

test('the domains of a store follow their owner', () => {
  const cache = new Cache(KINDS.domains);
  for (const name of ['a.example', 'b.example']) cache.set(domain(name, 'shop'));
  cache.set(domain('a.example', 'other'));
  expect(names(cache.byStore(key))).toEqual(['b.example']);
  cache.set(domain('b.example', 'shop'));
  expect(names(cache.byStore(key))).toEqual(['b.example']);
  cache.remove(domain('b.example', 'shop'));
  expect(cache.byStore(key)).toEqual([]);
  expect(names(cache.list())).toEqual(['a.example']);
});

test('a namespace is found by the store that it belongs to', () => {
  const cache = new Cache(KINDS.namespaces);
  cache.set({ metadata: { ...meta, name: 'store-shop', labels }, blockers: [] });
  expect(names(cache.byStore(key))).toEqual(['store-shop']);
});
