import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Program } from '../control-args.ts';
import type { Processes } from '../processes.ts';
import { waitWhileAlive } from '../wait.ts';
import type { EmbeddedPlan } from './plan.ts';

/** Folders whose place is fixed in the programs; the node sees its own ones there. */
const FIXED = {
  provisioner: '/tmp/hostpath_pv',
  shims: '/run/containerd',
  networks: '/var/lib/cni',
  plugins: '/var/lib/kubelet',
  logs: '/var/log/containers',
};

/**
 * A mount namespace of the node's own, held by a process that sleeps. In it the fixed folders are the cluster's, so
 * that data is kept where data belongs; and all that the node mounts vanishes with its last process.
 */
export async function startMountNamespace(plan: EmbeddedPlan, processes: Processes): Promise<void> {
  if (await processes.running('mounts')) return;
  await processes.start(await holder(plan, processes));
  const pid = await processes.pid('mounts');
  const mounted = async (): Promise<boolean> => (await readFile(`/proc/${pid}/comm`, 'utf8')) === 'sleep\n';
  await waitWhileAlive(processes, 'mount namespace', mounted, 10);
}

async function holder(plan: EmbeddedPlan, processes: Processes): Promise<Program> {
  if (await processes.running('containerd')) {
    const pid = await processes.pid('containerd');
    return ['mounts', 'nsenter', [`--target=${pid}`, '--mount', '--', 'sleep', 'infinity']];
  }
  const pairs = Object.entries(FIXED).flatMap(([name, path]) => [ownFolder(plan, name), path]);
  await makeFolders(plan);
  const script =
    'while [ $# -gt 0 ]; do mount --bind "$1" "$2" || exit 1; shift 2; done; exec sleep infinity';
  const inside = ['sh', '-c', script, 'sh', ...pairs];
  return ['mounts', 'unshare', ['--mount', '--propagation', 'private', '--', ...inside]];
}

const ownFolder = (plan: EmbeddedPlan, name: string): string =>
  name === 'provisioner' ? plan.volumesDir : join(plan.dir, 'fixed', name);
const madeFile = (plan: EmbeddedPlan): string => join(plan.dir, 'made-folders.json');

async function makeFolders(plan: EmbeddedPlan): Promise<void> {
  const made = await foldersMade(plan);
  for (const [name, path] of Object.entries(FIXED)) {
    await mkdir(ownFolder(plan, name), { recursive: true });
    if (await mkdir(path, { recursive: true, mode: 0o755 })) made.push(path);
  }
  await writeFile(madeFile(plan), JSON.stringify(made));
}

/** Mount points that `up` made. */
export async function foldersMade(plan: EmbeddedPlan): Promise<string[]> {
  return JSON.parse(await readFile(madeFile(plan), 'utf8').catch(() => '[]')) as string[];
}

/**
 * Opens each new volume to its pod's user. The provisioner makes folders for root only, and the kubelet's fsGroup does
 * not reach host paths.
 */
export function openVolumes(plan: EmbeddedPlan): Program {
  const script =
    'chmod 777 "$0"/*/ 2>/dev/null; inotifywait -mq -e create --format %w%f "$0" | xargs -n 1 chmod 777';
  return ['volumes', 'sh', ['-c', script, plan.volumesDir]];
}

/** The same program inside the node's mount namespace. */
export async function insideNode(processes: Processes, [name, file, args]: Program): Promise<Program> {
  const holderPid = await processes.pid('mounts');
  return [name, 'nsenter', [`--target=${holderPid}`, '--mount', '--', file, ...args]];
}
