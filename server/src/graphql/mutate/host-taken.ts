import { isTrue } from '../../store/conditions.ts';
import { isOwner } from '../../store/domain.ts';
import type { StoreResource } from '../../store/resource.ts';
import { storeHost } from '../../store/url.ts';
import type { Api } from '../context.ts';
import { refuse } from '../user-errors.ts';

/**
 * Refuses early, and does not disclose the owner. The Domain that the controller creates decides; condition HostTaken then
 * reports it.
 * @param self the store that asks for the host, if it exists
 */
export function refuseTakenHost(api: Api, host: string, self?: StoreResource): void {
  if (!isTaken(api, host, self)) return;
  refuse({
    kind: 'InvalidInput',
    code: 'HOST_TAKEN',
    field: 'host',
    message: `the host ${host} is taken`,
    hint: 'choose another host',
    allowed: 'a host that is not in use',
  });
}

/** Taken by its Domain, or by a store whose Domain is not created yet. */
function isTaken({ informers, platform, storeIndex }: Api, host: string, self?: StoreResource): boolean {
  const domain = informers.get('domains', '', host);
  if (domain) return !(self && isOwner(domain.owner, self));
  if (platform.reservedHosts.includes(host)) return true;
  for (const store of storeIndex.all()) {
    if (store.metadata.uid === self?.metadata.uid) continue;
    if (storeHost(store, platform) === host && !isTrue(store.status?.conditions, 'HostTaken')) return true;
  }
  return false;
}
