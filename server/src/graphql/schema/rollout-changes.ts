import { builder } from '../builder.ts';
import { pageCost, type Page } from '../paging.ts';
import { readChanges, ROLLOUTS_PAGE, type RolloutChange } from '../read/rollouts.ts';
import { pageArgs, PageInfo } from './connection.ts';
import { RolloutChangeType, RolloutOutcomeEnum } from './rollout-parts.ts';
import { RolloutType } from './rollout.ts';

const RolloutChangeEdge = builder
  .objectRef<Page<RolloutChange>['edges'][number]>('RolloutChangeEdge')
  .implement({
    description: 'A changed store in a list.',
    fields: (t) => ({
      cursor: t.exposeString('cursor', { description: 'Its place, for `after` and `before`.' }),
      node: t.expose('node', { type: RolloutChangeType, description: 'The changed store.' }),
    }),
  });

const RolloutChangeConnection = builder.objectRef<Page<RolloutChange>>('RolloutChangeConnection').implement({
  description: 'A page of changed stores, by wave and id.',
  fields: (t) => ({
    edges: t.expose('edges', {
      type: [RolloutChangeEdge],
      complexity: { multiplier: 1 },
      description: 'This page.',
    }),
    pageInfo: t.expose('pageInfo', { type: PageInfo, description: 'Position of the page.' }),
    totalCount: t.exposeInt('totalCount', { description: 'Number of changed stores on all pages.' }),
  }),
});

builder.objectField(RolloutType, 'changes', (t) =>
  t.field({
    type: RolloutChangeConnection,
    description: 'The stores that it has changed, with their outcomes. A store shows its last rollout only.',
    args: {
      outcome: t.arg({ type: [RolloutOutcomeEnum], description: 'Only stores with one of these outcomes.' }),
      ...pageArgs(t.arg, ROLLOUTS_PAGE),
    },
    // Looks at all stores of the team.
    complexity: (args) => pageCost(args, { size: ROLLOUTS_PAGE, field: 100 }),
    resolve: (rollout, args, { api }) => readChanges(api, rollout, args),
  }),
);
