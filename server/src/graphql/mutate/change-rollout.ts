import { deleteRollout as deleteResource, patchRollout } from '../../kube/requests/write-rollout.ts';
import { isFinished, type RolloutResource, type RolloutSpec } from '../../store/rollout.ts';
import type { GraphContext } from '../context.ts';
import { refuse } from '../user-errors.ts';
import { onRollout, type RolloutInput, type RolloutPayload } from './on-rollout.ts';

export interface DeleteRolloutPayload {
  kind: 'DeleteRolloutPayload';
  name: string;
  clientMutationId?: string | null;
}

type Change = Pick<RolloutSpec, 'paused' | 'aborted'>;

/** Changes no further store for now. */
export const pauseRollout = (context: GraphContext, input: RolloutInput) =>
  patch(context, 'pauseRollout', input, { paused: true });

export const resumeRollout = (context: GraphContext, input: RolloutInput) =>
  patch(context, 'resumeRollout', input, { paused: false });

/** Changes no further store for good. */
export const abortRollout = (context: GraphContext, input: RolloutInput) =>
  patch(context, 'abortRollout', input, { aborted: true });

/** Stores stay as they are. Idempotent. */
export const deleteRollout = (context: GraphContext, input: RolloutInput) =>
  onRollout(
    context,
    { action: 'deleteRollout', verb: 'delete', input },
    async (rollout): Promise<DeleteRolloutPayload> => {
      await deleteResource(context.api.kube, rollout);
      return {
        kind: 'DeleteRolloutPayload',
        name: rollout.metadata.name,
        clientMutationId: input.clientMutationId,
      };
    },
  );

function patch(context: GraphContext, action: string, input: RolloutInput, change: Change) {
  return onRollout(context, { action, verb: 'patch', input }, async (rollout): Promise<RolloutPayload> => ({
    kind: 'RolloutPayload',
    rollout: await write(context, rollout, change),
    clientMutationId: input.clientMutationId,
  }));
}

/** A rollout that is as asked stays as it is. */
async function write(
  { api }: GraphContext,
  rollout: RolloutResource,
  change: Change,
): Promise<RolloutResource> {
  const { metadata, spec } = rollout;
  const fields = Object.entries(change) as [keyof Change, boolean][];
  if (fields.every(([field, value]) => (spec[field] ?? false) === value)) return rollout;
  if (isFinished(rollout) || spec.aborted) {
    const message = `the rollout "${metadata.name}" has ended`;
    refuse({ kind: 'Conflict', message, hint: 'create another one for the stores that remain' });
  }
  return patchRollout(api.kube, rollout, change);
}
