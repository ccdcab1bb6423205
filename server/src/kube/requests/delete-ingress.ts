import type { Kube } from '../client.ts';
import { remove } from './remove.ts';

/** Deletes an Ingress, if it still is the one with this uid. One that is gone is no error. @throws KubeError */
export async function deleteIngress(
  kube: Kube,
  { namespace, name, uid }: { namespace: string; name: string; uid: string },
): Promise<void> {
  await remove(kube, `/apis/networking.k8s.io/v1/namespaces/${namespace}/ingresses/${name}`, { uid });
}
