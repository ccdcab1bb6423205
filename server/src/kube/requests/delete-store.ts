import type { StoreKey } from '../../store/key.ts';
import type { Kube } from '../client.ts';
import { storePath } from './paths.ts';

/** Marks a Store for deletion; its finalizer does the teardown. With `uid`: only that very Store. Throws KubeError. */
export async function deleteStore(
  kube: Kube,
  key: StoreKey,
  preconditions: { uid?: string } = {},
): Promise<void> {
  await kube.request({ method: 'DELETE', path: storePath(key), body: { preconditions } });
}
