import { keyOfOwner, type DomainOwner } from '../../store/domain.ts';
import { storeLabels } from '../../store/names.ts';
import type { Kube } from '../client.ts';
import { isAlreadyExists, isNotFound } from '../errors.ts';
import type { DomainView } from '../objects/objects.ts';
import { trimDomain } from '../objects/trim.ts';
import { API_VERSION, domainPath } from './paths.ts';

/** A Domain that was deleted between two requests can be claimed. */
const TRIES = 3;

/**
 * Claims a host by creating its Domain: names are unique, so only one owner succeeds. Returns the Domain of the host,
 * which may belong to another owner. @throws KubeError (422 for an invalid host name)
 */
export async function claimDomain(kube: Kube, host: string, owner: DomainOwner): Promise<DomainView> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await create(kube, host, owner);
    } catch (error) {
      if (!isAlreadyExists(error)) throw error;
      const present = await readDomain(kube, host);
      if (present) return present;
      if (tries === TRIES) throw error;
    }
  }
}

async function create(kube: Kube, host: string, owner: DomainOwner): Promise<DomainView> {
  const key = keyOfOwner(owner);
  const metadata = { name: host, labels: key && storeLabels(key.team, key.id) };
  const body = { apiVersion: API_VERSION, kind: 'Domain', metadata, spec: { owner } };
  return trimDomain(await kube.request({ method: 'POST', path: domainPath(), body }));
}

/** Reads a Domain from the API server; undefined if it does not exist. @throws KubeError */
export async function readDomain(kube: Kube, host: string): Promise<DomainView | undefined> {
  try {
    return trimDomain(await kube.request({ path: domainPath(host) }));
  } catch (error) {
    if (isNotFound(error)) return undefined;
    throw error;
  }
}
