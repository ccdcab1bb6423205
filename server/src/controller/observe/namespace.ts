import type { Informers } from '../../kube/informers.ts';
import { LABEL_TEAM, LABEL_UID, storeNamespace } from '../../store/names.ts';
import type { StoreResource } from '../../store/resource.ts';
import type { NamespaceLook } from '../observed.ts';

/** Whose the store's namespace is, and how it fares. @param foreign ids whose namespace carries no label of ours */
export function lookAtNamespace(
  store: StoreResource,
  informers: Informers,
  foreign: ReadonlyMap<string, string>,
): NamespaceLook {
  const id = store.metadata.name;
  const view = informers.get('namespaces', '', storeNamespace(id));
  const stranger = foreign.get(id);
  if (!view) return stranger === undefined ? { state: 'missing' } : { state: 'taken', owner: stranger };
  const { uid, labels = {}, deletionTimestamp } = view.metadata;
  const ours = labels[LABEL_UID] === store.metadata.uid;
  if (deletionTimestamp) return { state: 'terminating', uid, ours, blockers: view.blockers.join('; ') };
  return ours ? { state: 'active', uid } : { state: 'taken', owner: `a store of team "${labels[LABEL_TEAM] ?? 'unknown'}"` };
}
