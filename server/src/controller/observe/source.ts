import type { Informers } from '../../kube/watch/informers.ts';
import { isGoing } from '../../kube/objects/parts.ts';
import {
  phaseOfBackup,
  repositoryOf,
  RESTORE_SECRET,
  type BackupResource,
  type BackupStatus,
} from '../../store/backup.ts';
import type { EngineDefinition } from '../../store/engine.ts';
import { releaseName } from '../../store/names.ts';
import { keyOf, type StoreResource } from '../../store/resource.ts';
import type { BackupOptions } from '../options.ts';
import type { ObservedSource } from './observed.ts';

/** The backup that a new store begins with. A store that was ready once has its data. */
export function observeSource(
  store: StoreResource,
  engine: EngineDefinition,
  informers: Informers,
  options: BackupOptions | undefined,
): ObservedSource | undefined {
  const { source } = store.spec;
  if (!source || store.status?.provisionedAt) return undefined;
  const unusable = (problem: string): ObservedSource => ({
    state: 'unusable',
    message: `the backup ${source.backup} ${problem}`,
  });
  if (!options) return unusable('cannot be read: this platform has no object storage');
  const backup = informers.get('storebackups', keyOf(store).team, source.backup);
  const problem = problemOf(backup, store);
  return problem === undefined ? ready(store, engine, options, backup?.status) : unusable(problem);
}

function problemOf(backup: BackupResource | undefined, store: StoreResource): string | undefined {
  if (!backup) return 'does not exist in this team';
  if (isGoing(backup)) return 'is being deleted';
  if (phaseOfBackup(backup) !== 'Complete') return 'is not complete';
  return backup.status?.engine === store.spec.engine ? undefined : 'is of another engine';
}

function ready(
  store: StoreResource,
  engine: EngineDefinition,
  { image, pullPolicy, storage }: BackupOptions,
  { storeUid = '', snapshot = '' }: BackupStatus = {},
): ObservedSource {
  const restore = {
    image,
    ...(pullPolicy && { pullPolicy }),
    repository: repositoryOf(storage, storeUid),
    region: storage.region,
    snapshot,
    secret: RESTORE_SECRET,
    load: engine.backup.load(`${releaseName(store.metadata.name)}-db`, snapshot),
  };
  return { state: 'ready', storeUid, restore };
}
