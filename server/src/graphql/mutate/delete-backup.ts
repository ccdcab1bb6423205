import { deleteBackup as remove } from '../../kube/requests/backups.ts';
import { printable, SHOWN_ID } from '../../store/text.ts';
import { requireInTeam, visibleTeam } from '../access/in-team.ts';
import type { GraphContext } from '../context.ts';
import { refuse, type UserErrorKind, type UserErrorOf } from '../user-errors.ts';
import { runChange, type ChangeRecord } from './run-change.ts';

export interface DeleteBackupInput {
  team: string;
  name: string;
  clientMutationId?: string | null;
}

export interface DeleteBackupPayload {
  kind: 'DeleteBackupPayload';
  name: string;
  clientMutationId?: string | null;
}

const ERRORS = ['NotFound', 'Forbidden', 'RateLimited'] as const satisfies UserErrorKind[];

/** Deletes a StoreBackup. Its finalizer deletes the snapshot. */
export function deleteBackup(
  context: GraphContext,
  { team, name, clientMutationId }: DeleteBackupInput,
): Promise<DeleteBackupPayload | UserErrorOf<(typeof ERRORS)[number]>> {
  const record: ChangeRecord = { action: 'deleteBackup', team };
  return runChange(context, record, ERRORS, async () => {
    const { kube, informers } = context.api;
    await visibleTeam(context, team);
    await requireInTeam(context, { verb: 'delete', resource: 'storebackups' }, team);
    const backup = informers.get('storebackups', team, name);
    if (!backup) return refuse(backupNotFound(name));
    record.store = backup.spec.store;
    await remove(kube, backup);
    return { kind: 'DeleteBackupPayload', name, clientMutationId };
  });
}

function backupNotFound(name: string): UserErrorOf<'NotFound'> {
  const id = printable(name, SHOWN_ID);
  const hint = 'it may have expired: check the list of backups';
  return { kind: 'NotFound', message: `there is no backup "${id}"`, hint, id };
}
