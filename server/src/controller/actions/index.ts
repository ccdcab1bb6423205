import { deleteNamespace } from '../../kube/write/delete-namespace.ts';
import { setFinalizer } from '../../kube/write/set-finalizer.ts';
import { storeNamespace } from '../../store/names.ts';
import { keyOf } from '../../store/resource.ts';
import type { Action } from '../action.ts';
import type { Observed } from '../observed.ts';
import type { Parts } from '../parts.ts';
import { clearPendingRelease } from './clear-pending-release.ts';
import { confirmGone } from './confirm-gone.ts';
import { ensureAccess } from './ensure-access.ts';
import { ensureNamespace } from './ensure-namespace.ts';
import { ensureSecret } from './ensure-secret.ts';
import { startHelm } from './start-helm.ts';

/**
 * What a reconcile does after an action: look again at once, look again after so many milliseconds, or leave it to the
 * watches to bring the key back.
 */
export type Outcome = 'again' | 'watch' | number;

/** How soon a teardown that is not proved yet is looked at again. */
const RECHECK_MS = 500;
/** An object of ours that the watch does not show is looked for again after this long. */
const SAFETY_MS = 5000;

/** Carries out one action. Throws KubeError. */
export async function perform(parts: Parts, seen: Observed, action: Action): Promise<Outcome> {
  switch (action.type) {
    case 'wait':
      return action.until ? Math.max(0, action.until.getTime() - Date.now()) : 'watch';
    case 'addFinalizer':
      await setFinalizer(parts.kube, keyOf(seen.store), seen.store.metadata.uid, 'add');
      return 'watch';
    case 'removeFinalizer':
      await setFinalizer(parts.kube, keyOf(seen.store), seen.store.metadata.uid, 'remove');
      return 'watch';
    case 'ensureNamespace':
      await ensureNamespace(parts, seen);
      return SAFETY_MS;
    case 'ensureSecret':
      await ensureSecret(parts, seen);
      return SAFETY_MS;
    case 'ensureAccess':
      await ensureAccess(parts, seen);
      return 'again';
    case 'startHelm':
      startHelm(parts, seen, action.plan);
      return 'again';
    case 'abortHelm':
      await parts.runs.abort(keyOf(seen.store));
      return 'again';
    case 'clearPendingRelease':
      await clearPendingRelease(parts, seen, action.secretName, action.secretUid);
      return SAFETY_MS;
    case 'deleteNamespace':
      await deleteNamespace(parts.kube, { name: storeNamespace(seen.store.metadata.name), uid: action.uid });
      return 'watch';
    case 'confirmGone':
      return (await confirmGone(parts, seen)).length === 0 ? 'watch' : RECHECK_MS;
    case 'absorb':
    case 'remember':
      return 'again';
  }
}
