import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  startControlPlane,
  type ControlPlane,
  type ControlPlaneOptions,
} from '../../support/control-plane.ts';
import { requireTestCluster } from '../../../tools/cluster/test-mark.ts';
import { createKube, type Kube } from '../../../server/src/kube/client.ts';
import { createStore } from '../../../server/src/kube/requests/create-store.ts';
import { ensureNamespace } from '../../../server/src/kube/requests/ensure-namespace.ts';
import { applyPlatformObjects } from '../../../server/src/platform-objects.ts';
import type { StoreKey } from '../../../server/src/store/key.ts';
import type { StoreResource } from '../../../server/src/store/resource.ts';
import { kubeconfigVia, startTcpProxy, type TcpProxy } from './tcp-proxy.ts';

export const TEAM = 'urumi';

/** A real API server that serves Stores, and connections to it. */
export interface Harness {
  plane: ControlPlane;
  kube: Kube;
  /** A proxy of the API server that the test can disturb. */
  viaProxy(): Promise<{ kube: Kube; proxy: TcpProxy }>;
  addStore(id: string): Promise<StoreResource>;
  stop(): Promise<void>;
}

export async function startHarness(options?: ControlPlaneOptions): Promise<Harness> {
  const plane = await startControlPlane(options);
  await requireTestCluster(plane);
  const dir = await mkdtemp(join(tmpdir(), 'urumi-kube-'));
  const kube = createKube({ kubeconfig: plane.kubeconfig });
  const proxies: TcpProxy[] = [];
  await applyPlatformObjects(kube, 'urumi');
  await ensureNamespace(kube, { name: TEAM, labels: {} });
  return {
    plane,
    kube,
    viaProxy: async () => {
      const proxy = await startTcpProxy(plane.port);
      proxies.push(proxy);
      const kubeconfig = await kubeconfigVia(proxy, plane, dir);
      return { kube: createKube({ kubeconfig }), proxy };
    },
    addStore: (id) =>
      createStore(kube, { team: TEAM, id, spec: { engine: 'WOOCOMMERCE', displayName: `Store ${id}` } }),
    stop: async () => {
      kube.close();
      await Promise.all(proxies.map((proxy) => proxy.stop()));
      await plane.stop();
      await rm(dir, { recursive: true, force: true });
    },
  };
}

export const keyOfTeam = (id: string): StoreKey => ({ team: TEAM, id });
