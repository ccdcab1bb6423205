import type { Api } from '../context.ts';
import type { Viewer } from '../access/viewer.ts';

export interface Limits {
  storesTotal: number | null;
  storesUsed: number;
  storesLeft: number | null;
  storesPerAddress: number | null;
  storesLeftForYou: number | null;
  concurrentProvisions: number;
  requestsPerWindow: number | null;
  windowSeconds: number | null;
}

/** Remaining limits of a team and a viewer. */
export function readLimits(api: Api, viewer: Viewer, team = api.options.team): Limits {
  const { maxStoresPerAddress, maxConcurrentProvisions, rateLimit } = api.options;
  const storesUsed = api.fleet.inTeam(team);
  const storesTotal = teamQuota(api, team);
  const storesLeft = left(storesTotal, storesUsed);
  const leftHere = left(maxStoresPerAddress, storesFromAddress(api, viewer.address));
  return {
    storesTotal,
    storesUsed,
    storesLeft,
    storesPerAddress: maxStoresPerAddress,
    storesLeftForYou: least(storesLeft, leftHere),
    concurrentProvisions: maxConcurrentProvisions,
    requestsPerWindow: rateLimit?.max ?? null,
    windowSeconds: rateLimit?.windowSeconds ?? null,
  };
}

/** For a viewer who may not see the team's stores, and so can create none: tells nothing of them. */
export function hiddenLimits(api: Api): Limits {
  const { rateLimit, maxConcurrentProvisions } = api.options;
  return {
    storesTotal: 0,
    storesUsed: 0,
    storesLeft: 0,
    storesPerAddress: api.options.maxStoresPerAddress,
    storesLeftForYou: 0,
    concurrentProvisions: maxConcurrentProvisions,
    requestsPerWindow: rateLimit?.max ?? null,
    windowSeconds: rateLimit?.windowSeconds ?? null,
  };
}

/** Number of stores created from an address, including those being deleted. */
export function storesFromAddress({ fleet }: Api, address: string | undefined): number {
  return address === undefined ? 0 : fleet.createdFrom(address);
}

/** The team's ResourceQuota is authoritative; the setting is used until the quota is read. */
function teamQuota(api: Api, team: string): number | null {
  const quotas = api.informers.list('resourcequotas').filter((quota) => quota.metadata.namespace === team);
  const hard = quotas.flatMap((quota) => (quota.hard === undefined ? [] : [quota.hard]));
  if (hard.length > 0) return Math.min(...hard);
  return team === api.options.team ? api.options.maxStoresTotal : null;
}

function left(limit: number | null, used: number): number | null {
  return limit === null ? null : Math.max(0, limit - used);
}

function least(a: number | null, b: number | null): number | null {
  if (a === null || b === null) return a ?? b;
  return Math.min(a, b);
}
