import type { Kube } from '../client.ts';
import { isAlreadyExists, isNotFound } from '../errors.ts';
import type { NamespaceView } from '../objects/objects.ts';
import { trimNamespace } from '../objects/trim.ts';
import { namespacePath } from './paths.ts';
import type { WithConditions } from '../objects/raw.ts';

export interface NewNamespace {
  name: string;
  labels: Record<string, string>;
  annotations?: Record<string, string>;
}

/** Creates a namespace, or returns the existing one unchanged; its labels identify the owner. @throws KubeError */
export async function ensureNamespace(
  kube: Kube,
  { name, labels, annotations }: NewNamespace,
): Promise<{ namespace: NamespaceView; created: boolean }> {
  const body = { apiVersion: 'v1', kind: 'Namespace', metadata: { name, labels, annotations } };
  try {
    const raw = await kube.request<WithConditions>({ method: 'POST', path: '/api/v1/namespaces', body });
    return { namespace: trimNamespace(raw), created: true };
  } catch (error) {
    if (!isAlreadyExists(error)) throw error;
    return { namespace: trimNamespace(await kube.request({ path: namespacePath(name) })), created: false };
  }
}

/** Reads a namespace from the API server, watched or not; undefined if it does not exist. @throws KubeError */
export async function readNamespace(kube: Kube, name: string): Promise<NamespaceView | undefined> {
  try {
    return trimNamespace(await kube.request({ path: namespacePath(name) }));
  } catch (error) {
    if (isNotFound(error)) return undefined;
    throw error;
  }
}
