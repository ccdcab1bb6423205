import type { Informers } from '../../kube/watch/informers.ts';
import { isBackupOf } from '../../store/backup.ts';
import { keyOf, type BackupPlan, type StoreResource } from '../../store/resource.ts';
import type { ObservedSchedule } from './decide.ts';

/** Reads the caches. */
export function observeSchedule(
  informers: Informers,
  store: StoreResource,
  plan: BackupPlan,
): ObservedSchedule {
  const all = informers.backupsOf(keyOf(store));
  return {
    store,
    plan,
    backups: all.filter((backup) => isBackupOf(backup, store)),
    names: new Set(all.map(({ metadata }) => metadata.name)),
    isSource: (backup) => isSource(informers, keyOf(store).team, backup),
    owned: informers.owns(store),
    now: new Date(),
  };
}

/** Whether a store that was not ready yet is made from it. */
const isSource = (informers: Informers, team: string, backup: string): boolean =>
  informers
    .list('stores')
    .some(
      ({ metadata, spec, status }) =>
        spec.source?.backup === backup && metadata.namespace === team && !status?.provisionedAt,
    );
