import { builder } from '../builder.ts';
import { backupStore, type BackupStorePayload } from '../mutate/backup-store.ts';
import { deleteBackup, type DeleteBackupPayload } from '../mutate/delete-backup.ts';
import { BackupType } from './backups.ts';
import { storeInput } from './store-input.ts';
import { CLIENT_MUTATION_ID, kindOf } from './store-payload.ts';
import { Conflict, Forbidden, InvalidInput, NotFound, RateLimited, StoreChanged } from './user-errors.ts';

const BackupStorePayloadType = builder.objectRef<BackupStorePayload>('BackupStorePayload').implement({
  description: 'The backup is accepted. Watch it with storeBackups.',
  fields: (t) => ({
    backup: t.expose('backup', { type: BackupType, description: 'The backup, which has not begun yet.' }),
    clientMutationId: t.exposeString('clientMutationId', { nullable: true, description: CLIENT_MUTATION_ID }),
  }),
});

const BackupStoreResult = builder.unionType('BackupStoreResult', {
  description: 'The backup, or why none was begun.',
  types: [BackupStorePayloadType, InvalidInput, NotFound, StoreChanged, Forbidden, RateLimited, Conflict],
  resolveType: kindOf,
});

const BackupStoreInput = builder.inputType('BackupStoreInput', {
  description: 'The store to back up.',
  fields: (t) => ({
    ...storeInput(t),
    expiresAt: t.field({ type: 'DateTime', description: 'When it is deleted. Default: never.' }),
  }),
});

builder.mutationField('backupStore', (t) =>
  t.field({
    type: BackupStoreResult,
    description: 'Backs up a store without a pause: the database at one point in time, then its files.',
    args: { input: t.arg({ type: BackupStoreInput, required: true, description: 'The store.' }) },
    resolve: (_root, { input }, context) => backupStore(context, input),
  }),
);

const DeleteBackupPayloadType = builder.objectRef<DeleteBackupPayload>('DeleteBackupPayload').implement({
  description: 'The deletion is accepted. The backup is listed until what it saved is deleted.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Its name.' }),
    clientMutationId: t.exposeString('clientMutationId', { nullable: true, description: CLIENT_MUTATION_ID }),
  }),
});

const DeleteBackupResult = builder.unionType('DeleteBackupResult', {
  description: 'The deleted backup, or why nothing was changed.',
  types: [DeleteBackupPayloadType, NotFound, Forbidden, RateLimited],
  resolveType: kindOf,
});

const DeleteBackupInput = builder.inputType('DeleteBackupInput', {
  description: 'The backup to delete.',
  fields: (t) => ({
    team: t.string({ required: true, description: 'Name of the team.' }),
    name: t.string({ required: true, description: 'Name of the backup.' }),
    clientMutationId: t.string({ description: 'Returned unchanged in the payload.' }),
  }),
});

builder.mutationField('deleteBackup', (t) =>
  t.field({
    type: DeleteBackupResult,
    description: 'Deletes a backup and what it saved.',
    args: { input: t.arg({ type: DeleteBackupInput, required: true, description: 'The backup.' }) },
    resolve: (_root, { input }, context) => deleteBackup(context, input),
  }),
);
