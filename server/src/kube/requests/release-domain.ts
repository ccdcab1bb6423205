import { isOwner } from '../../store/domain.ts';
import { LABEL_ID } from '../../store/names.ts';
import type { StoreResource } from '../../store/resource.ts';
import type { Kube } from '../client.ts';
import type { DomainView } from '../objects/objects.ts';
import { trimDomain } from '../objects/trim.ts';
import { domainPath } from './paths.ts';
import { remove } from './delete.ts';
import type { RawDomain } from '../objects/raw.ts';

/** Releases a host: deletes its Domain if it has not changed. A missing Domain is not an error. @throws KubeError */
export async function releaseDomain(kube: Kube, { metadata }: DomainView): Promise<void> {
  const { name, uid, resourceVersion } = metadata;
  await remove(kube, domainPath(name), { uid, resourceVersion });
}

/**
 * Deletes all Domains of a store, read from the API server.
 * @returns the hosts whose Domains still exist, because a finalizer may block the deletion
 * @throws KubeError
 */
export async function releaseDomains(kube: Kube, store: StoreResource): Promise<string[]> {
  const domains = await domainsNow(kube, store);
  if (domains.length === 0) return [];
  for (const domain of domains) await releaseDomain(kube, domain);
  return (await domainsNow(kube, store)).map(({ metadata }) => metadata.name);
}

async function domainsNow(kube: Kube, store: StoreResource): Promise<DomainView[]> {
  const query = { labelSelector: `${LABEL_ID}=${store.metadata.name}` };
  const { items } = await kube.request<{ items: RawDomain[] }>({ path: domainPath(), query });
  return items.map(trimDomain).filter(({ owner }) => isOwner(owner, store));
}
