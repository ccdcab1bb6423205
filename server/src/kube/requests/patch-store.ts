import type { StoreKey } from '../../store/key.ts';
import type { StoreResource, StoreSpec } from '../../store/resource.ts';
import type { Kube } from '../client.ts';
import { trimStore } from '../objects/trim.ts';
import { MERGE, storePath } from './paths.ts';

/** Fields to change; null removes one. */
export interface StorePatch {
  spec?: { [K in keyof StoreSpec]?: StoreSpec[K] | null };
  labels?: Record<string, string | null>;
  annotations?: Record<string, string | null>;
}

/** The API server compares these in the same write and refuses it if one differs. */
export interface Preconditions {
  uid?: string;
  resourceVersion?: string;
}

/** Changes some fields of a Store by one JSON merge patch. @throws KubeError */
export async function patchStore(
  kube: Kube,
  key: StoreKey,
  { spec, labels, annotations }: StorePatch,
  preconditions: Preconditions = {},
): Promise<StoreResource> {
  const body = { spec, metadata: { ...preconditions, labels, annotations } };
  return trimStore(await kube.request({ method: 'PATCH', path: storePath(key), body, contentType: MERGE }));
}
