import { remember, type Decision } from './action.ts';
import { FRESH, type Memory } from '../memory.ts';
import type { Observed } from '../observe/observed.ts';
import { isReady, isSuspended } from '../observe/readiness.ts';
import { hostRefused } from './refusals.ts';

/** Reasons of errors that end when the store owns a host. */
const REASONS = new Set(['HostTaken', 'InvalidHost']);

/**
 * The next action for the store's hosts. A store that owns a host keeps it while the wanted host is refused.
 * @param refuse records an error once, then waits
 */
export function nextHost(
  { host, run, ...observed }: Observed,
  memory: Memory,
  refuse: (error: NonNullable<Memory['lastError']>) => Decision,
): Decision | undefined {
  const claim = nextClaim(host);
  if (claim || run) return claim;
  if (host.stray) {
    const { stray: ingress } = host;
    return memory.releaseHash ? remember({ releaseHash: '' }) : { type: 'deleteIngress', ingress };
  }
  if (host.refusal && host.current === undefined)
    return refuse(hostRefused(observed.store, host, host.refusal));
  return REASONS.has(memory.lastError?.reason ?? '') ? remember(FRESH) : undefined;
}

/** Claims a free host; a domain once DNS has proven it, from a Store that cannot prove it if need be. */
function nextClaim({ free, domains }: Observed['host']): Decision | undefined {
  if (free !== undefined) return { type: 'claimHost', host: free };
  for (const { host, state, proof, unproven } of domains) {
    if (state === 'free' && (!proof || proof.found)) return { type: 'claimHost', host };
    if (unproven) return { type: 'takeHost', domain: unproven };
  }
  return undefined;
}

/** Releases a former host when no Ingress of the store routes it and no upgrade may have to be rolled back. */
export function nextSpareHost(observed: Observed, memory: Memory): Decision | undefined {
  const { run, host } = observed;
  const [domain] = host.spare;
  return domain && !run && isReplaced(observed, memory) ? { type: 'releaseHost', domain } : undefined;
}

function isReplaced(observed: Observed, memory: Memory): boolean {
  const { release, desired } = observed;
  if (!release) return true;
  const applied = release.hash === desired.hash && memory.releaseHash === desired.hash;
  return applied && (isReady(observed) || isSuspended(observed));
}
