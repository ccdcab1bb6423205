import type { DomainView, IngressView } from '../../kube/objects/objects.ts';
import type { Memory } from '../memory.ts';
import type { RunStatus, RunPlan } from '../runs/run.ts';

/** What each kind of action needs to know. */
interface Details {
  /** Do nothing until a watched object changes or `until` is reached. */
  wait: { until?: Date };
  addFinalizer: object;
  ensureNamespace: object;
  /** Creates the Domain of a host, so that no other store can claim it. */
  claimHost: { host: string };
  /** Gives the store a host whose owner DNS does not name. */
  takeHost: { domain: DomainView };
  /** Deletes a Domain that the store no longer needs. */
  releaseHost: { domain: DomainView };
  /** Deletes an Ingress of the store that routes a host of another owner. */
  deleteIngress: { ingress: IngressView };
  ensureAccess: object;
  ensureSecret: object;
  /** Gives the shop's administrator a new password, once for each credentialsRevision. */
  rotateSecret: object;
  /** Lets the configure Job read the repository of an earlier Store. */
  ensureSource: { storeUid: string };
  dropSource: object;
  /** Creates the backup of the state from before a restore. */
  saveBeforeRestore: { name: string };
  /** Deletes the release Secret of a revision whose helm was killed, so that the next run can start. */
  clearPendingRelease: { secretName: string; secretUid: string };
  /** Starts helm without waiting for it. */
  startHelm: { plan: RunPlan };
  abortHelm: object;
  /** Creates the backup before the teardown. */
  backUpFinally: object;
  deleteNamespace: { uid: string };
  /** Asks the API server for remaining objects of the store; removes the finalizer if there are none. */
  confirmGone: object;
  removeFinalizer: object;
  /** Deletes the Store itself; the teardown follows. */
  deleteStore: object;
}

export type ActionType = keyof Details;

/** The next action for a store. */
export type Action<T extends ActionType = ActionType> = { [K in T]: { type: K } & Details[K] }[T];

/** What a rule decides: an action, or a change of the memory, after which the rules are asked again. */
export type Decision =
  | Action
  /** Records the outcome of an ended run in the memory. */
  | { type: 'recordOutcome'; run: RunStatus }
  | { type: 'remember'; memory: Partial<Memory> };

export const wait = (until?: Date): Action => ({ type: 'wait', until });
export const remember = (memory: Partial<Memory>): Decision => ({ type: 'remember', memory });
