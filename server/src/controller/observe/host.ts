import type { Informers } from '../../kube/watch/informers.ts';
import type { IngressView } from '../../kube/objects/objects.ts';
import { isOwner } from '../../store/domain.ts';
import { hostProblem } from '../../store/host.ts';
import { keyOf, type StoreResource } from '../../store/resource.ts';
import { storeHost } from '../../store/url.ts';
import type { PlatformSettings } from '../../store/values.ts';
import { mayMoveTo } from './certificates.ts';
import type { HostRefusal, ObservedDomain, ObservedHost } from './observed.ts';
import { routedByOther } from './routes.ts';

interface ObservedRoutes {
  routes: readonly IngressView[];
  released: boolean;
  domains: readonly ObservedDomain[];
}

type HostState = 'own' | 'free' | HostRefusal;

/**
 * Which hosts the store owns, according to the watched Domains and Ingresses.
 * @param routes the store's own Ingresses
 * @param released whether a release exists, which may serve a host without an Ingress (Gateway API)
 * @param domains what is known about spec.domains
 */
export function observeHost(
  store: StoreResource,
  informers: Informers,
  platform: PlatformSettings,
  { routes, released, domains }: ObservedRoutes,
): ObservedHost {
  const wanted = storeHost(store, platform);
  const routed = [...new Set(routes.flatMap(({ hosts }) => hosts))];
  const stateOf = (host: string): HostState => readState(host, store, informers, { platform, routes });
  const states = new Map([...routed, wanted].map((host) => [host, stateOf(host)]));
  const lost = (host: string): boolean => ['taken', 'reserved'].includes(states.get(host) ?? '');
  const owned = informers.domainsOf(keyOf(store)).filter(({ owner }) => isOwner(owner, store));
  const before = routed.find((host) => !lost(host)) ?? (released ? owned[0]?.metadata.name : undefined);
  const fixed = states.get(wanted) === 'own' ? wanted : before;
  const own = ownHosts(domains);
  const primary = own.find((host) => host === store.spec.primaryDomain);
  const place = placeOf(store, informers, platform, { primary, fixed });
  const { current } = place;
  const isServed = current !== undefined && (routed.length === 0 || routed.includes(current));
  const used = new Set([...routed, ...own, wanted, current]);
  return {
    wanted,
    ...place,
    fixed,
    served: isServed ? current : before,
    free: [...states].find(([, state]) => state === 'free')?.[0],
    refusal: refusalOf(states.get(wanted)),
    stray: routes.find(({ hosts }) => hosts.some((host) => isForeign(host, store, informers))),
    spare: owned.filter(({ metadata }) => !used.has(metadata.name)),
    domains,
  };
}

/** The primary domain when the store may move there, or when there is no other host to wait at. */
function placeOf(
  store: StoreResource,
  informers: Informers,
  platform: PlatformSettings,
  { primary, fixed }: { primary: string | undefined; fixed: string | undefined },
): Pick<ObservedHost, 'current' | 'awaited'> {
  if (primary === undefined) return { current: fixed };
  if (fixed === undefined || mayMoveTo(primary, store, informers, platform)) return { current: primary };
  return { current: fixed, awaited: primary };
}

/** The hosts that the store is served at besides the current one. */
export function aliasesOf({ current, fixed, domains }: ObservedHost): string[] {
  const own = ownHosts(domains);
  const all = fixed === undefined ? own : [fixed, ...own];
  return [...new Set(all)].filter((host) => host !== current);
}

const ownHosts = (domains: readonly ObservedDomain[]): string[] =>
  domains.filter(({ state }) => state === 'own').map(({ host }) => host);

/** Does the host's Domain belong to another owner? */
function isForeign(host: string, store: StoreResource, informers: Informers): boolean {
  const domain = informers.get('domains', '', host);
  return domain !== undefined && !isOwner(domain.owner, store);
}

const refusalOf = (state: HostState | undefined): HostRefusal | undefined =>
  state === 'own' || state === 'free' ? undefined : state;

/** A host without a Domain is free, unless it is reserved or another store has routed it longer. */
function readState(
  host: string,
  store: StoreResource,
  informers: Informers,
  { platform, routes }: { platform: PlatformSettings; routes: readonly IngressView[] },
): HostState {
  const domain = informers.get('domains', '', host);
  if (domain && isOwner(domain.owner, store)) return 'own';
  if (domain) return domain.owner.kind === 'Platform' ? 'reserved' : 'taken';
  if (hostProblem(host) !== undefined) return 'invalid';
  const route = routes.find(({ hosts }) => hosts.includes(host));
  if (routedByOther(host, store, informers, route)) return 'taken';
  return !route && platform.reservedHosts.includes(host) ? 'reserved' : 'free';
}
