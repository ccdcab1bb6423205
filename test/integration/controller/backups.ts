import { writeFile } from 'node:fs/promises';
import { phaseOfBackup, type BackupResource } from '../../../server/src/store/backup.ts';
import { createBackup } from '../../../server/src/kube/requests/backups.ts';
import type { Harness } from './harness.ts';
import { except, type Rule } from './kubelet.ts';
import { TEAM } from './stores.ts';

/** Settings of a platform with object storage. No pod runs, so nothing asks its address. */
export async function objectStorage({ dir }: Harness): Promise<Record<string, string>> {
  const key = `${dir}/object-storage-key`;
  await writeFile(key, 'key');
  return {
    BACKUP_S3_ENDPOINT: 'https://127.0.0.1:9',
    BACKUP_IMAGE: 'registry.test/backup:1',
    BACKUP_S3_ACCESS_KEY_FILE: key,
    BACKUP_S3_SECRET_KEY_FILE: key,
  };
}

const RESULT = {
  summary: { snapshot_id: 'a1', total_bytes_processed: 5 },
  counts: { orders: 1, products: 2 },
};

/** Everything works: the Jobs of backups end with a snapshot. */
export const saves: Rule = except('backup', () => ({
  phase: 'Succeeded',
  containerStatuses: [
    {
      name: 'backup',
      ready: false,
      restartCount: 0,
      image: 'x',
      imageID: 'x',
      state: { terminated: { exitCode: 0, reason: 'Completed', message: JSON.stringify(RESULT) } },
    },
  ],
}));

export const backUp = ({ kube }: Harness, store: string, name: string): Promise<BackupResource> =>
  createBackup(kube, { team: TEAM, name, spec: { store } });

/** The backups of a store by name, each with its phase: `nike-1 Complete`. */
export const backupsOf = ({ informers }: Harness, store: string): string[] =>
  informers
    .backupsOf({ team: TEAM, id: store })
    .map((backup) => `${backup.metadata.name} ${phaseOfBackup(backup)}`)
    .toSorted();
