import { ROLLOUT_RULES } from '../../store/generated/store-rules.ts';
import { builder } from '../builder.ts';
import { EngineEnum, StoreSizeEnum } from './enums.ts';
import { LabelInputType } from './label-input.ts';
import { RolloutOnFailureEnum } from './rollout-parts.ts';

type InputFields = Parameters<Parameters<typeof builder.inputType>[1]['fields']>[0];

const { most, canary, timeoutSeconds } = ROLLOUT_RULES;

const RolloutSelectorInput = builder.inputType('RolloutSelectorInput', {
  description: 'Which stores of the team: all of what is given must hold. Empty, it selects every store.',
  fields: (t) => ({
    engine: t.field({ type: EngineEnum, description: 'Of this engine.' }),
    versions: t.stringList({ description: `Running one of these versions. 1 to ${most.versions}.` }),
    labels: t.field({
      type: [LabelInputType],
      description: `With all of these labels. At most ${most.labels}.`,
    }),
    ids: t.idList({ description: `With one of these ids. 1 to ${most.ids}.` }),
  }),
});

const RolloutTargetInput = builder.inputType('RolloutTargetInput', {
  description: 'What the stores get: a version, a size, or both.',
  fields: (t) => ({
    version: t.string({ description: "Tag of the engine's image. Needs `selector.engine`." }),
    size: t.field({ type: StoreSizeEnum, description: 'Size class.' }),
  }),
});

const AMOUNT = 'a number, or a percentage of all stores such as 10%';

/** What a rollout is, without its name. */
export const rolloutSpecFields = (t: InputFields) => ({
  selector: t.field({ type: RolloutSelectorInput, description: 'Which stores. Default: all of the team.' }),
  target: t.field({ type: RolloutTargetInput, required: true, description: 'What they get.' }),
  canary: t.int({
    description: `Number of stores in the first wave, ${canary.min} to ${canary.max}. A failure there stops the rollout. Default: 1.`,
  }),
  waves: t.stringList({
    description: `Size of each wave after the canary: ${AMOUNT}. At most ${most.waves}; what remains is one more wave.`,
  }),
  failureBudget: t.string({
    description: `How many stores may fail: ${AMOUNT}. No more are under way at a time. Default: 5%.`,
  }),
  healthTimeoutSeconds: t.int({
    description: `How long a store may take to become healthy, ${timeoutSeconds.min} to ${timeoutSeconds.max}. Default: 600.`,
  }),
  applicationCheck: t.boolean({
    description: 'Whether the shop must answer the platform after the change. Default: true.',
  }),
  onFailure: t.field({
    type: RolloutOnFailureEnum,
    description: 'What happens to a store that fails. Default: ROLLBACK.',
  }),
});

/** Fields of all inputs that change an existing rollout. */
export const rolloutInputFields = (t: InputFields) => ({
  name: t.string({ required: true, description: 'Name of the rollout.' }),
  team: t.string({ description: "Team of the rollout. Default: the viewer's." }),
  uid: t.id({ description: 'Precondition: the `id` of the rollout. Otherwise the result is NotFound.' }),
  clientMutationId: t.string({ description: 'Returned unchanged in the payload.' }),
});
