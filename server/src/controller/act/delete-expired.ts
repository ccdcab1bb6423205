import { isConflict, isNotFound } from '../../kube/errors.ts';
import { deleteStore } from '../../kube/requests/delete.ts';
import { keyOf } from '../../store/resource.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Observed } from '../observe/observed.ts';

/** Deletes the Store as it was observed: one whose expiry has just been changed is left to the next reconcile. */
export async function deleteExpired({ kube, informers }: Dependencies, { store }: Observed): Promise<void> {
  const { uid, resourceVersion } = store.metadata;
  try {
    const deleted = await deleteStore(kube, keyOf(store), { uid, resourceVersion });
    if (deleted) informers.answered(deleted);
  } catch (error) {
    if (!isNotFound(error) && !isConflict(error)) throw error;
  }
}
