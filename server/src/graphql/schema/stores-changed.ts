import { builder } from '../builder.ts';
import { storesChanged, type StoresChange } from '../live/stores-changed.ts';
import { LiveStateType } from './fleet.ts';
import { StoreType } from './store.ts';
import { StoreFilter } from './store-filter.ts';

const StoresChangeType = builder.objectRef<StoresChange>('StoresChange').implement({
  description: 'What changed among the stores since the last message.',
  fields: (t) => ({
    snapshot: t.exposeBoolean('snapshot', {
      description: 'True when `upserted` is the whole list: replace what you have.',
    }),
    upserted: t.expose('upserted', {
      type: [StoreType],
      // The first message has the whole fleet.
      complexity: { field: 1, multiplier: 100 },
      description: 'Stores that are new or changed.',
    }),
    removed: t.exposeIDList('removed', { description: 'Ids that are gone, or no longer match the filter.' }),
    live: t.expose('live', { type: LiveStateType, description: 'Whether this is up to date.' }),
  }),
});

builder.subscriptionField('storesChanged', (t) =>
  t.field({
    type: StoresChangeType,
    description: 'All stores as they are now, then what changes, at most every 50 ms.',
    args: { filter: t.arg({ type: StoreFilter, description: 'Which stores.' }) },
    subscribe: (_root, { filter }, context) => storesChanged(context, filter ?? {}),
    resolve: (change) => change,
  }),
);
