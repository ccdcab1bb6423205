import type { Kube } from '../client.ts';
import { isAlreadyExists } from '../errors.ts';

/** A NetworkPolicy as the API server takes it. */
export interface NetworkPolicyBody {
  metadata: { name: string; labels?: Record<string, string>; ownerReferences?: object[] };
  spec: object;
}

/** Creates a NetworkPolicy; one of this name is kept. @throws KubeError */
export async function ensureNetworkPolicy(
  kube: Kube,
  namespace: string,
  policy: NetworkPolicyBody,
): Promise<void> {
  const path = `/apis/networking.k8s.io/v1/namespaces/${namespace}/networkpolicies`;
  const body = { apiVersion: 'networking.k8s.io/v1', kind: 'NetworkPolicy', ...policy };
  try {
    await kube.request({ method: 'POST', path, body });
  } catch (error) {
    if (!isAlreadyExists(error)) throw error;
  }
}
