import type { StoreResource } from '../../store/resource.ts';
import type { GraphContext } from '../context.ts';
import { phaseOf } from '../store-view.ts';
import { refuse } from '../user-errors.ts';
import type { ActionInput } from './on-store.ts';
import { patchAction, type StorePatch } from './patch-action.ts';

/** Refuses a store that has nothing to retry. */
export function planRetry(store: StoreResource): StorePatch {
  const phase = phaseOf(store);
  if (phase === 'Ready' || phase === 'Suspended') {
    refuse({
      kind: 'Conflict',
      message: `"${store.metadata.name}" is ${phase.toLowerCase()}: there is nothing to retry`,
    });
  }
  return { request: { verb: 'retry' } };
}

/** Requests an attempt at once. */
export const retryStore = (context: GraphContext, input: ActionInput) =>
  patchAction(context, 'retryStore', input, planRetry);
