import { claimDomain } from '../../kube/requests/claim-domain.ts';
import { deleteNamespace } from '../../kube/requests/delete.ts';
import { releaseDomain } from '../../kube/requests/release-domain.ts';
import { setFinalizer } from '../../kube/requests/set-finalizer.ts';
import { ownerOf } from '../../store/domain.ts';
import { storeNamespace } from '../../store/names.ts';
import { keyOf } from '../../store/resource.ts';
import type { Action, ActionType } from '../decide/action.ts';
import type { Observed } from '../observe/observed.ts';
import type { Dependencies } from '../dependencies.ts';
import { backUpFinally } from './back-up-finally.ts';
import { clearPendingRelease } from './clear-pending-release.ts';
import { confirmGone } from './confirm-gone.ts';
import { deleteExpired } from './delete-expired.ts';
import { dropRoute } from './drop-route.ts';
import { ensureAccess } from './ensure-access.ts';
import { ensureNamespace } from './ensure-namespace.ts';
import { ensureSecret } from './ensure-secret.ts';
import { dropSource, ensureSource } from './restore-source.ts';
import { rotateSecret } from './rotate-secret.ts';
import { saveBeforeRestore } from './save-before-restore.ts';
import { takeHost } from './take-host.ts';
import type { Outcome } from './outcome.ts';

export type { Outcome };

/** Requeue delay in case the watch does not report the written object. Milliseconds. */
const SAFETY_MS = 5000;

/** Performs one action. @throws KubeError */
export async function perform<T extends ActionType>(
  deps: Dependencies,
  observed: Observed,
  action: Action<T>,
): Promise<Outcome> {
  return ACTIONS[action.type](deps, observed, action);
}

type Perform<T extends ActionType> = (
  deps: Dependencies,
  observed: Observed,
  action: Action<T>,
) => Promise<Outcome>;

const ACTIONS: { [T in ActionType]: Perform<T> } = {
  wait: async (_deps, _observed, { until }) => (until ? Math.max(0, until.getTime() - Date.now()) : 'watch'),
  addFinalizer: (deps, observed) => changeFinalizer(deps, observed, 'add'),
  removeFinalizer: (deps, observed) => changeFinalizer(deps, observed, 'remove'),
  ensureNamespace: (deps, observed) => ensureNamespace(deps, observed).then(() => SAFETY_MS),
  claimHost: ({ kube }, { store }, { host }) => claimDomain(kube, host, ownerOf(store)).then(() => SAFETY_MS),
  takeHost: (deps, { store }, { domain }) => takeHost(deps, store, domain).then(() => SAFETY_MS),
  releaseHost: ({ kube }, _observed, { domain }) => releaseDomain(kube, domain).then(() => SAFETY_MS),
  deleteIngress: (deps, _observed, { ingress }) => dropRoute(deps, ingress).then(() => SAFETY_MS),
  ensureSecret: (deps, observed) => ensureSecret(deps, observed).then(() => SAFETY_MS),
  rotateSecret: (deps, observed) => rotateSecret(deps, observed).then(() => SAFETY_MS),
  ensureSource: (deps, observed, { storeUid }) =>
    ensureSource(deps, observed, storeUid).then(() => SAFETY_MS),
  dropSource: (deps, observed) => dropSource(deps, observed).then(() => SAFETY_MS),
  saveBeforeRestore: (deps, observed, { name }) =>
    saveBeforeRestore(deps, observed, name).then(() => SAFETY_MS),
  ensureAccess: (deps, observed) => ensureAccess(deps, observed).then(() => SAFETY_MS),
  /** The outcome of the last run is in the status now: the next decision starts this run (Reconciler). */
  startHelm: () => Promise.resolve('again'),
  abortHelm: ({ runs }, { store }) => runs.abort(keyOf(store)).then(() => 'again'),
  clearPendingRelease: (deps, observed, { secretName, secretUid }) =>
    clearPendingRelease(deps, observed, secretName, secretUid).then(() => SAFETY_MS),
  backUpFinally: (deps, observed) => backUpFinally(deps, observed).then(() => SAFETY_MS),
  deleteNamespace: ({ kube }, { store }, { uid }) =>
    deleteNamespace(kube, { name: storeNamespace(store.metadata.name), uid }).then(() => 'watch'),
  confirmGone,
  deleteStore: (deps, observed) => deleteExpired(deps, observed).then(() => SAFETY_MS),
};

async function changeFinalizer(
  { kube }: Dependencies,
  { store }: Observed,
  change: 'add' | 'remove',
): Promise<Outcome> {
  await setFinalizer(kube, keyOf(store), store.metadata.uid, change);
  return 'watch';
}
