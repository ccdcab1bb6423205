import { builder } from '../builder.ts';
import { storeStatus, type StoreGone } from '../live/store-status.ts';
import { StoreType, TEAM } from './store.ts';

const StoreGoneType = builder.objectRef<StoreGone>('StoreGone').implement({
  description: 'The store is deleted with all its objects. The last message of storeStatus.',
  isTypeOf: (value) => typeof value === 'object' && value !== null && 'gone' in value,
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Its id.' }),
    uid: t.exposeID('uid', { description: 'UID of the store.' }),
  }),
});

const StoreStatusEvent = builder.unionType('StoreStatusEvent', {
  description: 'The current state of a store, or its deletion.',
  types: [StoreType, StoreGoneType],
});

builder.subscriptionField('storeStatus', (t) =>
  t.field({
    type: StoreStatusEvent,
    description:
      'The current state of the store, then its newest state after each change. A slow client gets only the newest state. Ends after StoreGone.',
    args: {
      id: t.arg.id({ required: true, description: 'Its id.' }),
      team: t.arg.string({ description: TEAM }),
    },
    subscribe: (_root, which, context) => storeStatus(context, which),
    resolve: (event) => event,
  }),
);
