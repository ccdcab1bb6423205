import type { Kube } from '../client.ts';
import { corePath } from './paths.ts';
import { remove } from './remove.ts';

export async function deleteSecret(
  kube: Kube,
  secret: { namespace: string; name: string; uid?: string },
): Promise<void> {
  await remove(kube, corePath(secret.namespace, 'secrets', secret.name), { uid: secret.uid });
}
