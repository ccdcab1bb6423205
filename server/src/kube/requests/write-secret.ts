import type { Kube } from '../client.ts';
import { isAlreadyExists } from '../errors.ts';
import type { NewSecret } from './ensure-secret.ts';
import { corePath } from './paths.ts';

/** Creates a Secret, or replaces the one of this name. @throws KubeError */
export async function writeSecret(kube: Kube, { namespace, name, labels, data }: NewSecret): Promise<void> {
  const metadata = { name, labels };
  await putSecret(kube, namespace, { type: 'Opaque', metadata, stringData: data });
}

/** A Secret as the API server takes it. */
interface SecretBody {
  type: string;
  metadata: { name: string; labels: Record<string, string>; ownerReferences?: object[] };
  stringData: Record<string, string>;
}

/** Creates a Secret, or replaces the one of this name. @throws KubeError (422 if that one has another type) */
export async function putSecret(kube: Kube, namespace: string, secret: SecretBody): Promise<void> {
  const body = { apiVersion: 'v1', kind: 'Secret', ...secret };
  try {
    await kube.request({ method: 'POST', path: corePath(namespace, 'secrets'), body });
  } catch (error) {
    if (!isAlreadyExists(error)) throw error;
    await kube.request({ method: 'PUT', path: corePath(namespace, 'secrets', secret.metadata.name), body });
  }
}
