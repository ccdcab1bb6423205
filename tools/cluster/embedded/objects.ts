import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Program } from '../control-args.ts';
import type { Processes } from '../processes.ts';
import { waitWhileAlive } from '../wait.ts';
import { NODE_IP, OBJECTS_PORT, type EmbeddedPlan } from './plan.ts';

const folderOf = (plan: EmbeddedPlan): string => join(plan.dir, 'objects');
const accessKeyFile = (plan: EmbeddedPlan): string => join(folderOf(plan), 'access-key');
const secretKeyFile = (plan: EmbeddedPlan): string => join(folderOf(plan), 'secret-key');

/** Makes the keys of the object storage, once. */
export async function ensureObjectKeys(plan: EmbeddedPlan): Promise<void> {
  await mkdir(folderOf(plan), { recursive: true, mode: 0o700 });
  for (const file of [accessKeyFile(plan), secretKeyFile(plan)])
    if (!existsSync(file)) await writeFile(file, randomBytes(24).toString('hex'), { mode: 0o600 });
}

/** S3-compatible storage in a folder of the cluster. The shell reads the keys, so that no argument contains them. */
export function objects(plan: EmbeddedPlan): Program {
  const start =
    'ROOT_ACCESS_KEY=$(cat "$2") ROOT_SECRET_KEY=$(cat "$3"); export ROOT_ACCESS_KEY ROOT_SECRET_KEY';
  const place = 'OBJECTS_FOLDER="$4" OBJECTS_ADDRESS="$5"';
  const script = `${start}; ${place} exec "$1"`;
  const program = join(plan.bin, 'versitygw');
  const files = [accessKeyFile(plan), secretKeyFile(plan), folderOf(plan)];
  return ['objects', 'sh', ['-c', script, 'sh', program, ...files, `${NODE_IP}:${OBJECTS_PORT}`]];
}

/** Waits until it answers. */
export function objectsReady(processes: Processes): Promise<void> {
  const answers = async (): Promise<boolean> => {
    const answer = await fetch(`${endpoint}/healthz`).catch(() => undefined);
    return answer?.ok ?? false;
  };
  return waitWhileAlive(processes, 'object storage ready', answers, 30);
}

const endpoint = `http://${NODE_IP}:${OBJECTS_PORT}`;

/** Environment of a server that keeps backups there. */
export const backupEnv = (plan: EmbeddedPlan): Record<string, string> => ({
  BACKUP_S3_ENDPOINT: endpoint,
  BACKUP_S3_ACCESS_KEY_FILE: accessKeyFile(plan),
  BACKUP_S3_SECRET_KEY_FILE: secretKeyFile(plan),
});
