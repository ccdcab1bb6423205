import { builder } from '../builder.ts';
import { storesChanged, type StoresChange } from '../live/stores-changed.ts';
import { LiveStateType } from './fleet.ts';
import { StoreType } from './store.ts';
import { StoreFilter } from './store-filter.ts';

const StoresChangeType = builder.objectRef<StoresChange>('StoresChange').implement({
  description: 'Changes of the stores since the last message.',
  fields: (t) => ({
    snapshot: t.exposeBoolean('snapshot', {
      description: 'True when `upserted` is the whole list: replace what you have.',
    }),
    upserted: t.expose('upserted', {
      type: [StoreType],
      // The first message contains the whole fleet.
      complexity: { field: 1, multiplier: 100 },
      description: 'New or changed stores.',
    }),
    removed: t.exposeIDList('removed', {
      description: 'Ids of stores that are deleted or no longer match the filter.',
    }),
    live: t.expose('live', { type: LiveStateType, description: 'Whether the data is up to date.' }),
  }),
});

builder.subscriptionField('storesChanged', (t) =>
  t.field({
    type: StoresChangeType,
    description:
      'All current stores, then the changes, at most every 50 ms. Refused with TOO_MANY_STORES above 500 stores: use `storeWindow`.',
    args: { filter: t.arg({ type: StoreFilter, description: 'Filter of the stores.' }) },
    subscribe: (_root, { filter }, context) => storesChanged(context, filter ?? {}),
    resolve: (change) => change,
  }),
);
