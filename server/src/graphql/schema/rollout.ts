import { budgetOf } from '../../store/rollout-plan.ts';
import { ROLLOUT_DEFAULTS, type RolloutResource } from '../../store/rollout.ts';
import { builder } from '../builder.ts';
import { RolloutOnFailureEnum, RolloutSelectorType, RolloutTargetType } from './rollout-parts.ts';

export const RolloutType = builder.objectRef<RolloutResource>('Rollout').implement({
  description: 'A change of many stores of a team, in waves.',
  fields: (t) => ({
    id: t.id({ description: 'Its UID.', resolve: ({ metadata }) => metadata.uid }),
    name: t.string({ description: 'Its name.', resolve: ({ metadata }) => metadata.name }),
    team: t.string({
      description: 'Team whose stores it changes.',
      resolve: ({ metadata }) => metadata.namespace ?? '',
    }),
    createdAt: t.field({
      type: 'DateTime',
      description: 'When it was created.',
      resolve: ({ metadata }) => metadata.creationTimestamp,
    }),
    selector: t.field({
      type: RolloutSelectorType,
      description: 'Which stores.',
      resolve: ({ spec }) => spec.selector ?? {},
    }),
    target: t.field({
      type: RolloutTargetType,
      description: 'What they get.',
      resolve: ({ spec }) => spec.target,
    }),
  }),
});

builder.objectFields(RolloutType, (t) => ({
  canary: t.int({
    description: 'Number of stores in the first wave.',
    resolve: ({ spec }) => spec.canary ?? ROLLOUT_DEFAULTS.canary,
  }),
  waves: t.stringList({
    description: 'Sizes of the waves after the canary, as numbers or percentages.',
    resolve: ({ spec }) => (spec.waves ?? []).map(String),
  }),
  failureBudget: t.string({
    description: 'How many stores may fail, as a number or a percentage.',
    resolve: ({ spec }) => String(spec.failureBudget ?? ROLLOUT_DEFAULTS.failureBudget),
  }),
  maxFailures: t.int({
    description: 'The failure budget as a number of stores.',
    resolve: ({ spec, status }) => status?.failureBudget ?? budgetOf(spec, 0),
  }),
  healthTimeoutSeconds: t.int({
    description: 'How long a store may take to become healthy.',
    resolve: ({ spec }) => spec.healthGate?.timeoutSeconds ?? ROLLOUT_DEFAULTS.timeoutSeconds,
  }),
  applicationCheck: t.boolean({
    description: 'Whether the shop must answer the platform after the change.',
    resolve: ({ spec }) => spec.healthGate?.applicationCheck ?? true,
  }),
  onFailure: t.field({
    type: RolloutOnFailureEnum,
    description: 'What happens to a store that fails.',
    resolve: ({ spec }) => spec.onFailure ?? ROLLOUT_DEFAULTS.onFailure,
  }),
  paused: t.boolean({ description: 'Whether it is paused.', resolve: ({ spec }) => spec.paused ?? false }),
  aborted: t.boolean({
    description: 'Whether it is aborted.',
    resolve: ({ spec }) => spec.aborted ?? false,
  }),
}));
