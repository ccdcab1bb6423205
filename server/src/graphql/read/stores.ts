import type { StoreResource } from '../../store/resource.ts';
import type { GraphContext } from '../context.ts';
import { visibleStores } from '../access/visible.ts';
import { paginate, type Page, type PageArgs } from '../paging.ts';
import { storeFilter, type StoreFilterInput } from './store-filter.ts';
import { comparison, parseOrder, type OldStoreOrder, type StoreOrder } from './store-order.ts';

/** Stores of a page when the client does not say how many. */
export const STORES_PAGE = 50;

export interface StoresArgs extends PageArgs {
  filter?: StoreFilterInput | null;
  search?: string | null;
  order?: StoreOrder | null;
  orderBy?: OldStoreOrder | null;
}

/** Identifies one store. Ids are unique across teams, so `team` only excludes stores of others. */
export interface StoreRef {
  id: string;
  team?: string | null;
}

/** Is it the referenced store? */
export const isNamed = ({ metadata }: StoreResource, { id, team }: StoreRef): boolean =>
  metadata.name === id && (team ?? metadata.namespace) === metadata.namespace;

/** The referenced store, if the viewer may read it. */
export async function readableStore(
  { api, viewer }: GraphContext,
  which: StoreRef,
): Promise<StoreResource | undefined> {
  const store = api.storeIndex.get(which.id);
  if (!store || !isNamed(store, which)) return undefined;
  return (await api.access.may(viewer, { verb: 'get' }, store.metadata.namespace ?? '')) ? store : undefined;
}

export async function readStores(context: GraphContext, args: StoresArgs): Promise<Page<StoreResource>> {
  const visible = await visibleStores(context);
  const { platform, storeIndex } = context.api;
  const filtered = storeFilter(args.filter, platform);
  const found = storeFilter({ search: args.search }, platform);
  const stores = [...storeIndex.all()].filter((store) => visible(store) && filtered(store) && found(store));
  stores.sort(comparison(args.order ?? parseOrder(args.orderBy ?? 'CREATED_DESC')));
  return paginate(stores, { ...args, size: STORES_PAGE }, (store) => store.metadata.uid);
}
