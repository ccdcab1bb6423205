import { EventRecorder } from '../../kube/requests/emit-event.ts';
import type { Change } from '../../kube/watch/change.ts';
import type { Informers } from '../../kube/watch/informers.ts';
import { isSettled, type BackupResource } from '../../store/backup.ts';
import { keyText, type StoreKey } from '../../store/key.ts';
import { LABEL_BACKUP, LABEL_TEAM } from '../../store/names.ts';
import { keyOf, type Meta } from '../../store/resource.ts';
import type { Term } from '../leadership.ts';
import { startReconciling } from '../reconcile-queue.ts';
import { canBegin } from './observe.ts';
import { reconcileBackup, type BackupDependencies } from './reconcile-backup.ts';
import { Turns } from './turns.ts';

/** Maximum concurrent reconciles of StoreBackups. */
const WORKERS = 4;

/** Reconciles StoreBackups until the term ends. */
export function startBackups(input: Omit<BackupDependencies, 'recorder' | 'turns'>): Term {
  const { informers, kube, log, options } = input;
  const ready = (backup: BackupResource): boolean => canBegin(informers, backup);
  const turns = new Turns(informers, ready, options.backups?.maxConcurrent ?? 0);
  const deps = { ...input, recorder: new EventRecorder(kube), turns };
  const term = startReconciling({
    informers,
    workers: WORKERS,
    keys: informers.list('storebackups').map(keyOf),
    keysOf: (change) => backupsOf(change, informers, turns),
    reconcile: (key) => reconcileBackup(deps, key),
    failed: (error, key) =>
      log.warn({ err: error, backup: keyText(key) }, 'reconcile of a backup failed; retrying'),
  });
  return {
    stop: () => {
      turns.stop();
      return term.stop();
    },
  };
}

/**
 * The backups that a change may affect: its own, those that waited for it, those that wait for a database, and those whose turn
 * it is now.
 */
function backupsOf(change: Change, informers: Informers, turns: Turns): StoreKey[] {
  const { kind, type, object, key } = change;
  if (type === 'sync') return kind === 'storebackups' ? informers.list('storebackups').map(keyOf) : [];
  if (kind === 'storebackups') return [keyOf(object), ...waiting(informers, key), ...turns.next().map(keyOf)];
  if (kind === 'statefulsets' || kind === 'stores') return waiting(informers, key);
  return kind === 'jobs' || kind === 'pods' ? ofLabels(object.metadata) : [];
}

/** The backup that a Job or a pod is of. */
function ofLabels({ labels = {} }: Meta): StoreKey[] {
  const { [LABEL_BACKUP]: id, [LABEL_TEAM]: team } = labels;
  return id && team ? [{ team, id }] : [];
}

function waiting(informers: Informers, key: StoreKey | undefined): StoreKey[] {
  if (!key) return [];
  return informers
    .backupsOf(key)
    .filter((backup) => !isSettled(backup))
    .map(keyOf);
}
