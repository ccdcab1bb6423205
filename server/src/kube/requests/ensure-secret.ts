import type { Kube } from '../client.ts';
import { isAlreadyExists } from '../errors.ts';
import { corePath } from './paths.ts';

export interface NewSecret {
  namespace: string;
  name: string;
  labels: Record<string, string>;
  /** Plain values, by key. */
  data: Record<string, string>;
}

/** Makes a Secret once. One that is there keeps its values, always: databases know them. Throws KubeError. */
export async function ensureSecret(kube: Kube, { namespace, name, labels, data }: NewSecret): Promise<void> {
  const body = {
    apiVersion: 'v1',
    kind: 'Secret',
    type: 'Opaque',
    metadata: { name, labels },
    stringData: data,
  };
  try {
    await kube.request({ method: 'POST', path: corePath(namespace, 'secrets'), body });
  } catch (error) {
    if (!isAlreadyExists(error)) throw error;
  }
}
