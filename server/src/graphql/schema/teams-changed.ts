import { builder } from '../builder.ts';
import { teamsChanged } from '../live/teams-changed.ts';
import { TeamType } from './teams.ts';

builder.subscriptionField('teamsChanged', (t) =>
  t.field({
    type: [TeamType],
    description:
      'The teams whose stores the viewer may see, then all of them again after each change. A slow client gets only the newest state.',
    complexity: { multiplier: 20 },
    args: { name: t.arg.string({ description: 'Only this team; the list is empty when it is gone.' }) },
    subscribe: (_root, { name }, context) => teamsChanged(context, name),
    resolve: (teams) => teams,
  }),
);
