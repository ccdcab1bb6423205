import type { StoreKey } from '../../store/key.ts';
import type { StoreResource, StoreSpec } from '../../store/resource.ts';
import type { Kube } from '../client.ts';
import { trimStore } from '../objects/trim.ts';
import { MERGE, storePath } from './paths.ts';

export interface StorePatch {
  spec?: Partial<StoreSpec>;
  annotations?: Record<string, string | null>;
}

/** Changes some fields of a Store (JSON merge patch: null removes). Throws KubeError. */
export async function patchStore(kube: Kube, key: StoreKey, patch: StorePatch): Promise<StoreResource> {
  const body = { spec: patch.spec, metadata: patch.annotations && { annotations: patch.annotations } };
  return trimStore(await kube.request({ method: 'PATCH', path: storePath(key), body, contentType: MERGE }));
}
