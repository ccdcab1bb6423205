import { readNamespace } from '../kube/requests/ensure-namespace.ts';
import { readStore } from '../kube/requests/read-store.ts';
import { releaseDomain } from '../kube/requests/release-domain.ts';
import type { StoreKey } from '../store/key.ts';
import { LABEL_UID, storeNamespace } from '../store/names.ts';
import type { StoreResource } from '../store/resource.ts';
import type { Dependencies } from './dependencies.ts';

/**
 * Releases the hosts of Stores that had this key and were deleted without a teardown. An orphaned namespace
 * (deletionPolicy Orphan) keeps its hosts. Caches may be stale, so this reads from the API server before it deletes a
 * Domain; a uid is never reused, so a deleted Store stays deleted. @throws KubeError
 */
export async function collectDomains(
  deps: Dependencies,
  key: StoreKey,
  store: StoreResource | undefined,
): Promise<void> {
  for (const domain of deps.informers.domainsOf(key)) {
    const { uid } = domain.owner;
    if (uid === undefined || uid === store?.metadata.uid || (await isInUse(deps, key, uid))) continue;
    await releaseDomain(deps.kube, domain);
    deps.log.info({ host: domain.metadata.name, uid }, 'released the host of a deleted Store');
  }
}

async function isInUse({ kube, informers }: Dependencies, key: StoreKey, uid: string): Promise<boolean> {
  const name = storeNamespace(key.id);
  if (informers.get('namespaces', '', name)?.metadata.labels?.[LABEL_UID] === uid) return true;
  if ((await readStore(kube, key))?.metadata.uid === uid) return true;
  return (await readNamespace(kube, name))?.metadata.labels?.[LABEL_UID] === uid;
}
