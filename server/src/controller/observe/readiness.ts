import { isClosed } from '../../store/restore.ts';
import type { Observed } from './observed.ts';

/** The job is complete, or it was removed (its TTL expired) after it configured the store. */
export function isConfigured({ configure, store }: Observed): boolean {
  return configure.exists ? configure.complete : store.status?.provisionedAt !== undefined;
}

/** The store accepts orders, and the newest revision is running. */
export function isReady(observed: Observed): boolean {
  const runs =
    isReleased(observed) && observed.database.ready && observed.serving.ready && isConfigured(observed);
  return runs && observed.host.current !== undefined;
}

/** Whether its shop is asked if it works: from the first time that it is ready, while its pods are wanted. */
export function isServing({ store, release, namespace }: Observed): boolean {
  const { deletionTimestamp } = store.metadata;
  const { provisionedAt, url } = store.status ?? {};
  const wanted = store.spec.suspended !== true && !isClosed(store.status?.restore);
  const runs = release !== undefined && namespace.state === 'active' && wanted;
  return runs && !deletionTimestamp && provisionedAt !== undefined && url !== undefined;
}

/** Scaled to zero by a deployed release, as the spec requires. */
export function isSuspended(observed: Observed): boolean {
  const { store, desired } = observed;
  return store.spec.suspended === true && isReleased(observed) && store.status?.releaseHash === desired.hash;
}

function isReleased({ release, run, namespace }: Observed): boolean {
  return namespace.state === 'active' && release?.status === 'deployed' && (!run || run.state === 'ended');
}
