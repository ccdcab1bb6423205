import { isDeepStrictEqual } from 'node:util';
import type { Logger } from 'pino';
import type { Kube } from '../../kube/client.ts';
import { applyBackupStatus } from '../../kube/requests/backups.ts';
import type { EventRecorder } from '../../kube/requests/emit-event.ts';
import type { Informers } from '../../kube/watch/informers.ts';
import { phaseOfBackup, type BackupResource, type BackupStatus } from '../../store/backup.ts';
import type { StoreKey } from '../../store/key.ts';
import type { ControllerOptions } from '../options.ts';
import { actOnBackup } from './act.ts';
import { decideBackup } from './decide.ts';
import type { BackupMetrics } from '../backup-metrics.ts';
import { observeBackup } from './observe.ts';
import { backupStatus } from './status.ts';
import { report } from './report.ts';
import type { Turns } from './turns.ts';

export interface BackupDependencies {
  kube: Kube;
  informers: Informers;
  options: ControllerOptions;
  log: Logger;
  recorder: EventRecorder;
  turns: Turns;
  metrics: BackupMetrics;
}

/**
 * Reconciles one StoreBackup: observe, decide, write the status, act. The status is first: a backup whose Job may have begun
 * says so, so that its deletion looks for a snapshot.
 * @param key the team, and the name of the backup as the id
 * @returns milliseconds until the next reconcile
 * @throws KubeError
 */
export async function reconcileBackup(deps: BackupDependencies, key: StoreKey): Promise<number | undefined> {
  const { kube, informers, options, log, turns } = deps;
  const backup = informers.get('storebackups', key.team, key.id);
  if (!backup) return undefined;
  const platform = options.leaseNamespace;
  const observed = observeBackup(informers, backup, { options: options.backups, platform, turns });
  const { actions, reading, after } = decideBackup(observed);
  const status = reading && backupStatus(observed, reading);
  if (status && !isDeepStrictEqual(backup.status, status)) {
    await applyBackupStatus(kube, backup, status);
    report(deps, observed, reading);
    count(deps.metrics, backup, status);
  }
  for (const action of actions) {
    log.debug({ backup: key, action }, 'next action');
    await actOnBackup({ kube, backups: options.backups, platform }, observed, action);
  }
  return after;
}

/** Counts a backup when it ends. */
function count(metrics: BackupMetrics, backup: BackupResource, status: BackupStatus): void {
  const { phase, startedAt, completedAt = '', addedBytes } = status;
  if (phase === phaseOfBackup(backup) || (phase !== 'Complete' && phase !== 'Failed')) return;
  const { reason } = backup.spec;
  const seconds = startedAt ? (Date.parse(completedAt) - Date.parse(startedAt)) / 1000 : undefined;
  metrics.ended({ reason, complete: phase === 'Complete', seconds, addedBytes });
}
