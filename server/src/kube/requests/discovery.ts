import type { Kube } from '../client.ts';

export interface ApiResource {
  /** Path of its group and version. */
  root: string;
  name: string;
  kind: string;
  namespaced: boolean;
}

interface AggregatedGroup {
  metadata: { name?: string };
  versions: { version: string; resources: AggregatedResource[] }[];
}

interface AggregatedResource {
  resource: string;
  responseKind: { kind: string };
  scope: 'Namespaced' | 'Cluster';
  verbs: string[];
}

const AGGREGATED = 'application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList,application/json';
const CACHE_MS = 60_000;
/** Kinds without stored objects. */
const IGNORED = new Set(['ComponentStatus', 'PodMetrics', 'NodeMetrics']);

const known = new WeakMap<Kube, { at: number; resources: Promise<ApiResource[]> }>();

/** All listable kinds, each in its group's preferred version. Cached for a minute. @throws KubeError */
export function listableResources(kube: Kube): Promise<ApiResource[]> {
  const kept = known.get(kube);
  if (kept && Date.now() - kept.at < CACHE_MS) return kept.resources;
  const resources = discover(kube);
  known.set(kube, { at: Date.now(), resources });
  resources.catch(() => known.delete(kube));
  return resources;
}

async function discover(kube: Kube): Promise<ApiResource[]> {
  const ask = (path: string): Promise<{ items: AggregatedGroup[] }> =>
    kube.request({ path, accept: AGGREGATED });
  const [core, groups] = await Promise.all([ask('/api'), ask('/apis')]);
  return [...core.items, ...groups.items].flatMap(resourcesOf);
}

/** Versions are in order of preference; some kinds exist only in a later one. */
function resourcesOf(group: AggregatedGroup): ApiResource[] {
  const byName = new Map<string, ApiResource>();
  for (const { version, resources } of group.versions) {
    const root = group.metadata.name ? `/apis/${group.metadata.name}/${version}` : `/api/${version}`;
    for (const resource of resources.filter(isListable)) {
      if (!byName.has(resource.resource)) byName.set(resource.resource, toResource(root, resource));
    }
  }
  return [...byName.values()];
}

const isListable = ({ verbs, responseKind }: AggregatedResource): boolean =>
  verbs.includes('list') && !IGNORED.has(responseKind.kind);

const toResource = (root: string, { resource, responseKind, scope }: AggregatedResource): ApiResource => ({
  root,
  name: resource,
  kind: responseKind.kind,
  namespaced: scope === 'Namespaced',
});
