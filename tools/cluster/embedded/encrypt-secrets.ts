import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { execa } from 'execa';
import { exists } from '../../lib/exists.ts';
import type { EmbeddedPlan } from './plan.ts';

const ATTEMPTS = 5;

/**
 * Writes every Secret again, once for each cluster, so that those from before encryption are encrypted, too. A write that
 * conflicts is repeated: the other writer's Secret is encrypted, but `kubectl replace` does not tell which one it was.
 */
export async function encryptSecrets(plan: EmbeddedPlan): Promise<void> {
  const done = join(plan.pkiDir, 'secrets-encrypted');
  if (await exists(done)) return;
  for (let attempt = 1; !(await rewriteAll(plan, attempt === ATTEMPTS)); attempt += 1);
  await writeFile(done, '');
}

async function rewriteAll(plan: EmbeddedPlan, reject: boolean): Promise<boolean> {
  const kubectl = join(plan.bin, 'kubectl');
  const env = { KUBECONFIG: plan.kubeconfig };
  const { stdout } = await execa(kubectl, ['get', 'secrets', '-A', '-o', 'json'], { env });
  if ((JSON.parse(stdout) as { items: object[] }).items.length === 0) return true;
  const { exitCode } = await execa(kubectl, ['replace', '-f', '-'], { input: stdout, env, reject });
  return exitCode === 0;
}
