import type { DomainView, IngressView } from '../../kube/objects/objects.ts';
import type { Memory } from '../memory.ts';
import type { RunLook, RunPlan } from '../runs/run.ts';

/** What each kind of action needs to know. */
interface Details {
  /** Nothing, until something changes or `until` has come. */
  wait: { until?: Date };
  addFinalizer: object;
  ensureNamespace: object;
  /** Makes the Domain of a host, so that no other store can have it. */
  claimHost: { host: string };
  /** Deletes a Domain that the store needs no longer. */
  releaseHost: { domain: DomainView };
  /** Deletes an Ingress of the store that routes a host of another owner. */
  deleteIngress: { ingress: IngressView };
  ensureAccess: object;
  ensureSecret: object;
  /** Removes the record of a revision whose helm was killed, so that the next run can start. */
  clearPendingRelease: { secretName: string; secretUid: string };
  /** Starts helm, which reports by itself; the reconcile goes on. */
  startHelm: { plan: RunPlan };
  abortHelm: object;
  deleteNamespace: { uid: string };
  /** Asks the API for anything left of the store; drops the finalizer when nothing is. */
  confirmGone: object;
  removeFinalizer: object;
}

export type ActionType = keyof Details;

/** The one thing to do next for a store. */
export type Action<T extends ActionType = ActionType> = { [K in T]: { type: K } & Details[K] }[T];

/** What a rule decides: an action, or a change of the memory, after which the rules are asked again. */
export type Decision =
  | Action
  /** Puts the outcome of an ended run into the memory. */
  | { type: 'absorb'; run: RunLook }
  | { type: 'remember'; memory: Partial<Memory> };

export const wait = (until?: Date): Action => ({ type: 'wait', until });
export const remember = (memory: Partial<Memory>): Decision => ({ type: 'remember', memory });
