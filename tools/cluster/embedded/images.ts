import { join } from 'node:path';
import { execa } from 'execa';
import { PAUSE_IMAGE } from './node-programs.ts';
import { writePauseImage } from './pause-image.ts';
import type { EmbeddedPlan } from './plan.ts';

function ctr(plan: Pick<EmbeddedPlan, 'containerdSocket'>, args: string[]): ReturnType<typeof execa> {
  return execa('ctr', ['--address', plan.containerdSocket, '--namespace', 'k8s.io', ...args]);
}

export async function hasImage(plan: EmbeddedPlan, ref: string): Promise<boolean> {
  const { stdout } = await ctr(plan, ['images', 'ls', '-q', `name==${ref}`]);
  return String(stdout).includes(ref);
}

export async function loadImage(plan: EmbeddedPlan, archive: string): Promise<void> {
  await ctr(plan, ['images', 'import', archive]);
}

/** Whether containerd answers. */
export async function containerdReady(plan: EmbeddedPlan): Promise<boolean> {
  return ctr(plan, ['version']).then(
    () => true,
    () => false,
  );
}

export async function ensurePauseImage(plan: EmbeddedPlan): Promise<void> {
  if (await hasImage(plan, PAUSE_IMAGE)) return;
  const archive = join(plan.dir, 'pause.tar');
  await writePauseImage(archive);
  await loadImage(plan, archive);
}
