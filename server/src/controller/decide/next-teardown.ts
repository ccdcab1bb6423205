import { FINALIZER } from '../../store/names.ts';
import { wait, type Action } from './action.ts';
import type { Observed } from '../observe/observed.ts';

/** What to do for a Store that is being deleted. */
export function nextTeardown(seen: Observed): Action {
  const { store, run } = seen;
  if (!store.metadata.finalizers?.includes(FINALIZER)) return wait();
  if (run && run.plan.verb !== 'uninstall') return { type: 'abortHelm' };
  return store.spec.deletionPolicy === 'Orphan' ? { type: 'removeFinalizer' } : tearDown(seen);
}

function tearDown(seen: Observed): Action {
  const { namespace } = seen;
  switch (namespace.state) {
    case 'taken':
    case 'missing':
      return { type: 'confirmGone' };
    case 'terminating':
      return namespace.ours ? wait() : { type: 'confirmGone' };
    case 'active':
      return emptyNamespace(seen, namespace.uid);
  }
}

function emptyNamespace(seen: Observed, uid: string): Action {
  const { run, release } = seen;
  if (run) return run.state === 'ended' ? afterUninstall(seen, uid) : wait();
  if (release) return { type: 'startHelm', plan: { verb: 'uninstall', hash: '' } };
  return { type: 'deleteNamespace', uid };
}

/**
 * A namespace that is deleted while it has pods is looked at again by Kubernetes only after half of their grace
 * period and more; one that is empty goes at once. So the pods get their time first.
 */
const PODS_PATIENCE_MS = 15_000;

function afterUninstall({ pods, run, now }: Observed, uid: string): Action {
  const patience = new Date((run?.endedAt ?? now).getTime() + PODS_PATIENCE_MS);
  return pods > 0 && patience > now ? wait(patience) : { type: 'deleteNamespace', uid };
}
