import { phaseOfBackup, type BackupResource } from '../../store/backup.ts';
import { printable } from '../../store/text.ts';
import type { GraphContext } from '../context.ts';
import { InputProblems } from './input-problems.ts';
import type { WantedStore } from './read-input.ts';

const SHOWN = 60;

/** Refuses a source that the controller could not use, or that the viewer may not see. */
export async function checkSource(
  { api, viewer }: GraphContext,
  { team, spec }: Pick<WantedStore, 'team' | 'spec'>,
): Promise<void> {
  if (!spec.source) return;
  const mayRead = await api.access.may(viewer, { resource: 'storebackups', verb: 'get' }, team);
  const backup = mayRead ? api.informers.get('storebackups', team, spec.source.backup) : undefined;
  const allowed = backupProblem(backup, spec.engine);
  if (allowed === undefined) return;
  const problems = new InputProblems();
  const message = `the backup "${printable(spec.source.backup, SHOWN)}" ${allowed}`;
  problems.add({ path: ['source', 'backup'], message, allowed });
  problems.refuse();
}

/** What a backup has to be, so that a store of an engine can have its data; undefined if it is. */
export function backupProblem(backup: BackupResource | undefined, engine: string): string | undefined {
  if (!backup) return 'must exist in the team';
  if (backup.metadata.deletionTimestamp) return 'must not be being deleted';
  if (phaseOfBackup(backup) !== 'Complete') return 'must be complete';
  return backup.status?.engine === engine ? undefined : 'must be of the same engine';
}
