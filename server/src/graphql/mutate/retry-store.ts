import type { GraphContext } from '../context.ts';
import { phaseOf } from '../store-view.ts';
import { refuse } from '../user-errors.ts';
import type { ActionInput } from './on-store.ts';
import { patchAction } from './patch-action.ts';

/** Requests an attempt at once. */
export const retryStore = (context: GraphContext, input: ActionInput) =>
  patchAction(context, 'retryStore', input, (store) => {
    const phase = phaseOf(store);
    if (phase === 'Ready' || phase === 'Suspended') {
      refuse({
        kind: 'Conflict',
        message: `"${store.metadata.name}" is ${phase.toLowerCase()}: there is nothing to retry`,
      });
    }
    return { request: { verb: 'retry' } };
  });
