import type { Kube } from '../client.ts';
import { isConflict, isNotFound } from '../errors.ts';

/** DELETE of one object. An object that is gone, or is another one by now (uid, resourceVersion), is no error. Throws KubeError. */
export async function remove(
  kube: Kube,
  path: string,
  options: {
    uid?: string;
    resourceVersion?: string;
    propagationPolicy?: 'Background' | 'Foreground' | 'Orphan';
  } = {},
): Promise<void> {
  const { uid, resourceVersion, propagationPolicy } = options;
  const body = { preconditions: { uid, resourceVersion }, propagationPolicy };
  try {
    await kube.request({ method: 'DELETE', path, body });
  } catch (error) {
    if (!isNotFound(error) && !isConflict(error)) throw error;
  }
}
