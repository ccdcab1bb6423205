import { isConflict, isStale } from '../../kube/errors.ts';
import type { Preconditions } from '../../kube/requests/patch-store.ts';
import { readStore } from '../../kube/requests/read-store.ts';
import { keyOf, type StoreResource } from '../../store/resource.ts';
import type { Api } from '../context.ts';
import { notFound, refuse, type UserErrorOf } from '../user-errors.ts';

/** What a client requires of the store that it changes; null and undefined require nothing. */
export interface Expected {
  uid?: string | null;
  ifGeneration?: number | null;
}

/** Whether a store is the one, and in the generation, that a client requires. */
export function isExpected({ metadata }: StoreResource, { uid, ifGeneration }: Expected): boolean {
  return (
    (uid ?? metadata.uid) === metadata.uid && (ifGeneration ?? metadata.generation) === metadata.generation
  );
}

/** The store as the client requires it. The cache may be behind: the API server is asked before a refusal. */
export async function confirm(api: Api, store: StoreResource, expected: Expected): Promise<StoreResource> {
  return isExpected(store, expected) ? store : reread(api, store, expected);
}

/** Writes that are repeated when only the status changed in between. */
const TRIES = 5;

/**
 * Runs a write whose preconditions the API server checks in the same write: always the uid, and with `ifGeneration` the
 * resourceVersion. The controller's status writes change the resourceVersion too: after those the write is repeated.
 */
export async function guardedWrite<T>(
  api: Api,
  store: StoreResource,
  expected: Expected,
  write: (preconditions: Preconditions) => Promise<T>,
): Promise<T> {
  let current = store;
  for (let tries = 1; ; tries += 1) {
    try {
      return await write(preconditionsOf(current, expected));
    } catch (error) {
      if (!isStale(error)) throw error;
      current = await reread(api, store, { ...expected, uid: store.metadata.uid });
      if (!isConflict(error) || tries === TRIES) throw error;
    }
  }
}

function preconditionsOf({ metadata }: StoreResource, { ifGeneration }: Expected): Preconditions {
  const { uid, resourceVersion } = metadata;
  return typeof ifGeneration === 'number' ? { uid, resourceVersion } : { uid };
}

async function reread(api: Api, store: StoreResource, expected: Expected): Promise<StoreResource> {
  const live = await readStore(api.kube, keyOf(store));
  if (!live) return refuse(notFound(store.metadata.name));
  api.storeIndex.remember(live);
  return isExpected(live, expected) ? live : refuse(storeChanged(live));
}

function storeChanged({ metadata }: StoreResource): UserErrorOf<'StoreChanged'> {
  const { name: id, uid, generation = 0 } = metadata;
  return {
    kind: 'StoreChanged',
    message: `the store "${id}" has changed`,
    hint: 'read the store again, then repeat the change',
    id,
    uid,
    generation,
  };
}
