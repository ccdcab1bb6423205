import type { EmbeddedPlan } from '../../tools/cluster/embedded/plan.ts';
import { runDir } from '../../tools/cluster/embedded/plan.ts';
import { Processes } from '../../tools/cluster/processes.ts';
import { readProcesses, type ProcessCpu } from './process-cpu.ts';

/** CPU milliseconds since they started, by program. */
export type CpuTimes = Map<string, number>;

const SHIMS = 'containerd-shim, runc';

/**
 * CPU time of the programs of a node with their children, of the server of this process, and of helm. Pods are not
 * included: see pod-cpu.ts.
 */
export async function nodeCpu(plan: EmbeddedPlan): Promise<CpuTimes> {
  const programs = await programPids(plan.name);
  const processes = await readProcesses();
  const byPid = new Map(processes.map((one) => [one.pid, one]));
  const times: CpuTimes = new Map();
  const add = (name: string, ms: number): void => void times.set(name, (times.get(name) ?? 0) + ms);
  for (const one of processes) {
    if (isServer(one)) {
      add('server', one.own);
      add('helm', one.ended);
      continue;
    }
    const name = isShim(one, plan) ? SHIMS : programOf(one, programs, byPid);
    if (name) add(name, one.own + one.ended);
  }
  return times;
}

async function programPids(name: string): Promise<Map<number, string>> {
  const processes = new Processes(runDir(name));
  const names = await processes.names();
  return new Map(await Promise.all(names.map(async (one) => [await processes.pid(one), one] as const)));
}

const isServer = ({ parent, command }: ProcessCpu): boolean =>
  parent === process.pid && command.includes('server/src/main.ts');

const isShim = ({ command }: ProcessCpu, plan: EmbeddedPlan): boolean =>
  command.includes('containerd-shim') && command.includes(plan.containerdSocket);

/** The program that a process is, or that started it. Undefined for processes of pods, whose parents are shims. */
function programOf(
  one: ProcessCpu,
  programs: ReadonlyMap<number, string>,
  byPid: ReadonlyMap<number, ProcessCpu>,
): string | undefined {
  for (let each: ProcessCpu | undefined = one; each; each = byPid.get(each.parent)) {
    if (each.command.includes('containerd-shim')) return undefined;
    const name = programs.get(each.pid);
    if (name) return name;
  }
  return undefined;
}
