import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa, type ResultPromise } from 'execa';
import { pino } from 'pino';
import { Registry } from 'prom-client';
import { repoRoot } from '../../../tools/lib/paths.ts';
import {
  startControlPlane,
  type ControlPlane,
  type ControlPlaneOptions,
} from '../../support/control-plane.ts';
import { requireTestCluster } from '../../../tools/cluster/test-mark.ts';
import { loadConfig, type Config } from '../../../server/src/config/index.ts';
import { startController } from '../../../server/src/controller/controller.ts';
import { createKube, type Kube } from '../../../server/src/kube/client.ts';
import {
  startInformers,
  type InformerOptions,
  type Informers,
} from '../../../server/src/kube/watch/informers.ts';
import { prepareCluster } from '../../../server/src/prepare-cluster.ts';
import { Kubelet } from './kubelet.ts';

/** A real API server and controller manager, the real helm and chart; the test simulates the kubelet. */
export interface Harness {
  plane: ControlPlane;
  /** A folder that is removed with the harness. */
  dir: string;
  kube: Kube;
  informers: Informers;
  kubelet: Kubelet;
  /** Runs helm as an operator would. */
  helm(...args: string[]): Promise<string>;
  kubectl(...args: string[]): Promise<string>;
  /** Starts a controller in this process. It stops before another one leads. */
  lead(env?: Record<string, string>, watch?: Partial<InformerOptions>): Promise<Controller>;
  /** Starts a complete server in a separate process, which can be killed. */
  spawn(env?: Record<string, string>): ResultPromise<{ all: true; reject: false; buffer: false }>;
  stop(): Promise<void>;
}

export interface Controller {
  registry: Registry;
  kube: Kube;
  informers: Informers;
  logged: Record<string, unknown>[];
  stop(): Promise<void>;
}

/** The environment of the tests. No node pulls the images. */
const ENV = {
  PORT: '0',
  LOG_LEVEL: 'info',
  STORE_BASE_DOMAIN: 'shops.test',
  WORDPRESS_IMAGE: 'registry.test/wordpress:1',
  MARIADB_IMAGE: 'registry.test/mariadb:1',
  AUDIT_LOG_FILE: '',
  ACTIVITY_LOG_FILE: '',
  MAX_STORES_TOTAL: '0',
  PROVISION_RETRY_BACKOFF: '500ms',
};

export async function startHarness(options?: ControlPlaneOptions): Promise<Harness> {
  const plane = await startControlPlane(options);
  await requireTestCluster(plane);
  const dir = await mkdtemp(join(tmpdir(), 'urumi-controller-'));
  const env = { ...ENV, KUBECONFIG: plane.kubeconfig, HELM_BIN: `${plane.bin}/helm`, HELM_CACHE_DIR: dir };
  const kube = createKube({ kubeconfig: plane.kubeconfig });
  const config = loadConfig(env);
  await prepareCluster(kube, config, pino({ level: 'silent' }));
  const informers = startInformers(kube);
  await informers.waitSynced();
  const kubelet = new Kubelet(kube, informers);
  const stops: (() => Promise<unknown>)[] = [];
  const run = async (tool: string, args: string[]): Promise<string> =>
    (await execa(join(plane.bin, tool), args, { env: { KUBECONFIG: plane.kubeconfig } })).stdout;
  return {
    plane,
    dir,
    kube,
    informers,
    kubelet,
    helm: (...args) => run('helm', args),
    kubectl: (...args) => run('kubectl', args),
    lead: async (more = {}, watch = {}) => {
      const controller = await lead(loadConfig({ ...env, ...more }), watch);
      stops.push(() => controller.stop());
      return controller;
    },
    spawn: (more = {}) => {
      const server = execa(process.execPath, [join(repoRoot, 'server/src/main.ts')], {
        env: { ...env, ...more },
        all: true,
        reject: false,
        buffer: false,
      });
      server.all.resume();
      stops.push(async () => {
        server.kill('SIGKILL');
        await server;
      });
      return server;
    },
    stop: async () => {
      await Promise.all(stops.map((stop) => stop()));
      kubelet.stop();
      informers.stop();
      await plane.stop();
      await rm(dir, { recursive: true, force: true });
    },
  };
}

async function lead(config: Config, watch: Partial<InformerOptions>): Promise<Controller> {
  const kube = createKube({ kubeconfig: config.env.KUBECONFIG });
  const logged: Record<string, unknown>[] = [];
  const log = pino({ level: config.env.LOG_LEVEL }, { write: (line) => logged.push(JSON.parse(line)) });
  const informers = startInformers(kube, watch);
  await informers.waitSynced();
  const registry = new Registry();
  const controller = startController({ kube, informers, options: config.controller, log, registry });
  let stopped = false;
  const stop = async (): Promise<void> => {
    if (stopped) return;
    stopped = true;
    await controller.stop();
    informers.stop();
  };
  return { registry, kube, informers, logged, stop };
}
