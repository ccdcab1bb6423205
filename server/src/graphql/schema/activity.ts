import { builder } from '../builder.ts';
import { pageCost, type Page } from '../paging.ts';
import { ACTIVITY_PAGE, readActivity, type Activity } from '../read/activity.ts';
import { activityAdded } from '../live/activity-added.ts';
import { pageArgs, PageInfo } from './connection.ts';

const ActivitySeverity = builder.enumType('ActivitySeverity', {
  description: 'Whether something needs attention.',
  values: {
    NORMAL: { value: 'Normal' as Activity['severity'], description: 'No problem.' },
    WARNING: { value: 'Warning' as Activity['severity'], description: 'Something went wrong.' },
  },
});

const ActivityType = builder.objectRef<Activity>('Activity').implement({
  description: 'Something that happened: a Kubernetes Event of a store.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Its id. A counted repetition has the same id.' }),
    at: t.expose('at', { type: 'DateTime', description: 'Time of the last occurrence.' }),
    storeId: t.exposeID('storeId', { nullable: true, description: 'The store.' }),
    reason: t.exposeString('reason', { description: 'What happened, in one CamelCase word.' }),
    message: t.exposeString('message', { description: 'What happened, in a sentence.' }),
    severity: t.expose('severity', { type: ActivitySeverity, description: 'Whether it needs attention.' }),
    count: t.exposeInt('count', { description: 'Number of consecutive occurrences.' }),
    position: t.exposeString('position', {
      description: 'Its position among all events, for `after` of `activityAdded`.',
    }),
  }),
});

const ActivityEdge = builder.objectRef<Page<Activity>['edges'][number]>('ActivityEdge').implement({
  description: 'An event in a list.',
  fields: (t) => ({
    cursor: t.exposeString('cursor', { description: 'Its place, for `after` and `before`.' }),
    node: t.expose('node', { type: ActivityType, description: 'The event.' }),
  }),
});

export const ActivityConnection = builder.objectRef<Page<Activity>>('ActivityConnection').implement({
  description: 'A page of events, newest first.',
  fields: (t) => ({
    edges: t.expose('edges', {
      type: [ActivityEdge],
      complexity: { multiplier: 1 },
      description: 'This page.',
    }),
    pageInfo: t.expose('pageInfo', { type: PageInfo, description: 'Position of the page.' }),
  }),
});

builder.queryField('activity', (t) =>
  t.field({
    type: ActivityConnection,
    description: 'Events of stores, newest first. Kubernetes keeps them for about an hour.',
    args: {
      ...pageArgs(t.arg, ACTIVITY_PAGE),
      storeId: t.arg.id({ description: 'Only events of this store.' }),
    },
    // Searches the events of the whole fleet.
    complexity: (args) => pageCost(args, { size: ACTIVITY_PAGE, field: 100 }),
    resolve: (_root, args, context) => readActivity(context, args),
  }),
);

builder.subscriptionField('activityAdded', (t) =>
  t.field({
    type: ActivityType,
    description:
      'New events, each as soon as it is known. After a reconnect, give the newest `position` as `after`: nothing is lost that Kubernetes still keeps.',
    args: {
      after: t.arg.string({
        description: 'The `position` of the last event that is known. Default: only events from now on.',
      }),
      storeId: t.arg.id({ description: 'Only events of this store.' }),
      severity: t.arg({ type: ActivitySeverity, description: 'Only events of this severity.' }),
    },
    subscribe: (_root, args, context) => activityAdded(context, args),
    resolve: (activity) => activity,
  }),
);
