import { builder } from '../builder.ts';
import {
  abortRollout,
  deleteRollout,
  pauseRollout,
  resumeRollout,
  type DeleteRolloutPayload,
} from '../mutate/change-rollout.ts';
import { createRollout } from '../mutate/create-rollout.ts';
import type { RolloutPayload } from '../mutate/on-rollout.ts';
import { rolloutInputFields, rolloutSpecFields } from './rollout-input.ts';
import { RolloutType } from './rollout.ts';
import { CLIENT_MUTATION_ID, kindOf } from './store-payload.ts';
import { Conflict, Forbidden, InvalidInput, NotFound, RateLimited } from './user-errors.ts';

const RolloutPayloadType = builder.objectRef<RolloutPayload>('RolloutPayload').implement({
  description: 'The change is accepted. Watch its effect with rolloutChanged.',
  fields: (t) => ({
    rollout: t.expose('rollout', { type: RolloutType, description: 'The rollout right after the change.' }),
    clientMutationId: t.exposeString('clientMutationId', { nullable: true, description: CLIENT_MUTATION_ID }),
  }),
});

const CreateRolloutInput = builder.inputType('CreateRolloutInput', {
  description: 'The rollout to create.',
  fields: (t) => ({
    name: t.string({
      required: true,
      description: 'Its name: 1 to 50 lower-case letters, digits and hyphens, starting with a letter.',
    }),
    team: t.string({ description: "Team whose stores it changes. Default: the viewer's." }),
    ...rolloutSpecFields(t),
    paused: t.boolean({ description: 'Whether it changes no store until it is resumed. Default: false.' }),
    clientMutationId: t.string({ description: 'Returned unchanged in the payload.' }),
  }),
});

const CreateRolloutResult = builder.unionType('CreateRolloutResult', {
  description: 'The rollout, or why none was created.',
  types: [RolloutPayloadType, InvalidInput, Forbidden, RateLimited],
  resolveType: kindOf,
});

builder.mutationField('createRollout', (t) =>
  t.field({
    type: CreateRolloutResult,
    description:
      'Creates a rollout and returns at once. `previewRollout` says what it would do. For operators.',
    args: { input: t.arg({ type: CreateRolloutInput, required: true, description: 'The rollout.' }) },
    resolve: (_root, { input }, context) => createRollout(context, input),
  }),
);

/** One union per mutation, so that each can have different members. */
const resultOf = (name: string) =>
  builder.unionType(`${name}Result`, {
    description: 'The rollout, or why nothing was changed.',
    types: [RolloutPayloadType, NotFound, Forbidden, RateLimited, Conflict],
    resolveType: kindOf,
  });

const inputOf = (name: string, description: string) =>
  builder.inputType(`${name}Input`, { description, fields: rolloutInputFields });

const PauseRolloutInput = inputOf('PauseRollout', 'The rollout to pause.');

builder.mutationField('pauseRollout', (t) =>
  t.field({
    type: resultOf('PauseRollout'),
    description: 'Changes no further store for now. Stores under way are followed to their end.',
    args: { input: t.arg({ type: PauseRolloutInput, required: true, description: 'The rollout.' }) },
    resolve: (_root, { input }, context) => pauseRollout(context, input),
  }),
);

const ResumeRolloutInput = inputOf('ResumeRollout', 'The rollout to resume.');

builder.mutationField('resumeRollout', (t) =>
  t.field({
    type: resultOf('ResumeRollout'),
    description: 'Continues a rollout that is paused.',
    args: { input: t.arg({ type: ResumeRolloutInput, required: true, description: 'The rollout.' }) },
    resolve: (_root, { input }, context) => resumeRollout(context, input),
  }),
);

const AbortRolloutInput = inputOf('AbortRollout', 'The rollout to abort.');

builder.mutationField('abortRollout', (t) =>
  t.field({
    type: resultOf('AbortRollout'),
    description:
      'Ends a rollout: no further store is changed, and stores under way are followed to their end. Cannot be undone.',
    args: { input: t.arg({ type: AbortRolloutInput, required: true, description: 'The rollout.' }) },
    resolve: (_root, { input }, context) => abortRollout(context, input),
  }),
);

const DeleteRolloutPayloadType = builder.objectRef<DeleteRolloutPayload>('DeleteRolloutPayload').implement({
  description: 'The rollout is deleted.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Its name.' }),
    clientMutationId: t.exposeString('clientMutationId', { nullable: true, description: CLIENT_MUTATION_ID }),
  }),
});

const DeleteRolloutResult = builder.unionType('DeleteRolloutResult', {
  description: 'The deleted rollout, or why nothing was changed.',
  types: [DeleteRolloutPayloadType, NotFound, Forbidden, RateLimited, Conflict],
  resolveType: kindOf,
});

const DeleteRolloutInput = inputOf('DeleteRollout', 'The rollout to delete.');

builder.mutationField('deleteRollout', (t) =>
  t.field({
    type: DeleteRolloutResult,
    description: 'Deletes a rollout. Stores stay as they are; those under way are no longer followed.',
    args: { input: t.arg({ type: DeleteRolloutInput, required: true, description: 'The rollout.' }) },
    resolve: (_root, { input }, context) => deleteRollout(context, input),
  }),
);
