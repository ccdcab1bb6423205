import type { StoreKey } from '../../store/key.ts';
import type { Kube } from '../client.ts';
import type { Preconditions } from './patch-store.ts';
import { storePath } from './paths.ts';

/** Marks a Store for deletion; its finalizer does the teardown. @throws KubeError */
export async function deleteStore(
  kube: Kube,
  key: StoreKey,
  preconditions: Preconditions = {},
): Promise<void> {
  await kube.request({ method: 'DELETE', path: storePath(key), body: { preconditions } });
}
