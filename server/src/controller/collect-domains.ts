import { readNamespace } from '../kube/requests/ensure-namespace.ts';
import { readStore } from '../kube/requests/read-store.ts';
import { releaseDomain } from '../kube/requests/release-domain.ts';
import type { StoreKey } from '../store/key.ts';
import { LABEL_UID, storeNamespace } from '../store/names.ts';
import type { StoreResource } from '../store/resource.ts';
import type { Dependencies } from './dependencies.ts';

/**
 * Frees the hosts of Stores that had a key before and are gone without a teardown. A namespace that such a Store left
 * running (deletionPolicy Orphan) keeps its hosts. The caches may be behind: the API server is asked before a Domain is
 * deleted. A uid never comes back, so what is gone then stays gone. @throws KubeError
 */
export async function collectDomains(
  parts: Dependencies,
  key: StoreKey,
  store: StoreResource | undefined,
): Promise<void> {
  for (const domain of parts.informers.domainsOf(key)) {
    const { uid } = domain.owner;
    if (uid === undefined || uid === store?.metadata.uid || (await isInUse(parts, key, uid))) continue;
    await releaseDomain(parts.kube, domain);
    parts.log.info({ host: domain.metadata.name, uid }, 'the host of a Store that is gone is free');
  }
}

async function isInUse({ kube, informers }: Dependencies, key: StoreKey, uid: string): Promise<boolean> {
  const name = storeNamespace(key.id);
  if (informers.get('namespaces', '', name)?.metadata.labels?.[LABEL_UID] === uid) return true;
  if ((await readStore(kube, key))?.metadata.uid === uid) return true;
  return (await readNamespace(kube, name))?.metadata.labels?.[LABEL_UID] === uid;
}
