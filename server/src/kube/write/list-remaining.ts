import { LABEL_ID, storeNamespace } from '../../store/names.ts';
import type { StoreId } from '../../store/id.ts';
import type { Kube, KubeRequest } from '../client.ts';
import { isForbidden, isNotFound } from '../errors.ts';
import { listableResources, type ApiResource } from './discovery.ts';

interface Listed {
  items: { metadata: { name: string; namespace?: string }; spec?: { claimRef?: { namespace?: string } } }[];
}

/**
 * Everything that is left of a store: objects of any listable kind in its namespace, cluster-scoped ones that carry its
 * label, and volumes that were claimed from its namespace. Empty when the teardown is proved. Throws KubeError.
 */
export async function listRemaining(kube: Kube, id: StoreId): Promise<string[]> {
  const resources = await listableResources(kube);
  const found = await Promise.all(resources.map((resource) => remainingOf(kube, resource, id)));
  return [...found.flat(), ...(await volumesOf(kube, id))];
}

async function remainingOf(kube: Kube, resource: ApiResource, id: StoreId): Promise<string[]> {
  const namespace = storeNamespace(id);
  const path = resource.namespaced
    ? `${resource.root}/namespaces/${namespace}/${resource.name}`
    : `${resource.root}/${resource.name}`;
  const labelSelector = resource.namespaced ? undefined : `${LABEL_ID}=${id}`;
  const query = { limit: 50, labelSelector };
  const items = await list(kube, path, query);
  return items.map(
    ({ metadata }) =>
      `${resource.kind} ${metadata.namespace ? `${metadata.namespace}/` : ''}${metadata.name}`,
  );
}

async function volumesOf(kube: Kube, id: StoreId): Promise<string[]> {
  const volumes = await list(kube, '/api/v1/persistentvolumes', {});
  const claimed = volumes.filter(({ spec }) => spec?.claimRef?.namespace === storeNamespace(id));
  return claimed.map(({ metadata }) => `PersistentVolume ${metadata.name}`);
}

/** A kind that we may not list, or that is gone from the API meanwhile, has nothing of ours. */
async function list(kube: Kube, path: string, query: KubeRequest['query']): Promise<Listed['items']> {
  try {
    return (await kube.request<Listed>({ path, query })).items;
  } catch (error) {
    if (isForbidden(error) || isNotFound(error)) return [];
    throw error;
  }
}
