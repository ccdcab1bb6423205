import type { BackupFailure, BackupResult } from '../../store/backup-report.ts';
import type { BackupResource } from '../../store/backup.ts';
import type { StoreResource } from '../../store/resource.ts';

/** What a decision about a StoreBackup depends on. */
export interface ObservedBackup {
  backup: BackupResource;
  /** The Store, if its namespace is its own. */
  store: StoreResource | undefined;
  /** Image of the running database; undefined while it is not ready. */
  databaseImage: string | undefined;
  /** Name of another backup of the store that goes first. */
  before: string | undefined;
  /** Whether it may begin: the platform runs few backups at once. */
  turn: boolean;
  /** Whether the platform has object storage and the image of backups. */
  configured: boolean;
  /** The Job that saves. */
  saving: ObservedJob;
  /** The Job that deletes the snapshot. */
  forgetting: ObservedJob;
  now: Date;
}

/** A Job of a backup. */
export interface ObservedJob {
  state: 'missing' | 'suspended' | 'running' | 'complete' | 'failed';
  /** Of a Job that is complete. */
  result?: BackupResult;
  /** Of a Job that failed. */
  failure?: BackupFailure;
  /** What a running one waits for. */
  progress?: string;
}
