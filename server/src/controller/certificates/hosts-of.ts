import type { Change } from '../../kube/watch/change.ts';
import type { DomainView } from '../../kube/objects/objects.ts';
import type { Informers } from '../../kube/watch/informers.ts';
import type { StoreKey } from '../../store/key.ts';

/** The Domains whose certificate a change may affect: that of the host, and those of a store whose namespace changes. */
export function domainsOf(change: Change, informers: Informers): readonly DomainView[] {
  const { kind, type, key } = change;
  if (kind === 'domains') return type === 'sync' ? informers.list('domains') : [change.object];
  if ((kind === 'namespaces' || kind === 'storeSecrets') && key) return informers.domainsOf(key);
  return [];
}

/** The queue's key of a host. Teams take turns in the queue. */
export const keyOfHost = ({ owner, metadata }: DomainView): StoreKey => ({
  team: owner.namespace ?? '',
  id: metadata.name,
});
