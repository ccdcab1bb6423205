import type { Informers } from '../../kube/watch/informers.ts';
import { completion, finalBackupName, phaseOfBackup } from '../../store/backup.ts';
import { keyOf, type StoreResource } from '../../store/resource.ts';
import type { ObservedFinalBackup } from './observed.ts';

/**
 * The backup before the teardown. Undefined when none is made: of a store without scheduled backups, and where there is nothing
 * that could be saved.
 * @param configured whether the platform has object storage
 */
export function observeFinalBackup(
  store: StoreResource,
  informers: Informers,
  configured: boolean,
): ObservedFinalBackup | undefined {
  if (!configured || !isSaved(store)) return undefined;
  const backup = informers.get('storebackups', keyOf(store).team, finalBackupName(store));
  if (!backup) return { state: 'missing', message: '' };
  return { state: STATES[phaseOfBackup(backup)], message: completion(backup)?.message ?? '' };
}

const STATES = { Pending: 'open', Running: 'open', Complete: 'complete', Failed: 'failed' } as const;

function isSaved({ metadata, spec, status }: StoreResource): boolean {
  const going = metadata.deletionTimestamp !== undefined && status?.provisionedAt !== undefined;
  return going && spec.backup !== undefined && !spec.suspended;
}
