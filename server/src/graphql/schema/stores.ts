import { builder } from '../builder.ts';
import { pageCost, type Page } from '../paging.ts';
import { readStores, STORES_PAGE } from '../read/stores.ts';
import type { StoreResource } from '../../store/resource.ts';
import { pageArgs, PageInfo } from './connection.ts';
import { StoreFilter } from './store-filter.ts';
import { StoreOrderEnum, StoreOrderInput } from './store-order.ts';
import { StoreType } from './store.ts';

const StoreEdge = builder.objectRef<Page<StoreResource>['edges'][number]>('StoreEdge').implement({
  description: 'A store in a list.',
  fields: (t) => ({
    cursor: t.exposeString('cursor', { description: 'Its place, for `after` and `before`.' }),
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
    pageInfo: t.expose('pageInfo', { type: PageInfo, description: 'Position of the page.' }),
    totalCount: t.exposeInt('totalCount', { description: 'Number of stores on all pages.' }),
  }),
});

builder.queryField('stores', (t) =>
  t.field({
    type: StoreConnection,
    description: 'The stores that the viewer may see.',
    args: {
      filter: t.arg({ type: StoreFilter, description: 'Filter of the stores.' }),
      search: t.arg.string({
        description: 'A part of the id, name or host.',
        deprecationReason: 'Use `filter.search`. Will be removed on 2027-06-01.',
      }),
      order: t.arg({ type: StoreOrderInput, description: 'In which order. Default: newest first.' }),
      orderBy: t.arg({
        type: StoreOrderEnum,
        description: 'In which order, without `order`.',
        deprecationReason: 'Use `order`. Will be removed on 2027-06-01.',
      }),
      ...pageArgs(t.arg, STORES_PAGE),
    },
    complexity: (args) => pageCost(args, { size: STORES_PAGE }),
    resolve: (_root, args, context) => readStores(context, args),
  }),
);
