import { deleteSecret } from '../../kube/requests/delete.ts';
import { storeNamespace } from '../../store/names.ts';
import type { Observed } from '../observe/observed.ts';
import type { Dependencies } from '../dependencies.ts';

/** Deletes the release Secret of a revision whose helm was killed, only if it has not changed since it was observed. */
export async function clearPendingRelease(
  deps: Dependencies,
  { store }: Observed,
  name: string,
  uid: string,
): Promise<void> {
  const namespace = storeNamespace(store.metadata.name);
  const record = deps.informers.get('releases', namespace, name);
  await deleteSecret(deps.kube, { namespace, name, uid, resourceVersion: record?.metadata.resourceVersion });
}
