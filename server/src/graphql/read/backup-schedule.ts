import { isBackupOf, phaseOfBackup, type BackupResource } from '../../store/backup.ts';
import { lastScheduledAt, nextTime } from '../../store/backup-schedule.ts';
import { keyOf, type BackupPlan, type StoreResource } from '../../store/resource.ts';
import { rfc3339 } from '../../store/time.ts';
import type { Api } from '../context.ts';

/** When the next scheduled backup of a store begins; in the past when it is due. */
export function nextScheduled(api: Api, store: StoreResource, plan: BackupPlan): string | undefined {
  const { metadata, spec } = store;
  if (spec.suspended || metadata.deletionTimestamp) return undefined;
  const since = lastScheduledAt(store, backupsOf(api, store));
  const next = nextTime(plan, metadata.uid, since, new Date());
  return next && rfc3339(next.begins);
}

/** When the newest scheduled backup that is complete was begun. */
export function lastScheduled(api: Api, store: StoreResource): string | undefined {
  return backupsOf(api, store).find(
    (backup) => backup.spec.reason === 'Scheduled' && phaseOfBackup(backup) === 'Complete',
  )?.metadata.creationTimestamp;
}

/** Of this very Store, the newest first. */
const backupsOf = ({ backupIndex }: Api, store: StoreResource): BackupResource[] =>
  backupIndex.of(keyOf(store)).filter((backup) => isBackupOf(backup, store));
