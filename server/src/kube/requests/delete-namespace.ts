import type { Kube } from '../client.ts';
import { namespacePath } from './paths.ts';
import { remove } from './remove.ts';

/** Begins a namespace's deletion, if it still is the one with this uid. Returns before it is gone. Throws KubeError. */
export async function deleteNamespace(
  kube: Kube,
  { name, uid }: { name: string; uid: string },
): Promise<void> {
  await remove(kube, namespacePath(name), { uid, propagationPolicy: 'Background' });
}
