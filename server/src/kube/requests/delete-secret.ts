import type { Kube } from '../client.ts';
import { corePath } from './paths.ts';
import { remove } from './remove.ts';

export interface SecretRef {
  namespace: string;
  name: string;
  /** Only this very object, and only as it was seen. */
  uid?: string;
  resourceVersion?: string;
}

/** Deletes a Secret; one that is gone or has changed is no error. Throws KubeError. */
export async function deleteSecret(
  kube: Kube,
  { namespace, name, uid, resourceVersion }: SecretRef,
): Promise<void> {
  await remove(kube, corePath(namespace, 'secrets', name), { uid, resourceVersion });
}
