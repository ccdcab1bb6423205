import { existsSync } from 'node:fs';
import { chooseBaseDomain } from './domain.ts';
import { buildDashboard, dashboardBuilt, dashboardDir } from './dashboard.ts';
import { findHelm } from './helm.ts';
import { refuseBesideInstalled } from './in-cluster/conflicts.ts';
import type { ImagePlan } from './image-plan.ts';
import { provideImages, readPlan, usualBuilds, type StoreImages } from './images.ts';
import type { PlatformOptions } from './options.ts';
import { startServer, type RunningServer } from './server.ts';
import { recordServer } from './server-record.ts';
import { catalogPath, storeImageNames } from '../images/index.ts';
import { clusterUp, usualCluster, type ClusterHandle } from '../cluster/index.ts';
import type { Phase } from '../lib/phases.ts';

/** What the phases have made so far. */
export interface Platform {
  cluster?: ClusterHandle;
  helm?: string;
  images?: StoreImages;
  baseDomain?: string;
  server?: RunningServer;
}

/** The phases from nothing to a running platform; `platform` is filled in as they go. */
export function platformPhases(
  options: PlatformOptions,
  platform: Platform,
  serverOutput: Parameters<typeof startServer>[2],
): Phase[] {
  return [
    clusterPhase(options, platform),
    storeImagesPhase(options, platform),
    {
      title: 'Dashboard',
      usual: () => ({ key: 'dashboard', seconds: 15 }),
      skip: dashboardBuilt,
      run: buildDashboard,
    },
    {
      title: 'Server',
      usual: () => ({ key: 'server', seconds: 4 }),
      run: async () => {
        platform.server = await startServer(serverEnv(options, platform), options.port, serverOutput);
      },
    },
  ];
}

/** Records this process as the one that runs the server of a platform. @returns removes the record */
export function recordPlatform(
  { url }: RunningServer,
  { clusterName }: PlatformOptions,
  { cluster }: Platform,
): Promise<() => Promise<void>> {
  return recordServer({ url, clusterKind: cluster?.kind ?? '', clusterName });
}

/** An existing cluster pulls its images, so none is built. */
async function imagePlan({ cluster, serveEarly }: PlatformOptions): Promise<ImagePlan> {
  if (cluster === 'kubeconfig') return { first: [], later: [] };
  return serveEarly ? readPlan() : { first: [...storeImageNames], later: [] };
}

/** The images that the server waits for. */
export function storeImagesPhase(options: PlatformOptions, platform: Platform): Phase {
  let planned: Promise<ImagePlan> | undefined;
  const plan = (): Promise<ImagePlan> => (planned ??= imagePlan(options));
  return {
    title: 'Store images',
    usual: async () => ({ seconds: await usualBuilds((await plan()).first) }),
    run: async (say) => {
      platform.images = await provideImages(clusterOf(platform), await plan(), say);
    },
  };
}

/**
 * The cluster, its helm, and the domain of its stores.
 * @throws Problem when a server beside it is asked for and the platform is installed in it
 */
export function clusterPhase(options: PlatformOptions, platform: Platform): Phase {
  return {
    title: 'Kubernetes cluster',
    usual: () => usualCluster(clusterOptions(options)),
    run: async (say) => {
      platform.cluster = await clusterUp(clusterOptions(options), say);
      if (!options.inCluster) await refuseBesideInstalled(platform.cluster);
      platform.helm = await findHelm(platform.cluster);
      platform.baseDomain = options.baseDomain ?? (await chooseBaseDomain());
    },
  };
}

/** Clusters whose node is this machine: it routes their Services. */
const ON_THE_NODE: readonly ClusterHandle['kind'][] = ['embedded', 'k3s'];

/** Environment of a server that works on this platform. There is no catalog where no image was ever asked for. */
export function serverEnv(options: PlatformOptions, platform: Platform): Record<string, string> {
  const cluster = clusterOf(platform);
  return {
    KUBECONFIG: cluster.kubeconfig,
    STORE_BASE_DOMAIN: platform.baseDomain ?? 'localhost',
    INGRESS_CLASS: cluster.ingressClass,
    INGRESS_HTTP_PORT: String(cluster.ingressHttpPort),
    STORAGE_CLASS: cluster.storageClass,
    ...(existsSync(catalogPath) && { IMAGE_CATALOG: catalogPath }),
    DASHBOARD_DIR: dashboardDir,
    ...(platform.helm && { HELM_BIN: platform.helm }),
    ...platform.images?.env,
    ...(platform.images?.env['BACKUP_IMAGE'] !== undefined && cluster.backupEnv),
    ...(ON_THE_NODE.includes(cluster.kind) && { HEALTH_CHECKS: 'true' }),
    ...options.env,
  };
}

export function clusterOf(platform: Platform): ClusterHandle {
  if (!platform.cluster) throw new Error('the cluster phase has not run');
  return platform.cluster;
}

function clusterOptions(options: PlatformOptions): Parameters<typeof clusterUp>[0] {
  return {
    cluster: options.cluster,
    name: options.clusterName,
    ephemeral: options.ephemeral,
    httpPort: options.httpPort,
    httpsPort: options.httpsPort,
  };
}
