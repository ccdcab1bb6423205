import type { GraphContext } from '../context.ts';
import type { ActionInput } from './on-store.ts';
import { patchAction } from './patch-action.ts';

/** Scales a store to zero. Idempotent. */
export const suspendStore = (context: GraphContext, input: ActionInput) =>
  patchAction(context, 'suspendStore', input, (store) =>
    store.spec.suspended ? undefined : { spec: { suspended: true } },
  );

/** Resumes a suspended store. Idempotent. */
export const resumeStore = (context: GraphContext, input: ActionInput) =>
  patchAction(context, 'resumeStore', input, (store) =>
    store.spec.suspended ? { spec: { suspended: false } } : undefined,
  );
