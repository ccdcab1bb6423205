import { builder } from '../builder.ts';
import { rolloutChanged, rolloutsChanged } from '../live/rollouts-changed.ts';
import { RolloutType } from './rollout.ts';

const TEAM = "Name of the team. Default: the viewer's.";

builder.subscriptionField('rolloutChanged', (t) =>
  t.field({
    type: RolloutType,
    nullable: true,
    description:
      'A rollout, then its newest state after each change; null when there is none. A slow client gets only the newest state.',
    args: {
      name: t.arg.string({ required: true, description: 'Name of the rollout.' }),
      team: t.arg.string({ description: TEAM }),
    },
    subscribe: (_root, { name, team }, context) => rolloutChanged(context, name, team),
    resolve: ([rollout]) => rollout,
  }),
);

builder.subscriptionField('rolloutsChanged', (t) =>
  t.field({
    type: [RolloutType],
    description: 'The 100 newest rollouts of a team, then all of them again after each change.',
    complexity: { multiplier: 20 },
    args: { team: t.arg.string({ description: TEAM }) },
    subscribe: (_root, { team }, context) => rolloutsChanged(context, team),
    resolve: (rollouts) => [...rollouts],
  }),
);
