import { isConflict, isStale } from '../../kube/errors.ts';
import type { Preconditions } from '../../kube/requests/patch-store.ts';
import { readStore } from '../../kube/requests/read-store.ts';
import { keyOf, type StoreResource } from '../../store/resource.ts';
import type { Api } from '../context.ts';
import { notFound, refuse, type UserErrorOf } from '../user-errors.ts';

/** A client's preconditions for a change; null and undefined require nothing. */
export interface Expected {
  uid?: string | null;
  ifGeneration?: number | null;
}

/** Does the store meet the preconditions? */
export function isExpected({ metadata }: StoreResource, { uid, ifGeneration }: Expected): boolean {
  return (
    (uid ?? metadata.uid) === metadata.uid && (ifGeneration ?? metadata.generation) === metadata.generation
  );
}

/** Returns the store if it meets the preconditions. The cache may be stale, so reads it again before a refusal. */
export async function confirm(api: Api, store: StoreResource, expected: Expected): Promise<StoreResource> {
  return isExpected(store, expected) ? store : reread(api, store, expected);
}

/** Maximum attempts of a write if only the status changed in between. */
const TRIES = 5;

/**
 * Runs a write with preconditions that the API server checks: always the uid, and with `ifGeneration` or `exact` the
 * resourceVersion. The controller's status writes change the resourceVersion too, so the write is then retried.
 * @param write gets the newest store as well, on which an `exact` write is based
 */
export async function guardedWrite<T>(
  api: Api,
  store: StoreResource,
  expected: Expected & { exact?: boolean },
  write: (preconditions: Preconditions, current: StoreResource) => Promise<T>,
): Promise<T> {
  let current = store;
  for (let tries = 1; ; tries += 1) {
    try {
      return await write(preconditionsOf(current, expected), current);
    } catch (error) {
      if (!isStale(error)) throw error;
      current = await reread(api, store, { ...expected, uid: store.metadata.uid });
      if (!isConflict(error) || tries === TRIES) throw error;
    }
  }
}

function preconditionsOf(
  { metadata }: StoreResource,
  { ifGeneration, exact = false }: Expected & { exact?: boolean },
): Preconditions {
  const { uid, resourceVersion } = metadata;
  return exact || typeof ifGeneration === 'number' ? { uid, resourceVersion } : { uid };
}

async function reread(api: Api, store: StoreResource, expected: Expected): Promise<StoreResource> {
  const live = await readStore(api.kube, keyOf(store));
  if (!live) return refuse(notFound(store.metadata.name));
  api.informers.answered(live);
  return isExpected(live, expected) ? live : refuse(storeChanged(live));
}

function storeChanged({ metadata }: StoreResource): UserErrorOf<'StoreChanged'> {
  const { name: id, uid, generation = 0 } = metadata;
  return {
    kind: 'StoreChanged',
    message: `the store "${id}" has changed`,
    hint: 'read the store again, then retry the change',
    id,
    uid,
    generation,
  };
}
