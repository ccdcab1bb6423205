import type { StoreKey } from '../../store/key.ts';
import { FINALIZER } from '../../store/names.ts';
import type { StoreResource } from '../../store/resource.ts';
import type { Kube } from '../client.ts';
import { isConflict, isNotFound } from '../errors.ts';
import { trimStore } from '../objects/trim.ts';
import { MERGE, storePath } from './paths.ts';

/**
 * Puts our finalizer on a Store or takes it off; other finalizers stay as they are. Only on the Store with this uid.
 * Taking it off a Store that is gone is done. Throws KubeError.
 */
export async function setFinalizer(
  kube: Kube,
  key: StoreKey,
  uid: string,
  change: 'add' | 'remove',
): Promise<void> {
  for (;;) {
    const store = await read(kube, key);
    if (store?.metadata.uid !== uid) return;
    const before = store.metadata.finalizers ?? [];
    const others = before.filter((finalizer) => finalizer !== FINALIZER);
    const finalizers = change === 'add' ? [...others, FINALIZER] : others;
    if (finalizers.length === before.length) return;
    if (await write(kube, key, store.metadata.resourceVersion, finalizers)) return;
  }
}

async function read(kube: Kube, key: StoreKey): Promise<StoreResource | undefined> {
  try {
    return trimStore(await kube.request({ path: storePath(key) }));
  } catch (error) {
    if (isNotFound(error)) return undefined;
    throw error;
  }
}

/** False when somebody else changed the Store meanwhile. */
async function write(
  kube: Kube,
  key: StoreKey,
  resourceVersion: string,
  finalizers: string[],
): Promise<boolean> {
  const body = { metadata: { resourceVersion, finalizers } };
  try {
    await kube.request({ method: 'PATCH', path: storePath(key), body, contentType: MERGE });
    return true;
  } catch (error) {
    if (isNotFound(error)) return true;
    if (isConflict(error)) return false;
    throw error;
  }
}
