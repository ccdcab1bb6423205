import { LABEL_ID, storeNamespace } from '../../store/names.ts';
import type { StoreId } from '../../store/id.ts';
import type { Kube, KubeRequest } from '../client.ts';
import { isForbidden, isNotFound } from '../errors.ts';
import { METADATA_LIST } from '../objects/metadata-only.ts';
import { listableResources, type ApiResource } from './discovery.ts';
import { listRights } from './own-rights.ts';

interface Item {
  metadata: { name: string; namespace?: string; labels?: Record<string, string> };
}

interface Volume extends Item {
  spec?: { claimRef?: { namespace?: string } };
}

/** Concurrent requests, for about seventy kinds. */
const CONCURRENCY = 8;

/**
 * Lists the remaining objects of a store: of all listable kinds in its namespace, cluster-scoped ones with its label,
 * and volumes claimed from its namespace. Empty when the teardown is complete. With least privilege, lists only the
 * kinds with cluster-wide access; the others were deleted with the namespace. @throws KubeError
 */
export async function listRemaining(kube: Kube, id: StoreId): Promise<string[]> {
  const may = await listRights(kube, storeNamespace(id));
  const kinds = await listableResources(kube);
  const queue = kinds.filter(({ root, name }) => may({ group: groupOf(root), resource: name })).values();
  const found: string[] = [];
  const work = async (): Promise<void> => {
    for (const resource of queue) found.push(...(await remainingOf(kube, resource, id)));
  };
  await Promise.all(Array.from({ length: CONCURRENCY }, work));
  found.push(...(await volumesOf(kube, id)));
  return found.toSorted();
}

/** `/api/v1` is the core group's, `/apis/<group>/<version>` that of any other group. */
const groupOf = (root: string): string => (root.startsWith('/apis/') ? (root.split('/')[2] ?? '') : '');

/** Filters by label here too: an extension API server may ignore selectors. */
async function remainingOf(
  kube: Kube,
  { root, name, kind, namespaced }: ApiResource,
  id: StoreId,
): Promise<string[]> {
  if (namespaced) {
    const items = await list<Item>(kube, `${root}/namespaces/${storeNamespace(id)}/${name}`, { limit: 50 });
    return items.map(({ metadata }) => `${kind} ${metadata.namespace}/${metadata.name}`);
  }
  const items = await list<Item>(kube, `${root}/${name}`, { labelSelector: `${LABEL_ID}=${id}` });
  const ours = items.filter(({ metadata }) => metadata.labels?.[LABEL_ID] === id);
  return ours.map(({ metadata }) => `${kind} ${metadata.name}`);
}

async function volumesOf(kube: Kube, id: StoreId): Promise<string[]> {
  const volumes = await list<Volume>(kube, '/api/v1/persistentvolumes', {}, 'application/json');
  const claimed = volumes.filter(({ spec }) => spec?.claimRef?.namespace === storeNamespace(id));
  return claimed.map(({ metadata }) => `PersistentVolume ${metadata.name}`);
}

/** A kind that was removed from the API, or that may not be listed, has no objects of ours. */
async function list<T>(
  kube: Kube,
  path: string,
  query: KubeRequest['query'],
  accept: string = METADATA_LIST,
): Promise<T[]> {
  try {
    return (await kube.request<{ items: T[] | null }>({ path, query, accept })).items ?? [];
  } catch (error) {
    if (isForbidden(error) || isNotFound(error)) return [];
    throw error;
  }
}
