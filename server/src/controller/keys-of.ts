import type { Change } from '../kube/watch/change.ts';
import type { BackupResource } from '../store/backup.ts';
import type { StoreKey } from '../store/key.ts';
import type { StoreLookup } from './store-lookup.ts';

/** The stores that a change may affect: its own store, and stores that may wait for the object. */
export function keysOf(change: Change, lookup: StoreLookup): readonly StoreKey[] {
  if (change.kind === 'events') return [];
  if (change.kind === 'storebackups') return change.object ? waitingFor(change.object, lookup) : [];
  return [...(change.key ? [change.key] : []), ...waiting(change, lookup)];
}

/** Stores that are made from a backup, and the one whose teardown waits for it. */
function waitingFor(backup: BackupResource, lookup: StoreLookup): readonly StoreKey[] {
  const { metadata, spec } = backup;
  const made = lookup.madeFrom(metadata);
  return spec.reason === 'Final' ? [...made, { team: metadata.namespace ?? '', id: spec.store }] : made;
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
