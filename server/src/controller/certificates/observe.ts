import { readSecret } from '../../kube/requests/read-secret.ts';
import type { DomainView } from '../../kube/objects/objects.ts';
import type { Informers } from '../../kube/watch/informers.ts';
import { isOwner, keyOfOwner } from '../../store/domain.ts';
import { storeNamespace } from '../../store/names.ts';
import { keyOf, type StoreResource } from '../../store/resource.ts';
import { storeHost } from '../../store/url.ts';
import type { CertificateDependencies } from './dependencies.ts';
import type { ObservedHostCertificate, Place } from './observed.ts';
import { readCertificate } from './read-certificate.ts';
import { certificateSecretName } from './secret-name.ts';

/** Reads what a decision about the certificate of a host depends on. @throws KubeError */
export async function observeCertificate(
  deps: CertificateDependencies,
  domain: DomainView,
): Promise<ObservedHostCertificate> {
  const { kube, options, attempts } = deps;
  const place = placeOf(deps, domain);
  const data = place && (await readSecret(kube, place));
  return {
    domain,
    mode: options.platform.certificates,
    place,
    certificate: readCertificate(domain.metadata.name, data),
    issuance: attempts.get(domain.metadata.name) ?? domain.status?.issuance,
    routable: options.certificates.service !== undefined,
    now: new Date(),
  };
}

function placeOf({ informers, options }: CertificateDependencies, domain: DomainView): Place | undefined {
  const host = domain.metadata.name;
  const { dashboard, namespace } = options.certificates;
  if (domain.owner.kind === 'Platform')
    return dashboard?.host === host ? { namespace, name: dashboard.secretName } : undefined;
  const store = ownerOfHost(informers, domain);
  if (!store || store.metadata.deletionTimestamp || !informers.owns(store)) return undefined;
  const id = store.metadata.name;
  const inStore = storeNamespace(id);
  if (!informers.knows(inStore)) return undefined;
  const own = ownHost(informers, store, storeHost(store, options.platform));
  return { namespace: inStore, name: certificateSecretName(id, host, own), store: keyOf(store) };
}

function ownerOfHost(informers: Informers, { owner }: DomainView): StoreResource | undefined {
  const key = keyOfOwner(owner);
  const store = key && informers.get('stores', key.team, key.id);
  return store && isOwner(owner, store) ? store : undefined;
}

/**
 * The host that a store has without domains: the one that its spec asks for, or, while another owner has that, the one that it
 * had before.
 */
function ownHost(informers: Informers, store: StoreResource, wanted: string): string | undefined {
  const owned = informers
    .domainsOf(keyOf(store))
    .filter(({ owner }) => isOwner(owner, store))
    .map(({ metadata }) => metadata.name);
  if (owned.includes(wanted)) return wanted;
  return owned.find((host) => !store.spec.domains?.includes(host));
}
