import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { clusterDown } from '../../tools/cluster/index.ts';
import { freePort } from '../../tools/cluster/ports.ts';
import { requireTestCluster } from '../../tools/cluster/test-mark.ts';
import { runPhases, type Phase } from '../../tools/lib/phases.ts';
import { platformPhases, serverEnv, type Platform } from '../../tools/platform/index.ts';
import type { PlatformOptions } from '../../tools/platform/options.ts';
import { keepServer } from './server-pause.ts';
import { requireIsolated } from '../../tools/test/isolation.ts';

/** Properties of the platform for tests; plain data, because it is sent to the test's process. */
export interface TestPlatform {
  /** Origin of the API and the dashboard. */
  url: string;
  kubeconfig: string;
  kubectl: string;
  /** Environment for an additional server on the same cluster. */
  env: Record<string, string>;
  ingressPort: number;
  /** Why images are missing; empty if all exist. */
  missing: string[];
  /** Folder of the cluster's volumes, to check the disk; undefined if it is not on this machine. */
  volumesDir: string | undefined;
  serverLog: string;
  /** What it was started with. */
  options: PlatformOptions;
  /** File that keeps the server from being started again, see server-pause.ts. */
  pauseFile: string;
}

/**
 * Starts a temporary cluster with a server. Never uses a running one.
 * @param env more environment for the server
 * @throws Problem outside a test run, or if the cluster is not marked as a test cluster
 */
export async function startTestPlatform(
  env: Record<string, string> = {},
): Promise<{ platform: TestPlatform; stop: () => Promise<void> }> {
  await requireIsolated();
  const options = await testOptions(env);
  const made: Platform = {};
  const serverLog = join(await mkdtemp(join(tmpdir(), 'urumi-server-')), 'server.log');
  const [cluster, ...rest] = platformPhases(options, made, { file: serverLog });
  await runPhases([cluster, guard(made), ...rest].filter((phase) => phase !== undefined));
  const platform = describe(options, made, serverLog);
  const server = keepServer(platform, made.server);
  const stop = async (): Promise<void> => {
    await server.stop();
    await clusterDown({ name: options.clusterName, purge: true }, () => {});
  };
  return { platform, stop };
}

/** Before the first write. */
function guard(made: Platform): Phase {
  return {
    title: 'Mark of a test cluster',
    run: async () => {
      const { kubeconfig, bin } = clusterOf(made);
      await requireTestCluster({ kubeconfig, bin });
    },
  };
}

async function testOptions(env: Record<string, string>): Promise<PlatformOptions> {
  return {
    cluster: 'embedded',
    clusterName: `test-${process.pid}`,
    inCluster: false,
    ephemeral: true,
    serveEarly: false,
    port: 0,
    httpPort: await freePort(),
    httpsPort: await freePort(),
    baseDomain: 'localhost',
    env: {
      RATE_LIMIT_MAX: '10000',
      MAX_STORES_PER_IP: '100',
      AUDIT_LOG_FILE: '',
      ACTIVITY_LOG_FILE: '',
      ...env,
    },
  };
}

function clusterOf({ cluster }: Platform): { kubeconfig: string; bin: string } {
  if (!cluster?.binDir) throw new Error('the cluster did not come up');
  return { kubeconfig: cluster.kubeconfig, bin: cluster.binDir };
}

function describe(options: PlatformOptions, made: Platform, serverLog: string): TestPlatform {
  const { cluster, server, images } = made;
  if (!cluster || !server) throw new Error('the platform did not come up');
  return {
    url: server.url,
    kubeconfig: cluster.kubeconfig,
    kubectl: `${cluster.binDir}/kubectl`,
    env: serverEnv(options, made),
    ingressPort: cluster.ingressHttpPort,
    missing: images?.missing ?? [],
    volumesDir: cluster.volumesDir,
    serverLog,
    options,
    pauseFile: `${serverLog}.pause`,
  };
}
