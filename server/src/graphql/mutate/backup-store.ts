import { createBackup } from '../../kube/requests/backups.ts';
import { backupName, type BackupResource } from '../../store/backup.ts';
import { keyOf } from '../../store/resource.ts';
import type { GraphContext } from '../context.ts';
import { refuse, type UserErrorKind, type UserErrorOf } from '../user-errors.ts';
import { onStore, refuseDeleting, type ActionInput } from './on-store.ts';
import { refuseSuspended, requireStorage } from './refuse-unsaved.ts';

export interface BackupStoreInput extends ActionInput {
  expiresAt?: string | null;
}

export interface BackupStorePayload {
  kind: 'BackupStorePayload';
  backup: BackupResource;
  clientMutationId?: string | null;
}

const ERRORS = [
  'InvalidInput',
  'NotFound',
  'StoreChanged',
  'Forbidden',
  'RateLimited',
  'Conflict',
] as const satisfies UserErrorKind[];

/** Creates a StoreBackup, which the controller carries out. */
export function backupStore(
  context: GraphContext,
  input: BackupStoreInput,
): Promise<BackupStorePayload | UserErrorOf<(typeof ERRORS)[number]>> {
  const right = { resource: 'storebackups', verb: 'create' } as const;
  return onStore(context, { action: 'backupStore', right, input, errors: ERRORS }, async (store) => {
    const { api } = context;
    const now = new Date();
    refuseDeleting(store);
    requireStorage(api);
    refuseSuspended(store);
    checkExpiry(input.expiresAt, now);
    const { team, id } = keyOf(store);
    const spec = { store: id, ...(input.expiresAt && { expiresAt: input.expiresAt }) };
    const backup = await createBackup(api.kube, { team, name: backupName(id, now), spec });
    return { kind: 'BackupStorePayload' as const, backup, clientMutationId: input.clientMutationId };
  });
}

/** The admission policy (charts/urumi/files/policies/backups.yaml) has the same rule. */
function checkExpiry(expiresAt: string | null | undefined, now: Date): void {
  if (!expiresAt || new Date(expiresAt) > now) return;
  const allowed = 'must be in the future';
  refuse({ kind: 'InvalidInput', field: 'expiresAt', message: `expiresAt ${allowed}`, allowed });
}
