import { listRemaining } from '../../kube/write/list-remaining.ts';
import { setFinalizer } from '../../kube/write/set-finalizer.ts';
import { keyOf } from '../../store/resource.ts';
import type { Observed } from '../observed.ts';
import type { Parts } from '../parts.ts';

/** Drops our finalizer once nothing of the store is left. Returns what is left otherwise. */
export async function confirmGone({ kube }: Parts, { store }: Observed): Promise<string[]> {
  const key = keyOf(store);
  const left = await listRemaining(kube, key.id);
  if (left.length === 0) await setFinalizer(kube, key, store.metadata.uid, 'remove');
  return left;
}
