import type { BackupSpec, BackupStatus } from './generated/backup-resource.ts';
import type { StoreId } from './id.ts';
import { LABEL_BACKUP } from './names.ts';
import type { Meta, StoreResource } from './resource.ts';

export type { BackupCondition, BackupSpec, BackupStatus } from './generated/backup-resource.ts';
export type BackupPhase = NonNullable<BackupStatus['phase']>;

/** A StoreBackup object of the Kubernetes API. */
export interface BackupResource {
  metadata: Meta;
  spec: BackupSpec;
  status?: BackupStatus;
}

/** S3-compatible object storage that repositories are in. */
export interface ObjectStorage {
  /** URL without the bucket. */
  endpoint: string;
  bucket: string;
  region: string;
  accessKey: string;
  secretKey: string;
}

export const phaseOfBackup = ({ status }: BackupResource): BackupPhase => status?.phase ?? 'Pending';

/** Whether its phase is final. */
export const isSettled = (backup: BackupResource): boolean =>
  phaseOfBackup(backup) === 'Complete' || phaseOfBackup(backup) === 'Failed';

/** Whether it is of this very Store: not of an earlier one of its id. One that has not begun is of the present Store. */
export function isBackupOf({ metadata, status }: BackupResource, store: StoreResource): boolean {
  if (status?.storeUid !== undefined) return status.storeUid === store.metadata.uid;
  return metadata.creationTimestamp >= store.metadata.creationTimestamp;
}

/** The condition Complete. */
export const completion = ({ status }: BackupResource) =>
  status?.conditions?.find(({ type }) => type === 'Complete');

/** Name of a backup that is created at a time: `<id>-20260131-120000-123`. Two in one millisecond have the same name. */
export function backupName(id: StoreId, at: Date): string {
  const [day = '', time = ''] = at.toISOString().replaceAll(/[-:Z]/g, '').replace('.', '-').split('T');
  return `${id}-${day}-${time}`;
}

/** Name of the backup before the teardown of a Store. */
export const finalBackupName = ({ metadata }: StoreResource): string =>
  `${metadata.name}-final-${metadata.uid.slice(0, 8)}`;

/** Secret in the platform's namespace with the key of the repository of a store. It outlives the Store. */
export const keySecretName = (storeUid: string): string => `urumi-backup-${storeUid}`;

/** The restic repository of a store: of this very Store, not of its id. */
export const repositoryOf = ({ endpoint, bucket }: ObjectStorage, storeUid: string): string =>
  `s3:${endpoint}/${bucket}/stores/${storeUid}`;

/** Secret and NetworkPolicy in the namespace of a store that is made from a backup, until it is ready. */
export const RESTORE_SECRET = 'urumi-restore';

/** The Job that saves: in the namespace of the store. */
export const backupJobName = (backup: string): string => `backup-${backup}`;

/** The Job that deletes the snapshot: in the namespace of the platform. */
export const forgetJobName = (backupUid: string): string => `forget-${backupUid}`;

/** Labels of the Job of a backup and its pods. */
export const backupLabels = (backup: string): Record<string, string> => ({ [LABEL_BACKUP]: backup });

/** The newest first. */
export const newestBackups = (backups: readonly BackupResource[]): BackupResource[] =>
  backups.toSorted((a, b) => compare(b.metadata, a.metadata));

/** By the time of creation, then by name. */
export function compare(a: Meta, b: Meta): number {
  return a.creationTimestamp.localeCompare(b.creationTimestamp) || a.name.localeCompare(b.name);
}
