import type { StoreResource } from '../../store/resource.ts';
import type { GraphContext } from '../context.ts';
import type { ActionInput } from './on-store.ts';
import { refuseRestoring } from './refuse-restoring.ts';
import { patchAction, type StorePatch } from './patch-action.ts';

export const planSuspend = ({ spec }: StoreResource): StorePatch | undefined =>
  spec.suspended ? undefined : { spec: { suspended: true } };

export const planResume = ({ spec }: StoreResource): StorePatch | undefined =>
  spec.suspended ? { spec: { suspended: false } } : undefined;

/** Scales a store to zero. Idempotent. */
export const suspendStore = (context: GraphContext, input: ActionInput) =>
  patchAction(context, 'suspendStore', input, (store) => {
    const patch = planSuspend(store);
    if (patch) refuseRestoring(store);
    return patch;
  });

/** Resumes a suspended store. Idempotent. */
export const resumeStore = (context: GraphContext, input: ActionInput) =>
  patchAction(context, 'resumeStore', input, planResume);
