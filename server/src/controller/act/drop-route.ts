import type { IngressView } from '../../kube/objects/objects.ts';
import { deleteIngress } from '../../kube/requests/delete.ts';
import type { Dependencies } from '../dependencies.ts';

/** Deletes an Ingress that routes another owner's host. The next helm run creates it again. @throws KubeError */
export async function dropRoute(
  { kube, log }: Dependencies,
  { metadata, hosts }: IngressView,
): Promise<void> {
  const { namespace = '', name, uid } = metadata;
  log.warn({ namespace, name, hosts }, 'an Ingress routes a host of another owner');
  await deleteIngress(kube, { namespace, name, uid });
}
