import { EventRecorder } from '../../kube/requests/emit-event.ts';
import type { Change } from '../../kube/watch/change.ts';
import type { Informers } from '../../kube/watch/informers.ts';
import { isSettled } from '../../store/backup.ts';
import { keyText, type StoreKey } from '../../store/key.ts';
import { LABEL_BACKUP, LABEL_TEAM } from '../../store/names.ts';
import { keyOf, type Meta } from '../../store/resource.ts';
import type { Term } from '../leadership.ts';
import { startReconciling } from '../reconcile-queue.ts';
import { reconcileBackup, type BackupDependencies } from './reconcile-backup.ts';

/** Maximum concurrent reconciles of StoreBackups. */
const WORKERS = 4;

/** Reconciles StoreBackups until the term ends. */
export function startBackups(input: Omit<BackupDependencies, 'recorder'>): Term {
  const { informers, kube, log } = input;
  const deps = { ...input, recorder: new EventRecorder(kube) };
  return startReconciling({
    informers,
    workers: WORKERS,
    keys: informers.list('storebackups').map(keyOf),
    keysOf: (change) => backupsOf(change, informers),
    reconcile: (key) => reconcileBackup(deps, key),
    failed: (error, key) =>
      log.warn({ err: error, backup: keyText(key) }, 'reconcile of a backup failed; retrying'),
  });
}

/** The backups that a change may affect: its own, those that waited for it, and those that wait for a database. */
function backupsOf(change: Change, informers: Informers): StoreKey[] {
  const { kind, type, object, key } = change;
  if (type === 'sync') return kind === 'storebackups' ? informers.list('storebackups').map(keyOf) : [];
  if (kind === 'storebackups') return [keyOf(object), ...waiting(informers, key)];
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
