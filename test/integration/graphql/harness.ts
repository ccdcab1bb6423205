import { execa } from 'execa';
import { pino } from 'pino';
import {
  startControlPlane,
  type ControlPlane,
  type ControlPlaneOptions,
} from '../../support/control-plane.ts';
import { requireTestCluster } from '../../../tools/cluster/test-mark.ts';
import { startApi, type RunningApi } from '../../../server/src/api.ts';
import { loadConfig } from '../../../server/src/config/index.ts';
import { createKube, type Kube } from '../../../server/src/kube/client.ts';
import { startInformers, type Informers } from '../../../server/src/kube/watch/informers.ts';
import { ensureNamespace } from '../../../server/src/kube/requests/ensure-namespace.ts';
import { LABEL_UID, storeLabels } from '../../../server/src/store/names.ts';
import { prepareCluster } from '../../../server/src/prepare-cluster.ts';
import { Api } from '../../support/api.ts';

/** One real API server for a file of tests, with any number of our servers. */
export interface Harness {
  plane: ControlPlane;
  kube: Kube;
  kubectl(...args: string[]): Promise<string>;
  /** Starts a server (no controller) on the API server. Stopped with the harness. */
  serve(env?: Record<string, string>): Promise<Served>;
  stop(): Promise<void>;
}

export interface Served {
  api: Api;
  url: string;
  running: RunningApi;
  informers: Informers;
  /** What the server logged, one object a line. */
  logged: Record<string, unknown>[];
  stop(): Promise<void>;
}

/** The environment of the tests: both engines, with images that no node pulls. */
const ENV = {
  PORT: '0',
  STORE_BASE_DOMAIN: 'shops.test',
  WORDPRESS_IMAGE: 'registry.test/wordpress:1',
  MARIADB_IMAGE: 'registry.test/mariadb:1',
  AUDIT_LOG_FILE: '',
  ACTIVITY_LOG_FILE: '',
  MAX_STORES_TOTAL: '0',
  MAX_STORES_PER_IP: '0',
  RATE_LIMIT_MAX: '0',
  HELM_BIN: 'helm',
};

export async function startHarness(options?: ControlPlaneOptions): Promise<Harness> {
  const plane = await startControlPlane(options);
  await requireTestCluster(plane);
  const kube = createKube({ kubeconfig: plane.kubeconfig });
  const servers: Served[] = [];
  const kubectl = async (...args: string[]): Promise<string> =>
    (await execa(`${plane.bin}/kubectl`, ['--kubeconfig', plane.kubeconfig, ...args])).stdout;
  return {
    plane,
    kube,
    kubectl,
    serve: async (env = {}) => {
      const served = await serve(plane, kube, env);
      servers.push(served);
      return served;
    },
    stop: async () => {
      await Promise.all(servers.map((served) => served.stop()));
      await plane.stop();
    },
  };
}

async function serve(plane: ControlPlane, kube: Kube, env: Record<string, string>): Promise<Served> {
  const config = loadConfig({ ...ENV, KUBECONFIG: plane.kubeconfig, HELM_BIN: `${plane.bin}/helm`, ...env });
  const logged: Record<string, unknown>[] = [];
  const log = pino(
    { level: 'info' },
    { write: (line) => logged.push(JSON.parse(line) as Record<string, unknown>) },
  );
  await prepareCluster(kube, config, log);
  const informers = startInformers(kube, { secretsByNamespace: config.env.USE_RBAC });
  await informers.waitSynced();
  const running = await startApi(config, kube, informers, log);
  const { url } = running.http;
  const api = new Api(url);
  let stopped = false;
  const stop = async (): Promise<void> => {
    if (stopped) return;
    stopped = true;
    await api.close();
    await running.stop();
    informers.stop();
  };
  return { api, url, running, informers, logged, stop };
}

/** Creates a store's namespace as the controller does. @param labels of the namespace; by default the store's */
export async function claimNamespace(
  { kube }: Harness,
  id: string,
  labels?: Record<string, string>,
): Promise<void> {
  const { metadata } = await kube.request<{ metadata: { uid: string } }>({
    path: `/apis/stores.urumi.dev/v1alpha1/namespaces/urumi/stores/${id}`,
  });
  const own = { ...storeLabels('urumi', id), [LABEL_UID]: metadata.uid };
  await ensureNamespace(kube, { name: `store-${id}`, labels: labels ?? own });
}

/** Writes a store's status as the controller does. */
export async function setStatus(
  { kube }: Harness,
  id: string,
  status: Record<string, unknown>,
  team = 'urumi',
): Promise<void> {
  await kube.request({
    method: 'PATCH',
    path: `/apis/stores.urumi.dev/v1alpha1/namespaces/${team}/stores/${id}/status`,
    contentType: 'application/merge-patch+json',
    body: { status },
  });
}

/** Removes the finalizer of a deleted store, as the controller does after the teardown. */
export async function release({ kube }: Harness, id: string, team = 'urumi'): Promise<void> {
  await kube.request({
    method: 'PATCH',
    path: `/apis/stores.urumi.dev/v1alpha1/namespaces/${team}/stores/${id}`,
    contentType: 'application/merge-patch+json',
    body: { metadata: { finalizers: null } },
  });
}
