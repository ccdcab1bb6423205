import type { Kube } from '../client.ts';
import { isNotFound } from '../errors.ts';

/** Does the API server serve this group? @throws KubeError */
export async function hasGroup(kube: Kube, group: string): Promise<boolean> {
  try {
    await kube.request({ path: `/apis/${group}` });
    return true;
  } catch (error) {
    if (isNotFound(error)) return false;
    throw error;
  }
}
