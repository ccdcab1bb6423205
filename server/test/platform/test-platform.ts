import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { clusterDown, clusterStatus } from '../../../scripts/cluster/index.ts';
import { runPhases } from '../../../scripts/lib/phases.ts';
import { platformPhases, serverEnv, type Platform } from '../../../scripts/platform/index.ts';
import type { PlatformOptions } from '../../../scripts/platform/options.ts';
import { freePort } from '../../../scripts/cluster/ports.ts';

/** What a test may know of the platform; plain data, since it crosses to the test's process. */
export interface TestPlatform {
  /** Origin of the API and the dashboard. */
  url: string;
  kubeconfig: string;
  kubectl: string;
  /** Environment for a further server on the same cluster. */
  env: Record<string, string>;
  ingressPort: number;
  /** Why images are missing; empty when all are there. */
  missing: string[];
  /** Folder of the cluster's volumes, to prove that the disk is clean; undefined when it is not on this machine. */
  volumesDir: string | undefined;
  serverLog: string;
}

/** Uses the embedded cluster that runs on this machine, else brings up a throwaway one and takes it down after. */
export async function startTestPlatform(): Promise<{ platform: TestPlatform; stop: () => Promise<void> }> {
  const existing = await clusterStatus({ name: 'local' });
  const reuse = existing.running;
  const options = await testOptions(reuse ? 'local' : 'test');
  const made: Platform = {};
  const serverLog = join(await mkdtemp(join(tmpdir(), 'urumi-server-')), 'server.log');
  await runPhases(platformPhases(options, made, { file: serverLog }));
  const platform = describe(options, made, serverLog);
  const stop = async (): Promise<void> => {
    await made.server?.stop();
    if (!reuse) await clusterDown({ name: 'test', purge: true }, () => {});
  };
  return { platform, stop };
}

async function testOptions(clusterName: string): Promise<PlatformOptions> {
  return {
    cluster: 'embedded',
    clusterName,
    ephemeral: clusterName === 'test',
    port: 0,
    httpPort: await freePort(),
    httpsPort: await freePort(),
    baseDomain: 'localhost',
    env: { RATE_LIMIT_MAX: '10000', MAX_STORES_PER_IP: '100', AUDIT_LOG_FILE: '', ACTIVITY_LOG_FILE: '' },
  };
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
  };
}
