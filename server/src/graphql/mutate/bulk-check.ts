import type { StoreResource } from '../../store/resource.ts';
import type { GraphContext } from '../context.ts';
import { refuse } from '../user-errors.ts';
import { BULK_ACTS, wouldChange, type BulkAction, type BulkOptions } from './bulk-acts.ts';
import { outcomeOfError, type BulkOutcome } from './bulk-outcome.ts';
import { forbidden } from './on-store.ts';

/** What a bulk change would do to a store now: the rules and rights of its mutation, without a write. */
export async function bulkCheck(
  context: GraphContext,
  store: StoreResource,
  { action, ...options }: BulkOptions & { action: BulkAction },
): Promise<BulkOutcome> {
  const { name: id, namespace: team = '' } = store.metadata;
  const { right } = BULK_ACTS[action];
  try {
    const may = await context.api.access.may(context.viewer, right, team);
    if (!may) refuse(forbidden(context.viewer, right, team));
    return { storeId: id, state: wouldChange(action, store, options) ? 'ACCEPTED' : 'UNCHANGED' };
  } catch (error) {
    return outcomeOfError(context, id, error);
  }
}
