import type { StoreKey } from '../../store/key.ts';
import type { StoreResource } from '../../store/resource.ts';
import type { Kube } from '../client.ts';
import { isNotFound } from '../errors.ts';
import { trimStore } from '../objects/trim.ts';
import { storePath } from './paths.ts';

/** Reads a Store from the API server; undefined if it does not exist. @throws KubeError */
export async function readStore(kube: Kube, key: StoreKey): Promise<StoreResource | undefined> {
  try {
    return trimStore(await kube.request({ path: storePath(key) }));
  } catch (error) {
    if (isNotFound(error)) return undefined;
    throw error;
  }
}
