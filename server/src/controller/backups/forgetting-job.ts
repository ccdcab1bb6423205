import { forgetJobName, type BackupResource } from '../../store/backup.ts';
import { storeLabels } from '../../store/names.ts';
import type { BackupOptions } from '../options.ts';
import { jobOf, resticContainer } from './pod.ts';

/** An unprivileged user of its own. */
const USER = 65_532;

/** The Job that deletes the snapshot of a backup. It runs in the namespace of the platform: the store may be gone. */
export function forgettingJob(backup: BackupResource, storeUid: string, options: BackupOptions) {
  const { name, uid, namespace: team = '' } = backup.metadata;
  return jobOf({
    name: forgetJobName(uid),
    backup: name,
    labels: storeLabels(team, backup.spec.store),
    uid: USER,
    container: resticContainer(options, { command: 'forget', storeUid, env: { BACKUP_NAME: name } }),
  });
}
