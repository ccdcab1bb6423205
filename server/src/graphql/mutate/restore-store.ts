import type { StoreResource } from '../../store/resource.ts';
import { printable, SHOWN_ID } from '../../store/text.ts';
import type { GraphContext } from '../context.ts';
import { refuse } from '../user-errors.ts';
import { backupProblem } from './check-source.ts';
import type { ActionInput } from './on-store.ts';
import { patchAction } from './patch-action.ts';
import { refuseRestoring } from './refuse-restoring.ts';
import { refuseSuspended, requireStorage } from './refuse-unsaved.ts';

export interface RestoreStoreInput extends ActionInput {
  backup: string;
}

/** A restore that began in between must not be replaced. */
const OPTIONS = { right: { verb: 'update', subresource: 'restore' }, exact: true } as const;

/** Asks the controller to return a store to one of its backups. */
export const restoreStore = (context: GraphContext, input: RestoreStoreInput) =>
  patchAction(
    context,
    'restoreStore',
    input,
    (store) => {
      requireStorage(context.api);
      refuseRestoring(store);
      refuseSuspended(store);
      refuseNew(store);
      checkBackup(context, store, input.backup);
      return { spec: { restore: { backup: input.backup, id: new Date().toISOString() } } };
    },
    OPTIONS,
  );

function refuseNew({ metadata, status }: StoreResource): void {
  if (status?.provisionedAt) return;
  refuse({
    kind: 'Conflict',
    message: `"${metadata.name}" was never ready`,
    hint: 'create a store from the backup',
  });
}

/** The controller has the same rules. */
function checkBackup({ api }: GraphContext, store: StoreResource, name: string): void {
  const backup = api.informers.get('storebackups', store.metadata.namespace ?? '', name);
  const allowed = backupProblem(backup, store.spec.engine) ?? otherStore(backup?.status?.storeUid, store);
  if (allowed === undefined) return;
  const message = `the backup "${printable(name, SHOWN_ID)}" ${allowed}`;
  refuse({ kind: 'InvalidInput', field: 'backup', message, allowed });
}

const otherStore = (uid: string | undefined, { metadata }: StoreResource): string | undefined =>
  uid === metadata.uid ? undefined : 'must be of this very store';
