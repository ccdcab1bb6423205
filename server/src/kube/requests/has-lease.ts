import type { Kube } from '../client.ts';
import { isForbidden, isNotFound } from '../errors.ts';

/** Does a Lease exist that this server may read? @throws KubeError */
export async function hasLease(
  kube: Kube,
  { namespace, name }: { namespace: string; name: string },
): Promise<boolean> {
  try {
    await kube.request({ path: `/apis/coordination.k8s.io/v1/namespaces/${namespace}/leases/${name}` });
    return true;
  } catch (error) {
    if (isNotFound(error) || isForbidden(error)) return false;
    throw error;
  }
}
