import type { Change } from '../kube/watch/change.ts';
import type { StoreKey } from '../store/key.ts';
import type { StoreLookup } from './store-lookup.ts';

/** The stores that a change may affect: its own store, and stores that may wait for the object. */
export function keysOf(change: Change, lookup: StoreLookup): readonly StoreKey[] {
  if (change.kind === 'events') return [];
  const own = change.key ? [change.key] : [];
  if (change.kind === 'storebackups')
    return change.object ? [...own, ...lookup.madeFrom(change.object.metadata)] : [];
  return [...own, ...waiting(change, lookup)];
}

/** All stores are reconciled when the API server is back: what happened in between is not known. */
export const isBack = ({ kind, type }: Change): boolean => kind === 'stores' && type === 'sync';

function waiting(change: Change, lookup: StoreLookup): readonly StoreKey[] {
  if (change.type === 'sync') return [];
  if (change.kind === 'domains') return lookup.asking([change.object.metadata.name]);
  if (change.type !== 'delete') return [];
  if (change.kind === 'ingresses') return lookup.asking(change.object.hosts);
  return change.kind === 'namespaces' && change.key ? lookup.withId(change.key.id) : [];
}
