import { isUnsettled } from '../../store/restore.ts';
import { BACKUP_FINALIZER } from '../../store/names.ts';
import {
  completion,
  isSettled,
  phaseOfBackup,
  type BackupCondition,
  type BackupPhase,
} from '../../store/backup.ts';
import type { BackupFailure, BackupResult } from '../../store/backup-report.ts';
import type { ObservedBackup } from './observed.ts';

export type BackupAction =
  /** Removes the finalizer when the snapshot is gone. */
  | 'addFinalizer'
  | 'removeFinalizer'
  /** Creates the Job with its Secret and its NetworkPolicy, then lets it run. */
  | 'save'
  | 'removeSavingJob'
  | 'forget'
  | 'removeForgettingJob'
  /** Deletes the StoreBackup, whose time is over. */
  | 'expire';

/** What the status of a backup says. */
export interface BackupReading {
  phase: BackupPhase;
  reason: BackupCondition['reason'];
  message: string;
  result?: BackupResult;
  /** Whether it waits for the database of the store. */
  forDatabase?: boolean;
}

export interface BackupDecision {
  /** In this order. */
  actions: readonly BackupAction[];
  /** Undefined: the status stays as it is. */
  reading?: BackupReading;
  /** Milliseconds until the next look, if nothing that is watched changes. */
  after?: number;
}

/** How long a backup waits for the database of its store. Milliseconds. */
const PATIENCE_MS = 10 * 60_000;
const LOOK_MS = 15_000;
/** A backup whose turn comes is queued then. Milliseconds. */
const TURN_MS = 5 * 60_000;
/** Delay before the deletion of a snapshot is tried again. Milliseconds. */
const RETRY_MS = 30_000;

/** Decides what brings a backup forward. Pure. */
export function decideBackup(observed: ObservedBackup): BackupDecision {
  const { backup } = observed;
  if (backup.metadata.deletionTimestamp) return decideDeletion(observed);
  if (!backup.metadata.finalizers?.includes(BACKUP_FINALIZER)) return { actions: ['addFinalizer'] };
  return isSettled(backup) ? decideSettled(observed) : decideSaving(observed);
}

/** What a backup needed is removed, then the backup waits for its expiry. */
function decideSettled({ backup, saving, now }: ObservedBackup): BackupDecision {
  const cleanUp: BackupAction[] = saving.state === 'missing' ? [] : ['removeSavingJob'];
  const { expiresAt } = backup.spec;
  if (expiresAt === undefined) return { actions: cleanUp };
  const left = new Date(expiresAt).getTime() - now.getTime();
  return left > 0 ? { actions: cleanUp, after: left } : { actions: [...cleanUp, 'expire'] };
}

function decideSaving(observed: ObservedBackup): BackupDecision {
  const { saving } = observed;
  switch (saving.state) {
    case 'complete':
      return { actions: [], reading: completed(saving.result) };
    case 'failed':
      return { actions: [], reading: failed(saving.failure) };
    case 'running':
      return { actions: [], reading: running(saving.progress ?? ''), after: LOOK_MS };
    case 'missing':
    case 'suspended':
      return decideStart(observed);
  }
}

function decideStart(observed: ObservedBackup): BackupDecision {
  const { backup, store, configured, databaseImage, before, now } = observed;
  // A Job that is gone while its backup ran was deleted by somebody else, perhaps with the namespace of the store.
  if (phaseOfBackup(backup) === 'Running' && observed.saving.state === 'missing' && !store)
    return stop('StoreNotFound', 'the store was deleted while it was backed up');
  if (!configured) return stop('NotConfigured', 'this platform has no object storage: see docs/backups.md');
  if (!store) return stop('StoreNotFound', `there is no store "${backup.spec.store}" in this team`);
  if (isHeld(observed)) return wait('waits for the restore of the store');
  if (before !== undefined) return wait(`waits for the backup ${before}`);
  if (databaseImage === undefined) return waitForDatabase(observed, now);
  if (!observed.turn) return wait('waits for other backups: not more may run at once', TURN_MS);
  return { actions: ['save'], reading: running('starting'), after: LOOK_MS };
}

/** While a store is restored, only its state from before is worth saving. */
function isHeld({ backup, store }: ObservedBackup): boolean {
  const { restore } = store?.status ?? {};
  const waits = phaseOfBackup(backup) === 'Pending';
  return waits && isUnsettled(restore) && restore?.savedAs !== backup.metadata.name;
}

/** A restore loads it, or may have to. */
function isNeeded({ backup, store }: ObservedBackup): boolean {
  const { restore } = store?.status ?? {};
  return isUnsettled(restore) && [restore?.backup, restore?.savedAs].includes(backup.metadata.name);
}

function waitForDatabase({ backup, store }: ObservedBackup, now: Date): BackupDecision {
  const since = backup.status?.waitingSince;
  const waited = since === undefined ? 0 : now.getTime() - Date.parse(since);
  if (store?.spec.suspended) return stop('DatabaseNotRunning', 'the store is suspended: resume it first');
  if (waited < PATIENCE_MS) return waitingForDatabase();
  return stop('DatabaseNotRunning', 'the database of the store was not ready for 10 minutes');
}

/** The snapshot is deleted first; a backup that never ran has none. */
function decideDeletion(observed: ObservedBackup): BackupDecision {
  const { backup, saving, configured } = observed;
  if (!backup.metadata.finalizers?.includes(BACKUP_FINALIZER)) return { actions: [] };
  if (saving.state !== 'missing') return { actions: ['removeSavingJob'], after: 1000 };
  if (isNeeded(observed))
    return { actions: [], reading: kept(backup, 'Waiting', 'a restore needs it'), after: LOOK_MS };
  if (backup.status?.startedAt === undefined) return { actions: ['removeFinalizer'] };
  if (configured) return decideForgetting(observed);
  return { actions: [], reading: kept(backup, 'NotConfigured', 'this platform has no object storage') };
}

function decideForgetting({ backup, forgetting: { state, failure } }: ObservedBackup): BackupDecision {
  switch (state) {
    case 'complete':
      return { actions: ['removeForgettingJob', 'removeFinalizer'] };
    case 'failed': {
      const message = failure?.message || 'the snapshot could not be deleted';
      const reading = kept(backup, 'DeletionFailed', `${message}; it is tried again`);
      return { actions: ['removeForgettingJob'], reading, after: RETRY_MS };
    }
    case 'running':
      return { actions: [], reading: deleting(backup), after: LOOK_MS };
    case 'missing':
    case 'suspended':
      return { actions: ['forget'], reading: deleting(backup), after: LOOK_MS };
  }
}

/** Why an earlier attempt failed stays said while it is tried again. */
function deleting(backup: ObservedBackup['backup']): BackupReading | undefined {
  const failed = completion(backup)?.reason === 'DeletionFailed';
  return failed ? undefined : kept(backup, 'Deleting', 'its snapshot is being deleted');
}

const kept = (
  backup: ObservedBackup['backup'],
  reason: BackupReading['reason'],
  message: string,
): BackupReading => ({ phase: phaseOfBackup(backup), reason, message });

const running = (message: string): BackupReading => ({ phase: 'Running', reason: 'Running', message });

const wait = (message: string, after = LOOK_MS): BackupDecision => ({
  actions: [],
  reading: { phase: 'Pending', reason: 'Waiting', message },
  after,
});

const waitingForDatabase = (): BackupDecision => {
  const message = 'waits for the database of the store';
  return {
    actions: [],
    reading: { phase: 'Pending', reason: 'Waiting', message, forDatabase: true },
    after: LOOK_MS,
  };
};

const stop = (reason: BackupReading['reason'], message: string): BackupDecision => ({
  actions: [],
  reading: { phase: 'Failed', reason, message },
});

/** A Job without a readable result made no snapshot that could be restored. */
function completed(result: BackupResult | undefined): BackupReading {
  if (!result) return failed({ reason: 'JobFailed', message: 'the Job reported no snapshot' });
  return { phase: 'Complete', reason: 'Complete', message: '', result };
}

const failed = (failure: BackupFailure | undefined): BackupReading => ({
  phase: 'Failed',
  reason: failure?.reason ?? 'JobFailed',
  message: failure?.message || 'the Job failed',
});
