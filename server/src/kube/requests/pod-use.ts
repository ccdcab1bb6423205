import { LABEL_COMPONENT } from '../../store/names.ts';
import { parseQuantity } from '../../store/quantity.ts';
import type { Kube } from '../client.ts';
import { KubeError } from '../errors.ts';

interface Resources {
  cpu?: string;
  memory?: string;
}

interface RawPod {
  metadata: { name: string; labels?: Record<string, string> };
  spec?: { containers?: { resources?: { limits?: Resources } }[] };
  status?: { phase?: string };
}

interface RawPodMetrics {
  metadata: { name: string };
  containers: { usage: Resources }[];
}

/** What a running pod uses and may use: CPU in cores, memory in bytes. Undefined: not measured, or without a limit. */
export interface PodUse {
  pod: string;
  component: string;
  cpu: number | undefined;
  cpuLimit: number | undefined;
  memory: number | undefined;
  memoryLimit: number | undefined;
}

/** Running pods of a namespace. `measured` is false where metrics.k8s.io does not answer or is not allowed. @throws KubeError */
export async function podUse(kube: Kube, namespace: string): Promise<{ measured: boolean; pods: PodUse[] }> {
  const [pods, metrics] = await Promise.all([
    kube.request<{ items: RawPod[] }>({ path: `/api/v1/namespaces/${namespace}/pods` }),
    readMetrics(kube, namespace),
  ]);
  const running = pods.items.filter(({ status }) => status?.phase === 'Running');
  return { measured: metrics !== undefined, pods: running.map((pod) => useOf(pod, metrics)) };
}

/** Undefined if there is no metrics server, or none that this server may ask. */
async function readMetrics(kube: Kube, namespace: string): Promise<RawPodMetrics[] | undefined> {
  try {
    const path = `/apis/metrics.k8s.io/v1beta1/namespaces/${namespace}/pods`;
    return (await kube.request<{ items: RawPodMetrics[] }>({ path })).items;
  } catch (error) {
    if (error instanceof KubeError && [403, 404, 503].includes(error.status)) return undefined;
    throw error;
  }
}

function useOf({ metadata, spec }: RawPod, metrics: RawPodMetrics[] | undefined): PodUse {
  const used = metrics
    ?.find((one) => one.metadata.name === metadata.name)
    ?.containers.map(({ usage }) => usage);
  const limits = spec?.containers?.map(({ resources }) => resources?.limits ?? {}) ?? [];
  return {
    pod: metadata.name,
    component: metadata.labels?.[LABEL_COMPONENT] ?? metadata.name,
    cpu: sum(used, 'cpu'),
    cpuLimit: sum(limits, 'cpu'),
    memory: sum(used, 'memory'),
    memoryLimit: sum(limits, 'memory'),
  };
}

/** Undefined if one of them is not known. */
function sum(list: readonly Resources[] | undefined, name: keyof Resources): number | undefined {
  const values = list?.map((one) => parseQuantity(one[name])) ?? [];
  const known = values.filter((value) => value !== undefined);
  if (known.length === 0 || known.length < values.length) return undefined;
  return known.reduce((total, value) => total + value, 0);
}
