import type { BackupOptions } from '../controller/options.ts';
import { readText } from './config-error.ts';
import type { Values } from './index.ts';

const NEEDED = ['BACKUP_S3_ACCESS_KEY_FILE', 'BACKUP_S3_SECRET_KEY_FILE', 'BACKUP_IMAGE'] as const;

/** What BACKUP_S3_ENDPOINT needs besides. */
export function backupProblems(env: Values): string[] {
  if (env.BACKUP_S3_ENDPOINT === undefined) return [];
  return NEEDED.filter((name) => env[name] === undefined).map(
    (name) => `BACKUP_S3_ENDPOINT="${env.BACKUP_S3_ENDPOINT}" needs ${name}`,
  );
}

/** Undefined without object storage. @throws ConfigError when a file cannot be read */
export function backupsOf(env: Values): BackupOptions | undefined {
  const { BACKUP_S3_ENDPOINT: endpoint, BACKUP_IMAGE: image } = env;
  if (endpoint === undefined || image === undefined) return undefined;
  return {
    image,
    pullPolicy: env.IMAGE_PULL_POLICY,
    maxConcurrent: env.MAX_CONCURRENT_BACKUPS,
    finalRetentionMs: env.FINAL_BACKUP_RETENTION,
    storage: {
      endpoint: endpoint.replace(/\/$/, ''),
      bucket: env.BACKUP_S3_BUCKET,
      region: env.BACKUP_S3_REGION,
      accessKey: keyIn(env, 'BACKUP_S3_ACCESS_KEY_FILE'),
      secretKey: keyIn(env, 'BACKUP_S3_SECRET_KEY_FILE'),
    },
  };
}

const keyIn = (env: Values, name: 'BACKUP_S3_ACCESS_KEY_FILE' | 'BACKUP_S3_SECRET_KEY_FILE'): string =>
  readText(name, env[name] ?? '').trim();
