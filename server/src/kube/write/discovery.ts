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
const KEPT_MS = 60_000;
/** Kinds that are no objects of their own, or that outlive a namespace by design. */
const IGNORED = new Set(['ComponentStatus', 'PodMetrics', 'NodeMetrics']);

const known = new WeakMap<Kube, { at: number; resources: Promise<ApiResource[]> }>();

/** Every kind that can be listed, each in its group's preferred version. Kept for a minute. Throws KubeError. */
export function listableResources(kube: Kube): Promise<ApiResource[]> {
  const kept = known.get(kube);
  if (kept && Date.now() - kept.at < KEPT_MS) return kept.resources;
  const resources = discover(kube);
  known.set(kube, { at: Date.now(), resources });
  resources.catch(() => known.delete(kube));
  return resources;
}

async function discover(kube: Kube): Promise<ApiResource[]> {
  const ask = (path: string): Promise<{ items: AggregatedGroup[] }> =>
    kube.request({ path, accept: AGGREGATED });
  const [core, groups] = await Promise.all([ask('/api'), ask('/apis')]);
  return [...core.items.flatMap(resourcesOf), ...groups.items.flatMap(resourcesOf)];
}

function resourcesOf(group: AggregatedGroup): ApiResource[] {
  const [preferred] = group.versions;
  if (!preferred) return [];
  const root = group.metadata.name
    ? `/apis/${group.metadata.name}/${preferred.version}`
    : `/api/${preferred.version}`;
  return preferred.resources
    .filter(({ verbs, responseKind }) => verbs.includes('list') && !IGNORED.has(responseKind.kind))
    .map(({ resource, responseKind, scope }) => ({
      root,
      name: resource,
      kind: responseKind.kind,
      namespaced: scope === 'Namespaced',
    }));
}
