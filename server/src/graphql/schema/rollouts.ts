import type { PlannedWave } from '../../store/rollout-plan.ts';
import type { RolloutResource } from '../../store/rollout.ts';
import { builder } from '../builder.ts';
import { pageCost, paginate, type Page } from '../paging.ts';
import { previewRollout, type RolloutPreview } from '../read/preview-rollout.ts';
import { readRollout, readRollouts, ROLLOUTS_PAGE } from '../read/rollouts.ts';
import { pageArgs, PageInfo } from './connection.ts';
import { rolloutSpecFields } from './rollout-input.ts';
import { RolloutType } from './rollout.ts';

const TEAM = "Name of the team. Default: the viewer's.";

const RolloutEdge = builder.objectRef<Page<RolloutResource>['edges'][number]>('RolloutEdge').implement({
  description: 'A rollout in a list.',
  fields: (t) => ({
    cursor: t.exposeString('cursor', { description: 'Its place, for `after` and `before`.' }),
    node: t.expose('node', { type: RolloutType, description: 'The rollout.' }),
  }),
});

const RolloutConnection = builder.objectRef<Page<RolloutResource>>('RolloutConnection').implement({
  description: 'A page of rollouts, the newest first.',
  fields: (t) => ({
    edges: t.expose('edges', {
      type: [RolloutEdge],
      complexity: { multiplier: 1 },
      description: 'This page.',
    }),
    pageInfo: t.expose('pageInfo', { type: PageInfo, description: 'Position of the page.' }),
    totalCount: t.exposeInt('totalCount', { description: 'Number of rollouts on all pages.' }),
  }),
});

builder.queryField('rollouts', (t) =>
  t.field({
    type: RolloutConnection,
    description: 'The rollouts of a team, the newest first. None for those who may not list them.',
    args: { team: t.arg.string({ description: TEAM }), ...pageArgs(t.arg, ROLLOUTS_PAGE) },
    complexity: (args) => pageCost(args, { size: ROLLOUTS_PAGE }),
    resolve: async (_root, { team, ...args }, context) =>
      paginate(
        await readRollouts(context, team),
        { ...args, size: ROLLOUTS_PAGE },
        ({ metadata }) => metadata.uid,
      ),
  }),
);

builder.queryField('rollout', (t) =>
  t.field({
    type: RolloutType,
    nullable: true,
    description: 'A rollout by its name; null if there is none that the viewer may read.',
    args: {
      name: t.arg.string({ required: true, description: 'Name of the rollout.' }),
      team: t.arg.string({ description: TEAM }),
    },
    resolve: (_root, { name, team }, context) => readRollout(context, name, team),
  }),
);

const PlannedWaveType = builder.objectRef<PlannedWave>('PlannedWave').implement({
  description: 'A wave as it would be planned.',
  fields: (t) => ({
    number: t.exposeInt('number', { description: 'Its number, from 1.' }),
    canary: t.exposeBoolean('canary', { description: 'Whether it is the canary.' }),
    size: t.exposeInt('size', { description: 'Number of stores.' }),
  }),
});

const RolloutPreviewType = builder.objectRef<RolloutPreview>('RolloutPreview').implement({
  description: 'What a rollout would do now.',
  fields: (t) => ({
    total: t.exposeInt('total', { description: 'Number of stores that would be changed.' }),
    skipped: t.exposeInt('skipped', {
      description: 'Those of them that cannot be changed now: suspended, or failed.',
    }),
    ids: t.exposeIDList('ids', { description: 'The first 20 of the others, in the order of their change.' }),
    waves: t.field({
      type: [PlannedWaveType],
      description: 'Its waves.',
      resolve: ({ waves }) => [...waves],
    }),
    maxFailures: t.exposeInt('failureBudget', { description: 'The failure budget as a number of stores.' }),
  }),
});

const RolloutSpecInputType = builder.inputType('PreviewRolloutInput', {
  description: 'A rollout without its name.',
  fields: rolloutSpecFields,
});

builder.queryField('previewRollout', (t) =>
  t.field({
    type: RolloutPreviewType,
    description:
      'What a rollout would do now. Changes nothing. An input that is not allowed is an error INVALID_INPUT.',
    args: {
      team: t.arg.string({ description: TEAM }),
      input: t.arg({ type: RolloutSpecInputType, required: true, description: 'The rollout.' }),
    },
    // Looks at all stores of the team.
    complexity: { field: 100 },
    resolve: (_root, { input, team }, context) => previewRollout(context, input, team),
  }),
);
