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
import { clearPendingRelease } from './clear-pending-release.ts';
import { confirmGone } from './confirm-gone.ts';
import { dropRoute } from './drop-route.ts';
import { ensureAccess } from './ensure-access.ts';
import { ensureNamespace } from './ensure-namespace.ts';
import { ensureSecret } from './ensure-secret.ts';
import type { Outcome } from './outcome.ts';
import { startHelm } from './start-helm.ts';

export type { Outcome };

/** An object of ours that the watch does not show is looked for again after this long. */
const SAFETY_MS = 5000;

/** Carries out one action. Throws KubeError. */
export async function perform<T extends ActionType>(
  parts: Dependencies,
  seen: Observed,
  action: Action<T>,
): Promise<Outcome> {
  return ACTIONS[action.type](parts, seen, action);
}

type Perform<T extends ActionType> = (
  parts: Dependencies,
  seen: Observed,
  action: Action<T>,
) => Promise<Outcome>;

const ACTIONS: { [T in ActionType]: Perform<T> } = {
  wait: async (_parts, _seen, { until }) => (until ? Math.max(0, until.getTime() - Date.now()) : 'watch'),
  addFinalizer: (parts, seen) => changeFinalizer(parts, seen, 'add'),
  removeFinalizer: (parts, seen) => changeFinalizer(parts, seen, 'remove'),
  ensureNamespace: (parts, seen) => ensureNamespace(parts, seen).then(() => SAFETY_MS),
  claimHost: ({ kube }, { store }, { host }) => claimDomain(kube, host, ownerOf(store)).then(() => SAFETY_MS),
  releaseHost: ({ kube }, _seen, { domain }) => releaseDomain(kube, domain).then(() => SAFETY_MS),
  deleteIngress: (parts, _seen, { ingress }) => dropRoute(parts, ingress).then(() => SAFETY_MS),
  ensureSecret: (parts, seen) => ensureSecret(parts, seen).then(() => SAFETY_MS),
  ensureAccess: (parts, seen) => ensureAccess(parts, seen).then(() => SAFETY_MS),
  startHelm: (parts, seen, { plan }) => {
    startHelm(parts, seen, plan);
    return Promise.resolve('again');
  },
  abortHelm: ({ runs }, { store }) => runs.abort(keyOf(store)).then(() => 'again'),
  clearPendingRelease: (parts, seen, { secretName, secretUid }) =>
    clearPendingRelease(parts, seen, secretName, secretUid).then(() => SAFETY_MS),
  deleteNamespace: ({ kube }, { store }, { uid }) =>
    deleteNamespace(kube, { name: storeNamespace(store.metadata.name), uid }).then(() => 'watch'),
  confirmGone,
};

async function changeFinalizer(
  { kube }: Dependencies,
  { store }: Observed,
  change: 'add' | 'remove',
): Promise<Outcome> {
  await setFinalizer(kube, keyOf(store), store.metadata.uid, change);
  return 'watch';
}
