import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import { ensureBinaries } from '../../tools/cluster/binaries.ts';
import {
  apiserver,
  controllerManager,
  etcd,
  scheduler,
  type ControlPlanePlan,
} from '../../tools/cluster/control-args.ts';
import { ensurePki } from '../../tools/cluster/pki/index.ts';
import { freePorts } from '../../tools/cluster/ports.ts';
import { Processes } from '../../tools/cluster/processes.ts';
import { apiserverReady } from '../../tools/cluster/ready.ts';
import { markTestCluster } from '../../tools/cluster/test-mark.ts';
import { waitWhileAlive } from '../../tools/cluster/wait.ts';
import { kwokNode } from '../../tools/cluster/kwok.ts';

export interface ControlPlane {
  kubeconfig: string;
  url: string;
  bin: string;
  port: number;
  /** The API server's audit log, if requested. */
  auditLog?: string;
  /** Stops the API server, waits `downForMs`, starts it again and waits until it is ready. */
  restartApiserver(downForMs: number): Promise<void>;
  stop(): Promise<void>;
}

export interface ControlPlaneOptions {
  kwok?: boolean;
  /** Also provides pebble (test/support/acme-server.ts). */
  acme?: boolean;
  scheduler?: boolean;
  /** An audit policy for the API server. */
  auditPolicy?: string;
  /** Feature gates of the API server, as `Name=false`. */
  featureGates?: string;
}

/**
 * Starts etcd, kube-apiserver and kube-controller-manager (optionally the scheduler and simulated nodes by kwok) on
 * free loopback ports, in a temporary folder, as an ordinary user. For tests: etcd does not fsync, and the cluster
 * has the mark of test-mark.ts.
 */
export async function startControlPlane(options: ControlPlaneOptions = {}): Promise<ControlPlane> {
  const bin = await ensureBinaries(console.log, { kwok: options.kwok, acme: options.acme });
  const dir = await mkdtemp(join(tmpdir(), 'urumi-control-plane-'));
  const audit = await makeAudit(dir, options.auditPolicy);
  const plan = { ...(await makePlan(bin, dir)), audit, featureGates: options.featureGates };
  await ensurePki({
    dir: plan.pkiDir,
    bin,
    nodeName: 'kwok',
    advertiseAddress: '10.244.0.1',
    port: plan.apiPort,
    users: [],
  });
  const processes = new Processes(join(dir, 'run'), { dieWithUs: true });
  const ready = (): Promise<void> =>
    waitWhileAlive(processes, 'API server ready', () => apiserverReady(plan.pkiDir, plan.apiPort), 60);
  await Promise.all([processes.start(etcd(plan)), processes.start(apiserver(plan))]);
  await ready();
  const kubeconfig = join(plan.pkiDir, 'super-admin.conf');
  await markTestCluster({ kubeconfig, bin });
  await processes.start(controllerManager(plan));
  if (options.scheduler || options.kwok) await processes.start(scheduler(plan));
  if (options.kwok) await startKwok(plan, processes, kubeconfig);
  return handleOf(plan, processes, ready);
}

function handleOf(plan: ControlPlanePlan, processes: Processes, ready: () => Promise<void>): ControlPlane {
  return {
    kubeconfig: join(plan.pkiDir, 'super-admin.conf'),
    url: `https://127.0.0.1:${plan.apiPort}`,
    bin: plan.bin,
    port: plan.apiPort,
    auditLog: plan.audit?.log,
    restartApiserver: async (downForMs) => {
      await processes.stop('kube-apiserver');
      await new Promise((resolve) => setTimeout(resolve, downForMs));
      await processes.start(apiserver(plan));
      await ready();
    },
    stop: async () => {
      for (const name of ['kwok', 'kube-scheduler', 'kube-controller-manager', 'kube-apiserver', 'etcd']) {
        await processes.stop(name);
      }
      await rm(plan.dataDir, { recursive: true, force: true });
    },
  };
}

async function makePlan(bin: string, dir: string): Promise<ControlPlanePlan> {
  const [apiPort, etcdPort, etcdPeerPort, controllerPort, schedulerPort] = await freePorts(5);
  return {
    bin,
    pkiDir: join(dir, 'kubernetes'),
    dataDir: dir,
    advertiseAddress: '127.0.0.1',
    apiPort: apiPort!,
    etcdPort: etcdPort!,
    etcdPeerPort: etcdPeerPort!,
    controllerPort: controllerPort!,
    schedulerPort: schedulerPort!,
    unsafeNoFsync: true,
  };
}

async function makeAudit(dir: string, text: string | undefined): Promise<ControlPlanePlan['audit']> {
  if (text === undefined) return undefined;
  const audit = { policy: join(dir, 'audit-policy.yaml'), log: join(dir, 'audit.log') };
  await writeFile(audit.policy, text);
  return audit;
}

async function startKwok(plan: ControlPlanePlan, processes: Processes, kubeconfig: string): Promise<void> {
  const stages = (await readdir(plan.bin)).filter((file) => file.startsWith('stage-'));
  const config = stages.map((file) => `--config=${join(plan.bin, file)}`);
  const args = [
    `--kubeconfig=${kubeconfig}`,
    ...config,
    '--manage-all-nodes=true',
    '--node-lease-duration-seconds=40',
  ];
  await execa(join(plan.bin, 'kubectl'), ['apply', '-f', '-'], {
    input: kwokNode(),
    env: { KUBECONFIG: kubeconfig },
  });
  await processes.start(['kwok', join(plan.bin, 'kwok'), args]);
}
