// Generated from charts/urumi/crds/storebackups.yaml by `npm run generate`. Do not edit.

export interface BackupSchema {
  spec: BackupSpec;
  status?: BackupStatus;
}
/**
 * What to save, and how long to keep it.
 */
export interface BackupSpec {
  /**
   * Name (id) of the Store, in the same namespace.
   */
  store: string;
  /**
   * Why it is made. Manual: somebody asked for it. Scheduled: spec.backup of the Store did; it is deleted when its rule does not keep it. Final: the Store had scheduled backups and was deleted. BeforeRestore: the state from before a restore in place.
   */
  reason?: 'Manual' | 'Scheduled' | 'Final' | 'BeforeRestore';
  /**
   * When the backup is deleted. Absent, it is kept until somebody deletes it.
   */
  expiresAt?: string;
}
/**
 * Observed state.
 */
export interface BackupStatus {
  /**
   * Pending: it waits for the store or for another backup of it. Running: its Job runs. Complete and Failed are final.
   */
  phase?: 'Pending' | 'Running' | 'Complete' | 'Failed';
  /**
   * UID of the Store. A later Store of the same name has backups of its own.
   */
  storeUid?: string;
  /**
   * Name of the shop at the time.
   */
  displayName?: string;
  /**
   * Engine of the store.
   */
  engine?: 'WOOCOMMERCE' | 'MEDUSA';
  /**
   * Tag of the image of the shop at the time.
   */
  version?: string;
  /**
   * Since when it waits for the database of the store. Absent while it does not.
   */
  waitingSince?: string;
  /**
   * When its Job was started.
   */
  startedAt?: string;
  /**
   * When it was complete or had failed.
   */
  completedAt?: string;
  /**
   * Id of the snapshot in the restic repository of the store.
   */
  snapshot?: string;
  /**
   * Size of the database dump and the files together.
   */
  bytes?: number;
  /**
   * What this backup added to the repository, compressed and without what was there already.
   */
  addedBytes?: number;
  /**
   * Number of files.
   */
  files?: number;
  /**
   * Number of orders in the dump.
   */
  orders?: number;
  /**
   * Number of products in the dump.
   */
  products?: number;
  /**
   * Observed conditions, one of each type.
   */
  conditions?: BackupCondition[];
}
/**
 * One condition, as defined by the Kubernetes API conventions.
 */
export interface BackupCondition {
  /**
   * Complete: the snapshot is in the repository.
   */
  type: 'Complete';
  /**
   * Whether the condition holds.
   */
  status: 'True' | 'False';
  /**
   * Cause of the status.
   */
  reason:
    | 'Complete'
    | 'Waiting'
    | 'Running'
    | 'NotConfigured'
    | 'StoreNotFound'
    | 'DatabaseNotRunning'
    | 'DumpFailed'
    | 'RepositoryUnreachable'
    | 'RepositoryLocked'
    | 'SnapshotFailed'
    | 'TimedOut'
    | 'JobFailed'
    | 'Deleting'
    | 'DeletionFailed';
  /**
   * Cause of the status, as a sentence.
   */
  message: string;
  /**
   * metadata.generation that the condition was derived from.
   */
  observedGeneration?: number;
  /**
   * When status last changed.
   */
  lastTransitionTime: string;
}
