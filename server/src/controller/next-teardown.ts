import { FINALIZER } from '../store/names.ts';
import { wait, type Action } from './action.ts';
import type { Observed } from './observed.ts';

/** What to do for a Store that is being deleted. */
export function nextTeardown(seen: Observed): Action {
  const { store, namespace, run, release } = seen;
  if (!store.metadata.finalizers?.includes(FINALIZER)) return wait();
  if (run && run.plan.verb !== 'uninstall') return { type: 'abortHelm' };
  if (store.spec.deletionPolicy === 'Orphan') return { type: 'removeFinalizer' };
  if (namespace.state === 'taken') return { type: 'removeFinalizer' };
  if (namespace.state === 'missing') return { type: 'confirmGone' };
  if (namespace.state === 'terminating') return namespace.ours ? wait() : { type: 'removeFinalizer' };
  if (run) return run.state === 'ended' ? afterUninstall(seen, namespace.uid) : wait();
  if (!release) return { type: 'deleteNamespace', uid: namespace.uid };
  return { type: 'startHelm', plan: { verb: 'uninstall', hash: '' } };
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
