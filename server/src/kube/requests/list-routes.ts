import { LABEL_ID, storeNamespace } from '../../store/names.ts';
import type { Kube } from '../client.ts';
import { trimIngress } from '../objects/trim.ts';
import type { RawIngress } from '../objects/raw.ts';

/**
 * The hosts that Ingresses of stores route now, with the namespace of each. Ignores Ingresses outside a store's own
 * namespace: anyone may set their labels. @throws KubeError
 */
export async function listRoutes(kube: Kube): Promise<Map<string, string>> {
  const path = '/apis/networking.k8s.io/v1/ingresses';
  const { items } = await kube.request<{ items: RawIngress[] }>({ path, query: { labelSelector: LABEL_ID } });
  const routes = items.map(trimIngress).flatMap(({ metadata, hosts }) => {
    const own = metadata.namespace === storeNamespace(metadata.labels?.[LABEL_ID] ?? '');
    return own ? hosts.map((host) => [host, metadata.namespace ?? ''] as const) : [];
  });
  return new Map(routes);
}
