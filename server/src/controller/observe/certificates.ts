import type { Informers } from '../../kube/watch/informers.ts';
import { certificateCondition } from '../../store/certificate.ts';
import type { DomainStatus } from '../../store/domain.ts';
import { storeNamespace } from '../../store/names.ts';
import type { StoreResource } from '../../store/resource.ts';
import type { PlatformSettings } from '../../store/values.ts';
import type { ObservedCertificate } from './observed.ts';

/** What the watched Domains say about the certificates of these hosts; undefined if the platform issues none. */
export function observeCertificates(
  hosts: readonly string[],
  store: StoreResource,
  informers: Informers,
  { certificates }: PlatformSettings,
): ObservedCertificate[] | undefined {
  if (certificates === 'none') return undefined;
  return hosts.map((host) => ({ host, status: statusOf(host, store, informers) }));
}

/**
 * Whether a store may move to a host: visitors would be led to https there. A store that has moved stays when the
 * certificate expires later.
 */
export function mayMoveTo(
  host: string,
  store: StoreResource,
  informers: Informers,
  { certificates }: PlatformSettings,
): boolean {
  if (certificates === 'none' || isAt(host, store.status?.url)) return true;
  return certificateCondition(statusOf(host, store, informers))?.status === 'True';
}

/** None while the Domain still reports the Secret of a former owner. */
function statusOf(host: string, store: StoreResource, informers: Informers): DomainStatus | undefined {
  const status = informers.get('domains', '', host)?.status;
  const { secretNamespace } = status?.certificate ?? {};
  const foreign = secretNamespace !== undefined && secretNamespace !== storeNamespace(store.metadata.name);
  return foreign ? undefined : status;
}

const isAt = (host: string, url: string | undefined): boolean =>
  url !== undefined && URL.parse(url)?.hostname === host;
