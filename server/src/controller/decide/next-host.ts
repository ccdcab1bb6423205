import { remember, type Decision } from './action.ts';
import { FRESH, type Memory } from '../memory.ts';
import type { Observed } from '../observe/observed.ts';
import { isReady, isSuspended } from '../observe/readiness.ts';
import { hostRefused } from './refusals.ts';

/** Reasons of errors that end when the store has a host. */
const REASONS = new Set(['HostTaken', 'InvalidHost']);

/**
 * What to do about the store's hosts. A store that has one goes on with it, whatever host it asks for.
 * @param refuse records an error once, then waits
 */
export function nextHost(
  { host, run, ...seen }: Observed,
  memory: Memory,
  refuse: (error: NonNullable<Memory['lastError']>) => Decision,
): Decision | undefined {
  if (host.free !== undefined) return { type: 'claimHost', host: host.free };
  if (run) return undefined;
  if (host.stray) {
    const { stray: ingress } = host;
    return memory.releaseHash ? remember({ releaseHash: '' }) : { type: 'deleteIngress', ingress };
  }
  if (host.refusal && host.current === undefined) return refuse(hostRefused(seen.store, host, host.refusal));
  return REASONS.has(memory.lastError?.reason ?? '') ? remember(FRESH) : undefined;
}

/** A host that the store gave up is free once nothing of it routes the host, and no upgrade may have to be rolled back. */
export function nextSpareHost(seen: Observed, memory: Memory): Decision | undefined {
  const { run, host } = seen;
  const [domain] = host.spare;
  return domain && !run && isReplaced(seen, memory) ? { type: 'releaseHost', domain } : undefined;
}

function isReplaced(seen: Observed, memory: Memory): boolean {
  const { release, desired } = seen;
  if (!release) return true;
  const applied = release.hash === desired.hash && memory.releaseHash === desired.hash;
  return applied && (isReady(seen) || isSuspended(seen));
}
