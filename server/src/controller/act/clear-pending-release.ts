import { deleteSecret } from '../../kube/requests/delete.ts';
import { storeNamespace } from '../../store/names.ts';
import type { Observed } from '../observe/observed.ts';
import type { Dependencies } from '../dependencies.ts';

/** Removes the record of a revision whose helm was killed: only that very record, as it was seen. */
export async function clearPendingRelease(
  parts: Dependencies,
  { store }: Observed,
  name: string,
  uid: string,
): Promise<void> {
  const namespace = storeNamespace(store.metadata.name);
  const record = parts.informers.get('releases', namespace, name);
  await deleteSecret(parts.kube, { namespace, name, uid, resourceVersion: record?.metadata.resourceVersion });
}
