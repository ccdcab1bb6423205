import { builder } from '../builder.ts';
import { storeStatus, type StoreGone } from '../live/store-status.ts';
import { StoreType, TEAM } from './store.ts';

const StoreGoneType = builder.objectRef<StoreGone>('StoreGone').implement({
  description: 'The store is deleted and nothing of it is left. The last message of storeStatus.',
  isTypeOf: (value) => typeof value === 'object' && value !== null && 'gone' in value,
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Its id.' }),
    uid: t.exposeID('uid', { description: 'Which store of that id.' }),
  }),
});

const StoreStatusEvent = builder.unionType('StoreStatusEvent', {
  description: 'A store as it is now, or that it is gone.',
  types: [StoreType, StoreGoneType],
});

builder.subscriptionField('storeStatus', (t) =>
  t.field({
    type: StoreStatusEvent,
    description:
      'The store as it is now, then its newest state after each change. A slow reader gets the newest state only. Ends after StoreGone.',
    args: {
      id: t.arg.id({ required: true, description: 'Its id.' }),
      team: t.arg.string({ description: TEAM }),
    },
    subscribe: (_root, which, context) => storeStatus(context, which),
    resolve: (event) => event,
  }),
);
