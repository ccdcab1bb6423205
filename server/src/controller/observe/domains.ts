import type { Informers } from '../../kube/watch/informers.ts';
import { isPrivate, isProven, needsProof, proofRecords } from '../../store/domain-proof.ts';
import { isOwner } from '../../store/domain.ts';
import type { StoreResource } from '../../store/resource.ts';
import type { PlatformSettings } from '../../store/values.ts';
import type { DomainReading } from '../domains/domain-checks.ts';
import type { DomainProof, Observed, ObservedDomain } from './observed.ts';
import { routedByOther } from './routes.ts';

/** The newest reading of DNS about a host. */
export type ReadDns = (host: string) => DomainReading;

/** What is known about each of spec.domains, according to the watched Domains and the readings of DNS. */
export function observeDomains(
  store: StoreResource,
  informers: Informers,
  platform: PlatformSettings,
  readDns: ReadDns,
): ObservedDomain[] {
  const suffixes = informers.get('teams', '', store.metadata.namespace ?? '')?.spec.hostSuffixes;
  return (store.spec.domains ?? []).map((host) => {
    const needed = needsProof(host, platform.baseDomain, suffixes);
    const reading = needed && !isPrivate(host) ? readDns(host) : undefined;
    const { state, unproven } = ownership(host, store, informers, { platform, reading });
    if (needed && !reading && state !== 'own') return { host, state: 'private' };
    return { host, state, unproven, proof: reading && proofOf(host, store, platform, reading) };
  });
}

function proofOf(
  host: string,
  { metadata: { uid } }: StoreResource,
  { baseDomain }: PlatformSettings,
  { answer, failure }: DomainReading,
): DomainProof {
  const claimant = { uid, baseDomain };
  const found = answer && isProven(host, claimant, answer);
  return { found, records: proofRecords(host, claimant, answer), failure };
}

/** A host of another Store is `unproven` if DNS names this Store and not that one. */
function ownership(
  host: string,
  store: StoreResource,
  informers: Informers,
  { platform, reading }: { platform: PlatformSettings; reading: DomainReading | undefined },
): Pick<ObservedDomain, 'state' | 'unproven'> {
  const domain = informers.get('domains', '', host);
  if (!domain) return { state: isFree(host, store, informers, platform) };
  if (isOwner(domain.owner, store)) return { state: 'own' };
  const { uid } = domain.owner;
  if (uid === undefined) return { state: 'reserved' };
  const { baseDomain } = platform;
  const proves = (claimant: string): boolean =>
    reading?.answer !== undefined && isProven(host, { uid: claimant, baseDomain }, reading.answer);
  return {
    state: 'taken',
    unproven: proves(store.metadata.uid) && !proves(uid) ? domain : undefined,
  };
}

function isFree(
  host: string,
  store: StoreResource,
  informers: Informers,
  platform: PlatformSettings,
): ObservedDomain['state'] {
  if (platform.reservedHosts.includes(host)) return 'reserved';
  const route = informers.byStore('ingresses', store).find(({ hosts }) => hosts.includes(host));
  return routedByOther(host, store, informers, route) ? 'taken' : 'free';
}

/** The domains that DNS has to be asked about. */
export function unprovenHosts({ host, store }: Observed): string[] {
  if (store.metadata.deletionTimestamp) return [];
  const asked = host.domains.filter(({ state, proof }) => proof && (state === 'free' || state === 'taken'));
  return asked.map((domain) => domain.host);
}
