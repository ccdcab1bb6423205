import { usualSeconds, type Usual } from '../lib/durations.ts';
import { Problem } from '../lib/problem.ts';
import { usualPrograms } from './binaries.ts';
import { embeddedDown } from './embedded/down.ts';
import { embeddedStatus, type ClusterStatus } from './embedded/status.ts';
import { embeddedUp } from './embedded/up.ts';
import type { ClusterHandle, ClusterOptions, Say } from './handle.ts';
import { dockerRuns, k3dDown, k3dUp } from './k3d.ts';
import { k3sHandle } from './k3s.ts';

export type { ClusterHandle, ClusterOptions } from './handle.ts';
export { ensureBinaries } from './binaries.ts';

/** Brings a cluster up, or uses the one that is up. Default: k3d where Docker runs, else embedded. */
export async function clusterUp(options: ClusterOptions, say: Say): Promise<ClusterHandle> {
  const kind = options.cluster ?? ((await dockerRuns()) ? 'k3d' : 'embedded');
  if (kind === 'embedded') return embeddedUp(options, say);
  if (kind === 'k3s') return k3sHandle(options);
  return kind === 'k3d' ? k3dUp(options, say) : givenCluster(options);
}

/** How long `clusterUp` usually takes, with the programs that have to be provided first. */
export async function usualCluster({ cluster, name }: ClusterOptions): Promise<Usual> {
  const kind = cluster ?? ((await dockerRuns()) ? 'k3d' : 'embedded');
  if (kind === 'k3d') return { key: 'cluster k3d', seconds: 60 };
  if (kind !== 'embedded' || (await clusterStatus({ name })).running) return { seconds: 0 };
  const [own, programs] = await Promise.all([usualSeconds({ key: 'cluster', seconds: 20 }), usualPrograms()]);
  return programs === 0 ? { key: 'cluster', seconds: own } : { seconds: own + programs };
}

/** An existing cluster, by KUBECONFIG. Its nodes pull their images. */
function givenCluster(options: ClusterOptions): ClusterHandle {
  const kubeconfig = options.kubeconfig ?? process.env.KUBECONFIG;
  if (!kubeconfig) throw new Problem('--cluster=kubeconfig needs a kubeconfig', 'set KUBECONFIG to its path');
  return {
    kind: 'kubeconfig',
    kubeconfig,
    ingressHttpPort: options.httpPort ?? 80,
    ingressHttpsPort: options.httpsPort ?? 443,
    ingressClass: process.env.INGRESS_CLASS ?? '',
    storageClass: process.env.STORAGE_CLASS ?? '',
    hasImage: async () => true,
    loadImage: async () => {},
  };
}

export async function clusterDown(
  options: { name?: string; cluster?: string; purge?: boolean },
  say: Say,
): Promise<void> {
  if (options.cluster === 'k3d') return k3dDown();
  await embeddedDown(options.name ?? 'local', { purge: options.purge ?? false }, say);
}

export function clusterStatus(options: { name?: string }): Promise<ClusterStatus> {
  return embeddedStatus(options.name ?? 'local');
}
