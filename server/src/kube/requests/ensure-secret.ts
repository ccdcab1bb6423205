import type { Kube } from '../client.ts';
import { isAlreadyExists } from '../errors.ts';
import { corePath } from './paths.ts';

export interface NewSecret {
  namespace: string;
  name: string;
  labels: Record<string, string>;
  annotations?: Record<string, string>;
  /** Plain values, by key. */
  data: Record<string, string>;
}

/** Creates a Secret. An existing one always keeps its values, which databases already use. @throws KubeError */
export async function ensureSecret(
  kube: Kube,
  { namespace, name, labels, annotations, data }: NewSecret,
): Promise<void> {
  const body = {
    apiVersion: 'v1',
    kind: 'Secret',
    type: 'Opaque',
    metadata: { name, labels, annotations },
    stringData: data,
  };
  try {
    await kube.request({ method: 'POST', path: corePath(namespace, 'secrets'), body });
  } catch (error) {
    if (!isAlreadyExists(error)) throw error;
  }
}
