import { isConflict, isInvalid, isNotFound, isPolicyNotReady, isStale } from '../../kube/errors.ts';
import { patchStore } from '../../kube/requests/patch-store.ts';
import { ANNOTATION_REQUEST, ANNOTATION_ROLLOUT } from '../../store/names.ts';
import { keyOf, type StoreResource, type StoreSpec } from '../../store/resource.ts';
import type { RolloutTarget } from '../../store/rollout.ts';
import { cutMessage, formatRecord, requestOf, type RolloutRecord } from '../../store/rollout-record.ts';
import type { RolloutDependencies } from './dependencies.ts';
import type { RolloutAction } from './decide.ts';

/** Fields to change; null removes one. */
type Fields = { [K in 'version' | 'size']?: StoreSpec[K] | null };

interface RolloutPatch {
  spec?: Fields;
  annotations: Record<string, string>;
}

/** The one write of an action: the record, and with it the change. Pure. */
export function patchFor({ type, record }: RolloutAction, target: RolloutTarget): RolloutPatch {
  const text = formatRecord(record);
  if (type === 'record') return { annotations: { [ANNOTATION_ROLLOUT]: text } };
  const request = requestOf(record, target.version !== undefined);
  const annotations = { [ANNOTATION_ROLLOUT]: text, ...(request && { [ANNOTATION_REQUEST]: request }) };
  return { spec: type === 'update' ? target : earlier(record, target), annotations };
}

/** The fields of the target as they were before. */
function earlier({ before }: RolloutRecord, target: RolloutTarget): Fields {
  return {
    ...(target.version !== undefined && { version: before.version ?? null }),
    ...(target.size !== undefined && { size: before.size ?? null }),
  };
}

/**
 * Carries out one action on the Store as it was observed. A Store that has changed since is left alone: the next reconcile
 * decides about its newest state. A change that the API server does not allow is a failure of the store.
 * @throws KubeError
 */
export async function actOnStore(
  deps: RolloutDependencies,
  action: RolloutAction,
  target: RolloutTarget,
): Promise<'done' | 'stale'> {
  try {
    await write(deps, action.store, patchFor(action, target));
    return 'done';
  } catch (error) {
    if (isConflict(error) || isStale(error) || isNotFound(error)) return 'stale';
    if (action.type === 'record' || !isInvalid(error) || isPolicyNotReady(error)) throw error;
    const message = cutMessage(`Kubernetes does not allow the change: ${(error as Error).message}`);
    const record: RolloutRecord = { ...action.record, outcome: 'Failed', message };
    await write(deps, action.store, patchFor({ type: 'record', store: action.store, record }, target));
    return 'done';
  }
}

async function write(
  { kube, informers }: RolloutDependencies,
  store: StoreResource,
  patch: RolloutPatch,
): Promise<void> {
  const { uid, resourceVersion } = store.metadata;
  informers.answered(await patchStore(kube, keyOf(store), patch, { uid, resourceVersion }));
}
