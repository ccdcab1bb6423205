import type { Change } from '../kube/watch/change.ts';
import type { Informers } from '../kube/watch/informers.ts';
import type { StoreKey } from '../store/key.ts';
import { keyOf } from '../store/resource.ts';
import { storeHost, type PublicAddress } from '../store/url.ts';

/**
 * The stores that a change may affect: its own store, and stores that may wait for the object's deletion. When the API
 * server is back (`sync`), all stores are reconciled at once.
 */
export function keysOf(change: Change, informers: Informers, at: PublicAddress): StoreKey[] {
  const { kind, type, key } = change;
  if (kind === 'stores' && type === 'sync') return informers.list('stores').map(keyOf);
  if (kind === 'events') return [];
  return [...(key ? [key] : []), ...waiting(change, informers, at)];
}

function waiting(change: Change, informers: Informers, at: PublicAddress): StoreKey[] {
  if (change.type === 'sync') return [];
  if (change.kind === 'domains') return wanting([change.object.metadata.name], informers, at);
  if (change.type !== 'delete') return [];
  if (change.kind === 'ingresses') return wanting(change.object.hosts, informers, at);
  if (change.kind !== 'namespaces') return [];
  const sameId = informers.list('stores').filter(({ metadata }) => metadata.name === change.key?.id);
  return sameId.map(keyOf);
}

function wanting(hosts: readonly string[], informers: Informers, at: PublicAddress): StoreKey[] {
  const stores = informers.list('stores').filter((store) => hosts.includes(storeHost(store, at)));
  return stores.map(keyOf);
}
