import type { RolloutCounts, RolloutResource } from '../../store/rollout.ts';
import { builder } from '../builder.ts';
import {
  RolloutConditionType,
  RolloutCountsType,
  RolloutFailureType,
  RolloutPhaseEnum,
  RolloutWaveType,
} from './rollout-parts.ts';
import { RolloutType } from './rollout.ts';

const NO_STORES: RolloutCounts = {
  total: 0,
  waiting: 0,
  skipped: 0,
  updating: 0,
  healthy: 0,
  failed: 0,
  rolledBack: 0,
  overridden: 0,
};

/** Maximum number of items, for a rollout of any size. */
const list = { multiplier: 1 };

const succeeded = ({ status }: RolloutResource): string | undefined =>
  status?.conditions?.find(({ type }) => type === 'Succeeded')?.message;

builder.objectFields(RolloutType, (t) => ({
  phase: t.field({
    type: RolloutPhaseEnum,
    description: 'State in one word.',
    resolve: ({ status }) => status?.phase ?? 'Pending',
  }),
  message: t.string({
    description: 'State in one sentence.',
    resolve: (rollout) => succeeded(rollout) ?? 'waiting for the controller',
  }),
  conditions: t.field({
    type: [RolloutConditionType],
    complexity: list,
    description: 'Its conditions.',
    resolve: ({ status }) => status?.conditions ?? [],
  }),
  currentWave: t.int({
    nullable: true,
    description: 'Number of the wave that is under way.',
    resolve: ({ status }) => status?.currentWave,
  }),
}));

builder.objectFields(RolloutType, (t) => ({
  startedAt: t.field({
    type: 'DateTime',
    nullable: true,
    description: 'When its waves were planned.',
    resolve: ({ status }) => status?.startedAt,
  }),
  finishedAt: t.field({
    type: 'DateTime',
    nullable: true,
    description: 'When it ended.',
    resolve: ({ status }) => status?.finishedAt,
  }),
  stores: t.field({
    type: RolloutCountsType,
    description: 'Number of its stores by what became of them.',
    resolve: ({ status }) => status?.stores ?? NO_STORES,
  }),
  progress: t.field({
    type: [RolloutWaveType],
    complexity: list,
    description: 'Its waves as planned, and how far each is.',
    resolve: ({ status }) => status?.waves ?? [],
  }),
  updating: t.idList({
    description: 'Ids of stores under way, at most 50.',
    complexity: list,
    resolve: ({ status }) => status?.updating ?? [],
  }),
  failures: t.field({
    type: [RolloutFailureType],
    complexity: list,
    description: 'Stores that failed, at most 50.',
    resolve: ({ status }) => status?.failures ?? [],
  }),
}));
