import type { Informers } from '../../kube/watch/informers.ts';
import { isGoing } from '../../kube/objects/parts.ts';
import { phaseOfBackup, repositoryOf, RESTORE_SECRET, type BackupResource } from '../../store/backup.ts';
import type { EngineDefinition } from '../../store/engine.ts';
import { releaseName } from '../../store/names.ts';
import { keyOf, type StoreResource, type StoreRestore } from '../../store/resource.ts';
import { restoreMark, snapshotOf } from '../../store/restore.ts';
import type { RestoreValues } from '../../store/values.ts';
import type { BackupOptions } from '../options.ts';
import type { ObservedSource } from './observed.ts';

/** The backup that is to be loaded: what a new store begins with until it was ready once, or that of a restore in place. */
export function observeSource(
  store: StoreResource,
  engine: EngineDefinition,
  informers: Informers,
  options: BackupOptions | undefined,
): ObservedSource | undefined {
  const { restore, provisionedAt } = store.status ?? {};
  if (restore?.stage === 'Load') return ofRestore(store, engine, restore, options);
  return provisionedAt ? undefined : ofNew(store, engine, informers, options);
}

function ofNew(
  store: StoreResource,
  engine: EngineDefinition,
  informers: Informers,
  options: BackupOptions | undefined,
): ObservedSource | undefined {
  const { source } = store.spec;
  if (!source) return undefined;
  const backup = informers.get('storebackups', keyOf(store).team, source.backup);
  const problem = options ? problemOf(backup, store) : NO_STORAGE;
  if (!options || problem !== undefined)
    return { state: 'unusable', message: `the backup ${source.backup} ${problem}` };
  const { storeUid = '', snapshot = '' } = backup?.status ?? {};
  return { state: 'ready', storeUid, restore: valuesOf(store, engine, options, { storeUid, snapshot }) };
}

const NO_STORAGE = 'cannot be read: this platform has no object storage';

/** What was complete when the restore came to this stage. If it was deleted since, the Job says so. */
function ofRestore(
  store: StoreResource,
  engine: EngineDefinition,
  restore: StoreRestore,
  options: BackupOptions | undefined,
): ObservedSource {
  const { backup, savedAs, returning } = restore;
  const message = `the backup ${returning ? savedAs : backup} ${NO_STORAGE}`;
  if (!options) return { state: 'unusable', message };
  const storeUid = store.metadata.uid;
  const from = { storeUid, snapshot: snapshotOf(restore), mark: restoreMark(restore) };
  return { state: 'ready', storeUid, restore: valuesOf(store, engine, options, from) };
}

/** Why a backup cannot be loaded into a store of this engine. */
export function problemOf(backup: BackupResource | undefined, { spec }: StoreResource): string | undefined {
  if (!backup) return 'does not exist in this team';
  if (isGoing(backup)) return 'is being deleted';
  if (phaseOfBackup(backup) !== 'Complete') return 'is not complete';
  return backup.status?.engine === spec.engine ? undefined : 'is of another engine';
}

function valuesOf(
  store: StoreResource,
  engine: EngineDefinition,
  { image, pullPolicy, storage }: BackupOptions,
  { storeUid, snapshot, mark }: { storeUid: string; snapshot: string; mark?: string },
): RestoreValues {
  return {
    image,
    ...(pullPolicy && { pullPolicy }),
    repository: repositoryOf(storage, storeUid),
    region: storage.region,
    snapshot,
    mark: mark ?? '',
    secret: RESTORE_SECRET,
    load: engine.backup.load(`${releaseName(store.metadata.name)}-db`, mark ?? snapshot),
  };
}
