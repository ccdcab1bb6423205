import type { StoreResource } from '../../store/resource.ts';
import type { GraphContext } from '../context.ts';
import { visibleStores } from '../access/visible.ts';
import { paginate, type Page, type PageArgs } from '../paging.ts';
import type { StoreFilterInput } from './store-filter.ts';
import { parseOrder, type OldStoreOrder, type StoreOrder } from './store-order.ts';

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
  const { filter, search, order, orderBy } = args;
  const list = await context.api.fleet.list(
    { visible, filter, search },
    order ?? parseOrder(orderBy ?? 'CREATED_DESC'),
  );
  return paginate(list.items, { ...args, size: STORES_PAGE }, (store) => store.metadata.uid);
}
