import type { Informers } from '../../kube/watch/informers.ts';
import { LABEL_TEAM, storeNamespace } from '../../store/names.ts';
import { ownerUid } from '../../store/key.ts';
import type { StoreResource } from '../../store/resource.ts';
import type { ObservedNamespace } from './observed.ts';
import { FOREIGN_NAMESPACE_RECHECK_MS } from '../rules.ts';

const NO_STORE = 'something that is not a store';

/** Which store the namespace belongs to, and its state. @param foreign when the namespaces of ids were found not to be managed by us */
export function observeNamespace(
  store: StoreResource,
  informers: Informers,
  foreign: ReadonlyMap<string, number>,
  now: Date,
): ObservedNamespace {
  const id = store.metadata.name;
  const view = informers.get('namespaces', '', storeNamespace(id));
  const fresh = now.getTime() - (foreign.get(id) ?? 0) < FOREIGN_NAMESPACE_RECHECK_MS - 1000;
  if (!view) return fresh ? { state: 'taken', owner: NO_STORE } : { state: 'missing' };
  const { uid, labels = {}, deletionTimestamp } = view.metadata;
  const ours = informers.owns(store);
  if (deletionTimestamp) return { state: 'terminating', uid, ours, blockers: view.blockers.join('; ') };
  if (ours) return { state: 'active', uid };
  const named = ownerUid(view) !== undefined;
  return { state: 'taken', owner: named ? `a store of team "${labels[LABEL_TEAM] ?? 'unknown'}"` : NO_STORE };
}
