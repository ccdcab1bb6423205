import { builder } from '../builder.ts';
import { MAX_WINDOW, storeWindow, WINDOW, type StoreWindow } from '../live/store-window.ts';
import { pageCost } from '../paging.ts';
import { LiveStateType } from './fleet.ts';
import { StoreFacetsType } from './store-facets.ts';
import { StoreFilter } from './store-filter.ts';
import { StoreOrderInput } from './store-order.ts';
import { StoreType } from './store.ts';

/** At most this is in a message, whatever the window. */
const list = { multiplier: 1 };

const StoreWindowType = builder.objectRef<StoreWindow>('StoreWindow').implement({
  description: 'A part of a list of stores, and what changed in it since the last message.',
  fields: (t) => ({
    snapshot: t.exposeBoolean('snapshot', {
      description: 'True when `rows` has every store of the window: replace what you have.',
    }),
    totalCount: t.exposeInt('totalCount', { description: 'Number of stores that match.' }),
    offset: t.exposeInt('offset', { description: 'Number of matching stores before the window.' }),
    ids: t.exposeIDList('ids', { description: 'The stores of the window, in order.' }),
    startCursor: t.exposeString('startCursor', {
      nullable: true,
      description: 'Cursor of the first store of the window, as in `PageInfo`. Null without stores.',
    }),
    endCursor: t.exposeString('endCursor', {
      nullable: true,
      description: 'Cursor of the last store: `after` of the next window. Null without stores.',
    }),
    rows: t.expose('rows', {
      type: [StoreType],
      complexity: list,
      description: 'Those stores that are new in the window or have changed.',
    }),
    facets: t.expose('facets', { type: StoreFacetsType, description: 'Numbers of stores to choose from.' }),
    live: t.expose('live', { type: LiveStateType, description: 'Whether the data is up to date.' }),
  }),
});

builder.subscriptionField('storeWindow', (t) =>
  t.field({
    type: StoreWindowType,
    description:
      'A window of the stores that the viewer may see, for lists of any length: its state, then changes of it, at most every 100 ms. Rows may come again unchanged.',
    args: {
      filter: t.arg({ type: StoreFilter, description: 'Filter of the stores.' }),
      order: t.arg({ type: StoreOrderInput, description: 'In which order. Default: newest first.' }),
      first: t.arg.int({ description: `How many stores, at most ${MAX_WINDOW}. Default: ${WINDOW}.` }),
      after: t.arg.string({
        description:
          'Begins after the store of this cursor, of a window or a page with the same filter and order, and follows that store in the list. When it is gone, the window stays where it was. Not together with `offset`.',
      }),
      offset: t.arg.int({ description: 'How many matching stores come before the window. Default: 0.' }),
    },
    complexity: (args) => pageCost({ first: args.first }, { size: WINDOW, field: 100 }),
    subscribe: (_root, args, context) => storeWindow(context, args),
    resolve: (window) => window,
  }),
);
