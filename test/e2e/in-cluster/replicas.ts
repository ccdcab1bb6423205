import { readdir, readFile } from 'node:fs/promises';
import { SYSTEM } from '../../../tools/platform/in-cluster/commands.ts';
import type { Installation } from './installation.ts';

/** A pod of the platform and its Node process on this machine. */
export interface Replica {
  name: string;
  pid: number;
  /** From the start of the container to readiness. Whole seconds, as Kubernetes records them. */
  readySeconds: number;
}

interface Pod {
  metadata: { name: string; uid: string; deletionTimestamp?: string };
  status: {
    conditions: { type: string; status: string; lastTransitionTime: string }[];
    containerStatuses: { state: { running?: { startedAt: string } } }[];
  };
}

/** Those that run and are not leaving. */
export async function replicasOf(installation: Installation): Promise<Replica[]> {
  const selector = 'app.kubernetes.io/name=urumi';
  const text = await installation.kubectl('-n', SYSTEM, 'get', 'pods', '-l', selector, '-o', 'json');
  const { items } = JSON.parse(text) as { items: Pod[] };
  return Promise.all(items.filter(({ metadata }) => !metadata.deletionTimestamp).map(replicaOf));
}

/** The one that reconciles. */
export async function leaderOf(installation: Installation): Promise<string> {
  const path = 'jsonpath={.spec.holderIdentity}';
  const holder = await installation.kubectl('-n', SYSTEM, 'get', 'lease', 'urumi-controller', '-o', path);
  const found = (await replicasOf(installation)).find(({ name }) => holder.startsWith(name));
  return found?.name ?? '';
}

/** Resident memory of a process. MiB. */
export async function residentMemory(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
}

async function replicaOf({ metadata: { name, uid }, status }: Pod): Promise<Replica> {
  const started = status.containerStatuses[0]?.state.running?.startedAt ?? '';
  const ready = status.conditions.find(({ type }) => type === 'Ready')?.lastTransitionTime ?? '';
  return { name, pid: await serverIn(uid), readySeconds: (Date.parse(ready) - Date.parse(started)) / 1000 };
}

/** Process of the server in a pod; its control group has the uid of the pod. 0 when there is none. */
async function serverIn(uid: string): Promise<number> {
  const marks = [uid, uid.replaceAll('-', '_')];
  for (const pid of (await readdir('/proc')).filter((entry) => /^\d+$/.test(entry))) {
    const group = await readFile(`/proc/${pid}/cgroup`, 'utf8').catch(() => '');
    if (!marks.some((mark) => group.includes(mark))) continue;
    const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
    if (command.includes('server/src/main.ts')) return Number(pid);
  }
  return 0;
}
