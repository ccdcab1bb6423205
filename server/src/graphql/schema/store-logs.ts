import { COMPONENT_NAMES } from '../../store/engines/index.ts';
import { builder } from '../builder.ts';
import { storeLogs } from '../live/audited-logs.ts';
import { TEAM } from './store.ts';
import type { LogLine } from '../live/store-logs.ts';

const LogLineType = builder.objectRef<LogLine>('LogLine').implement({
  description: 'A line of a log.',
  fields: (t) => ({
    at: t.expose('at', { type: 'DateTime', nullable: true, description: 'When it was written.' }),
    component: t.exposeString('component', { description: 'The component that wrote it.' }),
    pod: t.exposeString('pod', { description: 'The pod.' }),
    text: t.exposeString('text', { description: 'The line.' }),
  }),
});

builder.subscriptionField('storeLogs', (t) =>
  t.field({
    type: [LogLineType],
    description:
      'The last lines of a component, then its new ones. A slow client slows down the reading of the log.',
    args: {
      id: t.arg.id({ required: true, description: 'Its id.' }),
      team: t.arg.string({ description: TEAM }),
      component: t.arg.string({
        required: true,
        description: `One of its engine's components: ${COMPONENT_NAMES.join(', ')}.`,
      }),
      tail: t.arg.int({ defaultValue: 200, description: 'Number of lines to start with, at most 2000.' }),
    },
    subscribe: (_root, args, context) => storeLogs(context, { ...args, tail: args.tail ?? 200 }),
    resolve: (lines) => lines,
  }),
);
