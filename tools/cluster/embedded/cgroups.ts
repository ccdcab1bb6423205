import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import type { EmbeddedPlan } from './plan.ts';

const ROOT = '/sys/fs/cgroup';

/** The kubelet wants its root group to exist: in every hierarchy (cgroup v1), or in the only one (v2). */
export async function ensureCgroups(plan: EmbeddedPlan): Promise<void> {
  for (const group of await groupsOf(plan)) {
    await mkdir(group, { recursive: true }).catch(() => undefined);
    await shareProcessors(group);
  }
}

/**
 * With the default share, all pods together get as much CPU as one process beside them, so that shops stall while something
 * is compiled. The group gets the share of one process for each processor. A hierarchy without these files stays as it is.
 */
async function shareProcessors(group: string): Promise<void> {
  const processors = availableParallelism();
  const shares = { 'cpu.shares': 1024 * processors, 'cpu.weight': 100 * processors };
  for (const [file, share] of Object.entries(shares))
    await writeFile(join(group, file), String(share), { flag: 'r+' }).catch(() => undefined);
}

/** Removes the groups of the pods, empty by now. */
export async function removeCgroups(plan: EmbeddedPlan): Promise<void> {
  for (const group of await groupsOf(plan)) {
    await execa('find', [group, '-depth', '-type', 'd', '-exec', 'rmdir', '{}', ';'], { reject: false });
  }
}

async function groupsOf(plan: EmbeddedPlan): Promise<string[]> {
  const top = await readdir(ROOT, { withFileTypes: true });
  if (top.some((entry) => entry.name === 'cgroup.controllers')) return [join(ROOT, plan.cgroupRoot)];
  const hierarchies = top.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return hierarchies.map((name) => join(ROOT, name, plan.cgroupRoot));
}
