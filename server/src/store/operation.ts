import { findCondition, isTrue } from './conditions.ts';
import { ANNOTATION_REQUEST } from './names.ts';
import { openRequest, parseRequest } from './request.ts';
import type { StoreResource } from './resource.ts';
import { OURS } from './run-reasons.ts';

export type OperationState = 'Pending' | 'Running' | 'Succeeded' | 'Failed';

/** The newest change that was asked for, and how far the controller is with it. */
export interface Operation {
  /** The same for the same spec and request: another one means that a newer change was asked for. */
  id: string;
  state: OperationState;
}

export function operationOf(store: StoreResource): Operation {
  return { id: idOf(store), state: stateOf(store) };
}

function idOf({ metadata }: StoreResource): string {
  const { uid, generation = 0, annotations } = metadata;
  const request = parseRequest(annotations?.[ANNOTATION_REQUEST])?.text;
  const change = request === undefined ? `${generation}` : `${generation}.${request}`;
  return Buffer.from(`${uid}.${change}`).toString('base64url');
}

/** Progress that is not about a change: pods start again, or an operator runs helm. */
const UNASKED = new Set(['Restarting', 'ChangedByHand', 'HelmRunning']);

function stateOf(store: StoreResource): OperationState {
  const { metadata, status = {} } = store;
  if (status.observedGeneration !== metadata.generation) return 'Pending';
  if (isRunning(store)) return 'Running';
  if (openRequest(store) || isQueued(store)) return 'Pending';
  return hasFailed(store) ? 'Failed' : 'Succeeded';
}

const isQueued = ({ status }: StoreResource): boolean =>
  findCondition(status?.conditions, 'Progressing')?.reason === 'Queued';

function isRunning({ metadata, status = {} }: StoreResource): boolean {
  if (metadata.deletionTimestamp || status.nextAttemptAt) return true;
  const progressing = findCondition(status.conditions, 'Progressing');
  const released = findCondition(status.conditions, 'Released');
  if (released?.status === 'False' && OURS.has(released.reason)) return true;
  return progressing?.status === 'True' && !UNASKED.has(progressing.reason);
}

/** A host that the store cannot have is an error too, although the rest of the change is carried out. */
const hasFailed = ({ status = {} }: StoreResource): boolean =>
  status.lastError !== undefined ||
  isTrue(status.conditions, 'Stalled') ||
  isTrue(status.conditions, 'HostTaken');
