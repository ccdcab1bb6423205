import type { StoreKey } from '../../store/key.ts';
import { FINALIZER } from '../../store/names.ts';
import type { StoreResource } from '../../store/resource.ts';
import type { Kube } from '../client.ts';
import { isConflict, isNotFound } from '../errors.ts';
import { trimStore } from '../objects/trim.ts';
import { MERGE, storePath } from './paths.ts';

/**
 * Adds our finalizer to the Store with this uid or removes it; other finalizers are kept. Removing it from a missing
 * Store is a success. @throws KubeError
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

/** False if the Store has changed since it was read. */
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
