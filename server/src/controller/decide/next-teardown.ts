import { FINALIZER } from '../../store/names.ts';
import { wait, type Action } from './action.ts';
import { nextFinalBackup } from './next-final-backup.ts';
import type { Observed } from '../observe/observed.ts';

/** The next action for a Store that is being deleted. */
export function nextTeardown(observed: Observed): Action {
  const { store, run } = observed;
  if (!store.metadata.finalizers?.includes(FINALIZER)) return wait();
  if (run && run.plan.verb !== 'uninstall') return { type: 'abortHelm' };
  return store.spec.deletionPolicy === 'Orphan' ? { type: 'removeFinalizer' } : tearDown(observed);
}

function tearDown(observed: Observed): Action {
  const { namespace } = observed;
  switch (namespace.state) {
    case 'taken':
    case 'missing':
      return { type: 'confirmGone' };
    case 'terminating':
      return namespace.ours ? wait() : { type: 'confirmGone' };
    case 'active':
      return emptyNamespace(observed, namespace.uid);
  }
}

function emptyNamespace(observed: Observed, uid: string): Action {
  const { run, release } = observed;
  if (run) return run.state === 'ended' ? afterUninstall(observed, uid) : wait();
  const backup = release && nextFinalBackup(observed);
  if (backup) return backup;
  if (release) return { type: 'startHelm', plan: { verb: 'uninstall', hash: '' } };
  return { type: 'deleteNamespace', uid };
}

/**
 * If a namespace is deleted while it has pods, Kubernetes retries only after half of their grace period or more. An
 * empty namespace is deleted at once, so wait for the pods first.
 */
const PODS_TIMEOUT_MS = 15_000;

function afterUninstall({ pods, run, now }: Observed, uid: string): Action {
  const deadline = new Date((run?.endedAt ?? now).getTime() + PODS_TIMEOUT_MS);
  return pods > 0 && deadline > now ? wait(deadline) : { type: 'deleteNamespace', uid };
}
