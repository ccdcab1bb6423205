import { builder } from '../builder.ts';
import { pageCost, type Page } from '../paging.ts';
import { readStores, type StoreOrder } from '../read/stores.ts';
import type { StoreResource } from '../../store/resource.ts';
import { PageInfo } from './connection.ts';
import { EngineEnum, StorePhase } from './enums.ts';
import { StoreType } from './store.ts';

const StoreOrderEnum = builder.enumType('StoreOrder', {
  description: 'The order of a list of stores.',
  values: {
    NAME_ASC: { value: 'NAME_ASC' as StoreOrder, description: 'By display name.' },
    NAME_DESC: { value: 'NAME_DESC' as StoreOrder, description: 'By display name, backwards.' },
    CREATED_ASC: { value: 'CREATED_ASC' as StoreOrder, description: 'Oldest first.' },
    CREATED_DESC: { value: 'CREATED_DESC' as StoreOrder, description: 'Newest first.' },
    PHASE_ASC: { value: 'PHASE_ASC' as StoreOrder, description: 'Those that need attention first.' },
  },
});

export const StoreFilter = builder.inputType('StoreFilter', {
  description: 'Which stores: all of what is given must hold.',
  fields: (t) => ({
    phase: t.field({ type: [StorePhase], description: 'In one of these phases.' }),
    engine: t.field({ type: [EngineEnum], description: 'Run by one of these engines.' }),
  }),
});

const StoreEdge = builder.objectRef<Page<StoreResource>['edges'][number]>('StoreEdge').implement({
  description: 'A store in a list.',
  fields: (t) => ({
    cursor: t.exposeString('cursor', { description: 'Its place, for `after`.' }),
    node: t.expose('node', { type: StoreType, description: 'The store.' }),
  }),
});

const StoreConnection = builder.objectRef<Page<StoreResource>>('StoreConnection').implement({
  description: 'A page of stores.',
  fields: (t) => ({
    edges: t.expose('edges', {
      type: [StoreEdge],
      complexity: { multiplier: 1 },
      description: 'The stores of this page.',
    }),
    pageInfo: t.expose('pageInfo', { type: PageInfo, description: 'Where the page lies.' }),
    totalCount: t.exposeInt('totalCount', { description: 'How many there are on all pages.' }),
  }),
});

builder.queryField('stores', (t) =>
  t.field({
    type: StoreConnection,
    description: 'The stores that the viewer may see.',
    args: {
      filter: t.arg({ type: StoreFilter, description: 'Which ones.' }),
      search: t.arg.string({ description: 'A part of the id, name or host.' }),
      orderBy: t.arg({ type: StoreOrderEnum, defaultValue: 'CREATED_DESC', description: 'In which order.' }),
      first: t.arg.int({ defaultValue: 50, description: 'How many, at most 500.' }),
      after: t.arg.string({ description: 'The endCursor of the page before.' }),
    },
    complexity: ({ first }) => pageCost(first ?? 50),
    resolve: (_root, args, context) => readStores(context, args),
  }),
);
