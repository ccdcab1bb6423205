import type { Observed } from './observed.ts';

/** The job did its work: it says so, or it is gone (its time to live is over) from a store it had configured. */
export function isConfigured({ configure, store }: Observed): boolean {
  return configure.exists ? configure.complete : store.status?.provisionedAt !== undefined;
}

/** An order is possible, and what runs is what the newest revision describes. */
export function isReady(seen: Observed): boolean {
  const runs = isReleased(seen) && seen.database.ready && seen.serving.ready && isConfigured(seen);
  return runs && seen.host.current !== undefined;
}

/** Scaled to zero, as the spec asks, by a release that is deployed. */
export function isSuspended(seen: Observed): boolean {
  const { store, desired } = seen;
  return store.spec.suspended === true && isReleased(seen) && store.status?.releaseHash === desired.hash;
}

function isReleased({ release, run, namespace }: Observed): boolean {
  return namespace.state === 'active' && release?.status === 'deployed' && (!run || run.state === 'ended');
}
