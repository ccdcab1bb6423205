import type { Kube } from '../../kube/client.ts';
import { readNamespace } from '../../kube/requests/ensure-namespace.ts';
import { listRemaining } from '../../kube/requests/list-remaining.ts';
import { releaseDomains } from '../../kube/requests/release-domain.ts';
import { setFinalizer } from '../../kube/requests/set-finalizer.ts';
import { doubling } from '../../store/doubling.ts';
import { storeNamespace } from '../../store/names.ts';
import { ownerUid } from '../../store/key.ts';
import { keyOf, type StoreResource } from '../../store/resource.ts';
import type { Observed } from '../observe/observed.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Outcome } from './outcome.ts';

/** How soon a store of which something is left is looked at again: at first, and at most. */
const RECHECK = { baseMs: 250, maxMs: 10_000 };

/**
 * Releases the store's hosts and removes our finalizer when no objects of the store remain; otherwise returns when to
 * check again. Ignores a namespace with the store's name that belongs to another owner.
 */
export async function confirmGone({ kube, remaining }: Dependencies, { store }: Observed): Promise<Outcome> {
  const key = keyOf(store);
  const { uid } = store.metadata;
  const left = await findRest(kube, store);
  if (left.length === 0) {
    await setFinalizer(kube, key, uid, 'remove');
    remaining.delete(uid);
    return 'watch';
  }
  const checks = (remaining.get(uid)?.checks ?? 0) + 1;
  remaining.set(uid, { left, checks });
  return doubling(checks, RECHECK);
}

/** Lists the remaining objects of a store. Hosts are released last, when no Ingress of the store routes them. */
async function findRest(kube: Kube, store: StoreResource): Promise<string[]> {
  const all = (await isForeign(kube, store)) ? [] : await listRemaining(kube, store.metadata.name);
  const left = all.filter((object) => !object.startsWith('Domain '));
  if (left.length > 0) return left;
  return (await releaseDomains(kube, store)).map((host) => `Domain ${host}`);
}

async function isForeign(kube: Kube, { metadata }: StoreResource): Promise<boolean> {
  const namespace = await readNamespace(kube, storeNamespace(metadata.name));
  return namespace !== undefined && ownerUid(namespace) !== metadata.uid;
}
