import { rightText, type Right } from '../access/access.ts';
import type { Viewer } from '../access/viewer.ts';
import type { Meta, StoreResource } from '../../store/resource.ts';
import { isNamed, type StoreRef } from '../read/stores.ts';
import { phaseOf } from '../store-view.ts';
import type { GraphContext } from '../context.ts';
import { notFound, refuse, type UserErrorKind, type UserErrorOf } from '../user-errors.ts';
import { runChange, type ChangeRecord } from './run-change.ts';
import { confirm, type Expected } from './preconditions.ts';

export interface ActionInput extends StoreRef, Expected {
  clientMutationId?: string | null;
}

/** Runs a change of one store after it has found it and checked the viewer's right and the preconditions. */
export async function onStore<T, K extends UserErrorKind>(
  context: GraphContext,
  change: Pick<ChangeRecord, 'action' | 'kind'> & { right: Right; input: ActionInput; errors: readonly K[] },
  run: (store: StoreResource) => Promise<T>,
): Promise<T | UserErrorOf<K>> {
  const { input, right } = change;
  const record: ChangeRecord = { action: change.action, kind: change.kind, store: input.id };
  return runChange(context, record, change.errors, async () => {
    const store = await findStore(context, input);
    record.team = store.metadata.namespace;
    await allow(context, right, record, store.metadata);
    return run(await confirm(context.api, store, input));
  });
}

/** How long to wait for an unknown id: it may be a new store of another replica. Milliseconds. */
const WAIT_MS = 300;

async function findStore({ api }: GraphContext, input: ActionInput): Promise<StoreResource> {
  const store = await api.storeIndex.waitFor(input.id, WAIT_MS);
  if (!store || !isNamed(store, input)) return refuse(notFound(input.id));
  return store;
}

/** Refuses unless the viewer has the right. Without the right to read the store, the error is NotFound. */
async function allow(
  { api, viewer }: GraphContext,
  right: Right,
  record: ChangeRecord,
  { namespace: team = '', name: id }: Meta,
): Promise<void> {
  if (await api.access.may(viewer, right, team)) return;
  record.kind = 'denial';
  if (!(await api.access.may(viewer, { verb: 'get' }, team))) refuse(notFound(id));
  refuse(forbidden(viewer, right, team));
}

export const forbidden = ({ name }: Viewer, right: Right, team: string): UserErrorOf<'Forbidden'> => ({
  kind: 'Forbidden',
  message: `${name} may not ${rightText(right)} in team "${team}"`,
});

/** Refuses changes of a store that is being deleted. */
export function refuseDeleting(store: StoreResource): void {
  if (phaseOf(store) !== 'Deleting') return;
  refuse({ kind: 'Conflict', message: `"${store.metadata.name}" is being deleted` });
}
