import type { StoreKey } from '../../store/key.ts';
import type { StoreResource } from '../../store/resource.ts';
import type { Kube } from '../client.ts';
import { trimStore } from '../objects/trim.ts';
import type { Preconditions } from './patch-store.ts';
import { storePath } from './paths.ts';

/**
 * Marks a Store for deletion; its finalizer does the teardown. Returns the Store as it is then, or undefined when it is
 * gone at once. @throws KubeError
 */
export async function deleteStore(
  kube: Kube,
  key: StoreKey,
  preconditions: Preconditions = {},
): Promise<StoreResource | undefined> {
  const path = storePath(key);
  const raw = await kube.request<{ kind: string }>({ method: 'DELETE', path, body: { preconditions } });
  // A Status when nothing had to be waited for.
  return raw.kind === 'Store' ? trimStore(raw) : undefined;
}
