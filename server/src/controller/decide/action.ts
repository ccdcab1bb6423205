import type { DomainView, IngressView } from '../../kube/objects/objects.ts';
import type { Memory } from '../memory.ts';
import type { RunPlan } from '../runs/run.ts';

/** The one thing to do next for a store. */
export type Action =
  /** Nothing, until something changes or `until` has come. */
  | { type: 'wait'; until?: Date }
  | { type: 'addFinalizer' }
  | { type: 'ensureNamespace' }
  /** Makes the Domain of a host, so that no other store can have it. */
  | { type: 'claimHost'; host: string }
  /** Deletes a Domain that the store needs no longer. */
  | { type: 'releaseHost'; domain: DomainView }
  /** Deletes an Ingress of the store that routes a host of another owner. */
  | { type: 'deleteIngress'; ingress: IngressView }
  | { type: 'ensureAccess' }
  | { type: 'ensureSecret' }
  /** Removes the record of a revision whose helm was killed, so that the next run can start. */
  | { type: 'clearPendingRelease'; secretName: string; secretUid: string }
  /** Starts helm, which reports by itself; the reconcile goes on. */
  | { type: 'startHelm'; plan: RunPlan }
  /** Puts the outcome of an ended run into the memory. */
  | { type: 'absorb' }
  | { type: 'remember'; memory: Partial<Memory> }
  | { type: 'abortHelm' }
  | { type: 'deleteNamespace'; uid: string }
  /** Asks the API for anything left of the store; drops the finalizer when nothing is. */
  | { type: 'confirmGone' }
  | { type: 'removeFinalizer' };

export const wait = (until?: Date): Action => ({ type: 'wait', until });
export const remember = (memory: Partial<Memory>): Action => ({ type: 'remember', memory });
