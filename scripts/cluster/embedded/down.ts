import { readdir, readFile, rm, rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import { execa } from 'execa';
import type { Say } from '../handle.ts';
import { waitUntil } from '../wait.ts';
import { PROVISIONER_DIR } from './mounts.ts';
import { removeNetwork } from './network.ts';
import { clusterDir, planFile, type EmbeddedPlan } from './plan.ts';
import { processesOf } from './up.ts';

/** Front to back: what asks for work stops before what does it. */
const ORDER = [
  'envoy',
  'contour',
  'kubelet',
  'kube-proxy',
  'coredns',
  'kube-scheduler',
  'kube-controller-manager',
];
const LAST = ['volumes', 'containerd', 'mounts', 'kube-apiserver', 'etcd'];

/** Stops the node and removes its traces from the machine. `purge` removes its data as well. */
export async function embeddedDown(name: string, options: { purge: boolean }, say: Say): Promise<void> {
  const text = await readFile(planFile(name), 'utf8').catch(() => undefined);
  if (!text) return say(`there is no cluster "${name}"`);
  const plan = JSON.parse(text) as EmbeddedPlan;
  const processes = processesOf(name);
  say('stopping the node');
  await Promise.all(ORDER.map((program) => processes.stop(program)));
  await stopPods(plan);
  for (const program of LAST) await processes.stop(program);
  say('removing network, mounts, groups');
  await removeNetwork(plan);
  await removeCgroups();
  await rmdir(PROVISIONER_DIR).catch(() => undefined);
  if (options.purge || plan.ephemeral) await rm(clusterDir(name), { recursive: true, force: true });
}

/** The shims hold the pods; each is known by the containerd socket in its arguments. */
async function stopPods(plan: EmbeddedPlan): Promise<void> {
  const ours = async (): Promise<number[]> => {
    const { stdout } = await execa('pgrep', ['-f', `containerd-shim.*${plan.containerdSocket}`], {
      reject: false,
    });
    return (stdout ?? '').split('\n').filter(Boolean).map(Number);
  };
  const pods = (await Promise.all((await ours()).map(childrenOf))).flat();
  for (const pid of [...pods, ...(await ours())]) kill(pid);
  await waitUntil(
    'pods stopped',
    async () => (await ours()).length === 0,
    20,
    'look at what holds the processes',
  );
}

async function childrenOf(pid: number): Promise<number[]> {
  const { stdout } = await execa('pgrep', ['-P', String(pid)], { reject: false });
  return (stdout ?? '').split('\n').filter(Boolean).map(Number);
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It ended by itself meanwhile.
  }
}

/** The kubelet's groups, empty by now, in each hierarchy (one, with cgroup v2). */
async function removeCgroups(): Promise<void> {
  const root = '/sys/fs/cgroup';
  const hierarchies = await readdir(root, { withFileTypes: true }).catch(() => []);
  const folders = ['', ...hierarchies.filter((entry) => entry.isDirectory()).map((entry) => entry.name)];
  for (const folder of folders) {
    const group = join(root, folder, 'kubepods');
    await execa('find', [group, '-depth', '-type', 'd', '-exec', 'rmdir', '{}', ';'], { reject: false });
  }
}
