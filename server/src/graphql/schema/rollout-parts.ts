import type { RolloutOutcome } from '../../store/rollout-record.ts';
import type {
  RolloutCondition,
  RolloutCounts,
  RolloutFailure,
  RolloutPhase,
  RolloutSelector,
  RolloutTarget,
  RolloutWave,
} from '../../store/rollout.ts';
import { listLabels } from '../../store/label.ts';
import { builder } from '../builder.ts';
import type { RolloutChange } from '../read/rollouts.ts';
import { ConditionInterface } from './condition.ts';
import { EngineEnum, StoreSizeEnum } from './enums.ts';
import { LabelType } from './store-parts.ts';

export const RolloutPhaseEnum = builder.enumType('RolloutPhase', {
  description: 'State of a rollout in one word.',
  values: {
    PENDING: { value: 'Pending' as RolloutPhase, description: 'Its waves are being planned.' },
    PROGRESSING: { value: 'Progressing' as RolloutPhase, description: 'Stores are being changed.' },
    PAUSED: { value: 'Paused' as RolloutPhase, description: 'No further store is changed for now.' },
    STOPPING: {
      value: 'Stopping' as RolloutPhase,
      description: 'No further store is changed; some are under way.',
    },
    SUCCEEDED: { value: 'Succeeded' as RolloutPhase, description: 'It has ended within its failure budget.' },
    STOPPED: { value: 'Stopped' as RolloutPhase, description: 'It has ended: too many stores failed.' },
    ABORTED: { value: 'Aborted' as RolloutPhase, description: 'It has ended on request.' },
  } satisfies Record<string, { value: RolloutPhase; description: string }>,
});

export const RolloutOnFailureEnum = builder.enumType('RolloutOnFailure', {
  description: 'What happens to a store that fails.',
  values: {
    ROLLBACK: { value: 'Rollback' as const, description: 'It gets its earlier settings and revision back.' },
    KEEP: { value: 'Keep' as const, description: 'It stays as it is.' },
  },
});

export const RolloutOutcomeEnum = builder.enumType('RolloutOutcome', {
  description: 'What became of a store that a rollout has changed.',
  values: {
    UNDER_WAY: { value: 'UnderWay' as const, description: 'It is being changed or rolled back.' },
    HEALTHY: { value: 'Healthy' as RolloutOutcome, description: 'It passed the health gate.' },
    FAILED: { value: 'Failed' as RolloutOutcome, description: 'It failed, and was not rolled back.' },
    ROLLED_BACK: { value: 'RolledBack' as RolloutOutcome, description: 'It failed, and was rolled back.' },
    OVERRIDDEN: {
      value: 'Overridden' as RolloutOutcome,
      description: 'It was changed by others while it was under way.',
    },
  },
});

export const RolloutSelectorType = builder.objectRef<RolloutSelector>('RolloutSelector').implement({
  description: 'Which stores of the team; all of what is given must hold. Null: every value.',
  fields: (t) => ({
    engine: t.expose('engine', { type: EngineEnum, nullable: true, description: 'Of this engine.' }),
    versions: t.exposeStringList('versions', {
      nullable: true,
      description: 'Running one of these versions.',
    }),
    labels: t.field({
      type: [LabelType],
      description: 'With all of these labels.',
      resolve: ({ labels = {} }) => listLabels(labels),
    }),
    ids: t.exposeIDList('ids', { nullable: true, description: 'With one of these ids.' }),
  }),
});

export const RolloutTargetType = builder.objectRef<RolloutTarget>('RolloutTarget').implement({
  description: 'What the stores get.',
  fields: (t) => ({
    version: t.exposeString('version', { nullable: true, description: "Tag of the engine's image." }),
    size: t.expose('size', { type: StoreSizeEnum, nullable: true, description: 'Size class.' }),
  }),
});

export const RolloutCountsType = builder.objectRef<RolloutCounts>('RolloutCounts').implement({
  description: 'Number of stores by what became of them.',
  fields: (t) => ({
    total: t.exposeInt('total', { description: 'Stores of the rollout.' }),
    waiting: t.exposeInt('waiting', { description: 'Not changed yet.' }),
    skipped: t.exposeInt('skipped', { description: 'Cannot be changed now: suspended or not Ready.' }),
    updating: t.exposeInt('updating', { description: 'Under way, including rollbacks.' }),
    healthy: t.exposeInt('healthy', { description: 'Passed the health gate.' }),
    failed: t.exposeInt('failed', { description: 'Failed, rolled back or not.' }),
    rolledBack: t.exposeInt('rolledBack', { description: 'Those of the failed that were rolled back.' }),
    overridden: t.exposeInt('overridden', { description: 'Changed by others while they were under way.' }),
  }),
});

export const RolloutWaveType = builder.objectRef<RolloutWave>('RolloutWave').implement({
  description: 'A wave of a rollout.',
  fields: (t) => ({
    number: t.exposeInt('number', { description: 'Its number, from 1.' }),
    canary: t.exposeBoolean('canary', { description: 'Whether it is the canary.' }),
    size: t.exposeInt('size', { description: 'Number of stores as planned.' }),
    updating: t.exposeInt('updating', { description: 'Its stores under way, including rollbacks.' }),
    healthy: t.exposeInt('healthy', { description: 'Its stores that passed the health gate.' }),
    failed: t.exposeInt('failed', { description: 'Its stores that failed.' }),
  }),
});

export const RolloutFailureType = builder.objectRef<RolloutFailure>('RolloutFailure').implement({
  description: 'A store that failed in a rollout.',
  fields: (t) => ({
    storeId: t.exposeID('id', { description: 'Id of the store.' }),
    wave: t.exposeInt('wave', { description: 'Number of its wave.' }),
    message: t.exposeString('message', { description: 'Why it failed.' }),
    rolledBack: t.exposeBoolean('rolledBack', { description: 'Whether it was rolled back.' }),
  }),
});

const RolloutConditionTypeEnum = builder.enumType('RolloutConditionType', {
  description: 'What a condition is about.',
  values: {
    PROGRESSING: {
      value: 'Progressing' as RolloutCondition['type'],
      description: 'Stores are being changed or checked.',
    },
    SUCCEEDED: {
      value: 'Succeeded' as RolloutCondition['type'],
      description: 'The rollout has ended within its failure budget. Unknown until it ends.',
    },
  },
});

export const RolloutConditionType = builder.objectRef<RolloutCondition>('RolloutCondition').implement({
  description: 'A condition of the Rollout resource, as kubectl shows it.',
  interfaces: [ConditionInterface],
  fields: (t) => ({
    type: t.expose('type', { type: RolloutConditionTypeEnum, description: 'What it is about.' }),
  }),
});

export const RolloutChangeType = builder.objectRef<RolloutChange>('RolloutChange').implement({
  description: 'What a rollout did with one store.',
  fields: (t) => ({
    storeId: t.id({ description: 'Id of the store.', resolve: ({ store }) => store.metadata.name }),
    wave: t.int({ description: 'Number of its wave.', resolve: ({ record }) => record.wave }),
    outcome: t.field({
      type: RolloutOutcomeEnum,
      description: 'What became of it.',
      resolve: ({ record }) => record.outcome ?? 'UnderWay',
    }),
    message: t.string({
      nullable: true,
      description: 'Why it failed.',
      resolve: ({ record }) => record.message,
    }),
    changedAt: t.field({
      type: 'DateTime',
      description: 'When it was changed.',
      resolve: ({ record }) => record.at,
    }),
  }),
});
