import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { execa } from 'execa';
import type { EmbeddedPlan } from './plan.ts';

const ROOT = '/sys/fs/cgroup';

/** The kubelet wants its root group to exist: in every hierarchy (cgroup v1), or in the only one (v2). */
export async function ensureCgroups(plan: EmbeddedPlan): Promise<void> {
  for (const group of await groupsOf(plan)) await mkdir(group, { recursive: true }).catch(() => undefined);
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
