import { join } from 'node:path';
import { dataDir } from '../../lib/paths.ts';
import type { ControlPlanePlan } from '../control-args.ts';

/** Everything an embedded cluster is made of: its folders, ports and names. One can run in a network namespace at a time. */
export interface EmbeddedPlan extends ControlPlanePlan {
  name: string;
  dir: string;
  node: string;
  bridge: string;
  httpPort: number;
  httpsPort: number;
  /** First of five loopback ports: Contour's xDS, metrics and debugging, Envoy's statistics and administration. */
  xdsPort: number;
  /** Control group below which every pod runs; another kubelet on this machine would empty one it shared. */
  cgroupRoot: string;
  containerdSocket: string;
  kubeconfig: string;
  volumesDir: string;
  /** Nothing survives `down`. Decided when the cluster is made: a cluster that is kept never becomes ephemeral. */
  ephemeral: boolean;
  /** The network namespace that it runs in, as lib/network-namespace.ts reads it. */
  networkNamespace: string | undefined;
}

/** Address of the bridge: of the node, of cluster DNS and of the API server inside the cluster. */
export const NODE_IP = '10.244.0.1';

/** Port of the node's object storage, at that address. */
export const OBJECTS_PORT = 7070;

export interface PlanOptions {
  name: string;
  bin: string;
  httpPort: number;
  httpsPort: number;
  ephemeral: boolean;
  networkNamespace: string | undefined;
}

export function makePlan(options: PlanOptions): EmbeddedPlan {
  const dir = clusterDir(options.name);
  const pkiDir = join(dir, 'kubernetes');
  return {
    ...options,
    dir,
    pkiDir,
    dataDir: dir,
    node: 'urumi',
    bridge: 'urumi0',
    cgroupRoot: `/urumi-${options.name}`,
    advertiseAddress: NODE_IP,
    apiPort: 6443,
    etcdPort: 2379,
    etcdPeerPort: 2380,
    controllerPort: 10257,
    schedulerPort: 10259,
    xdsPort: 18001,
    unsafeNoFsync: options.ephemeral,
    containerdSocket: join(dir, 'containerd.sock'),
    kubeconfig: join(pkiDir, 'super-admin.conf'),
    volumesDir: join(dir, 'volumes'),
  };
}

export const clusterDir = (name: string): string => dataDir('clusters', name);
/** File with the plan of a running cluster, for status and down. */
export const planFile = (name: string): string => join(clusterDir(name), 'plan.json');
/** Pids and logs of its programs. */
export const runDir = (name: string): string => join(clusterDir(name), 'run');
/** Held by the process that changes the cluster. */
export const lockFile = (name: string): string => `${clusterDir(name)}.lock`;
