import type { DomainView } from '../../kube/objects/objects.ts';
import { claimDomain } from '../../kube/requests/claim-domain.ts';
import { releaseDomain } from '../../kube/requests/release-domain.ts';
import { ownerOf } from '../../store/domain.ts';
import type { StoreResource } from '../../store/resource.ts';
import type { Dependencies } from '../dependencies.ts';

/**
 * Makes the store the owner of a host that DNS gives to it. Its former owner may claim it first, in between; then the next
 * reconcile repeats this. @throws KubeError
 */
export async function takeHost(
  { kube, log }: Dependencies,
  store: StoreResource,
  domain: DomainView,
): Promise<void> {
  await releaseDomain(kube, domain);
  await claimDomain(kube, domain.metadata.name, ownerOf(store));
  log.warn({ host: domain.metadata.name, from: domain.owner }, 'a host changed its owner, as DNS says');
}
