import type { GraphContext } from '../context.ts';
import { refuse } from '../user-errors.ts';
import type { ActionInput } from './on-store.ts';
import { patchAction } from './patch-action.ts';

export interface RollbackInput extends ActionInput {
  revision: number;
}

/** Rolls a store back to a revision in Helm's history. */
export const rollbackStore = (context: GraphContext, input: RollbackInput) =>
  patchAction(context, 'rollbackStore', input, async (store) => {
    const { revision } = input;
    const records = await context.api.informers.partsOf('releases', store);
    const known = records.map((record) => record.revision).toSorted((a, b) => a - b);
    if (known.includes(revision)) return { request: { verb: 'rollback', revision } };
    const allowed = known.length > 0 ? `one of ${known.join(', ')}` : 'nothing yet: it has no release';
    const message = `the release of "${store.metadata.name}" has no revision ${revision}`;
    return refuse({ kind: 'InvalidInput', field: 'revision', message, allowed });
  });
