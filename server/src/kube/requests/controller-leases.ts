import type { Kube } from '../client.ts';
import type { LeaseRecord } from '../lease.ts';

const pathOf = (namespace: string): string => `/apis/coordination.k8s.io/v1/namespaces/${namespace}/leases`;

/** The Leases whose name is a prefix or begins with it. @throws KubeError */
export async function listLeases(kube: Kube, namespace: string, prefix: string): Promise<LeaseRecord[]> {
  const { items } = await kube.request<{ items: LeaseRecord[] }>({ path: pathOf(namespace) });
  return items.filter(({ metadata }) => metadata.name.startsWith(prefix));
}

/** @throws KubeError, also if it has changed since it was read */
export async function deleteLease(kube: Kube, namespace: string, { metadata }: LeaseRecord): Promise<void> {
  const { name, resourceVersion } = metadata;
  const body = { preconditions: { resourceVersion } };
  await kube.request({ method: 'DELETE', path: `${pathOf(namespace)}/${name}`, body });
}
