import type { Informers } from '../../kube/informers.ts';
import { LABEL_TEAM, LABEL_UID, storeNamespace } from '../../store/names.ts';
import type { StoreResource } from '../../store/resource.ts';
import type { NamespaceLook } from '../observed.ts';
import { FOREIGN_NAMESPACE_RECHECK_MS } from '../rules.ts';

/** Whose the store's namespace is, and how it fares. @param foreign when the namespaces of ids were found to be nobody's we know */
export function lookAtNamespace(
  store: StoreResource,
  informers: Informers,
  foreign: ReadonlyMap<string, number>,
): NamespaceLook {
  const id = store.metadata.name;
  const view = informers.get('namespaces', '', storeNamespace(id));
  const fresh = Date.now() - (foreign.get(id) ?? 0) < FOREIGN_NAMESPACE_RECHECK_MS - 1000;
  if (!view) return fresh ? { state: 'taken', owner: 'something that is not a store' } : { state: 'missing' };
  const { uid, labels = {}, deletionTimestamp } = view.metadata;
  const ours = labels[LABEL_UID] === store.metadata.uid;
  if (deletionTimestamp) return { state: 'terminating', uid, ours, blockers: view.blockers.join('; ') };
  return ours
    ? { state: 'active', uid }
    : { state: 'taken', owner: `a store of team "${labels[LABEL_TEAM] ?? 'unknown'}"` };
}
