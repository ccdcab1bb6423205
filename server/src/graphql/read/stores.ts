import type { Engine, Phase, StoreResource } from '../../store/resource.ts';
import type { GraphContext } from '../context.ts';
import { visibleStores } from '../access/visible.ts';
import { paginate, type Page } from '../paging.ts';
import { addressOf, phaseOf } from '../store-view.ts';

export type StoreOrder = 'NAME_ASC' | 'NAME_DESC' | 'CREATED_ASC' | 'CREATED_DESC' | 'PHASE_ASC';

export interface StoreFilterInput {
  phase?: readonly Phase[] | null;
  engine?: readonly Engine[] | null;
}

export interface StoresArgs {
  filter?: StoreFilterInput | null;
  search?: string | null;
  orderBy?: StoreOrder | null;
  first?: number | null;
  after?: string | null;
}

/** Names one store. Ids are unique across teams: a team only excludes the store of another one. */
export interface StoreRef {
  id: string;
  team?: string | null;
}

/** Whether a store is the one that a reference names. */
export const isNamed = ({ metadata }: StoreResource, { id, team }: StoreRef): boolean =>
  metadata.name === id && (team ?? metadata.namespace) === metadata.namespace;

/** The store that a reference names, if the viewer may read it. */
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
  const wanted = searching(args.search, context);
  const stores = [...context.api.storeIndex.all()].filter(
    (store) => visible(store) && matches(store, args.filter) && wanted(store),
  );
  stores.sort(ORDERS[args.orderBy ?? 'CREATED_DESC']);
  return paginate(stores, { first: args.first ?? 50, after: args.after }, (store) => store.metadata.uid);
}

export function matches(store: StoreResource, filter: StoreFilterInput | null | undefined): boolean {
  if (filter?.phase && !filter.phase.includes(phaseOf(store))) return false;
  return !filter?.engine || filter.engine.includes(store.spec.engine);
}

function searching(
  search: string | null | undefined,
  { api }: GraphContext,
): (store: StoreResource) => boolean {
  const part = search?.trim().toLowerCase();
  if (!part) return () => true;
  return (store) =>
    [store.metadata.name, store.spec.displayName, addressOf(store, api.platform).host].some((text) =>
      text.toLowerCase().includes(part),
    );
}

type Comparison = (a: StoreResource, b: StoreResource) => number;

/** What needs attention comes first. */
const URGENCY: readonly Phase[] = [
  'Failed',
  'Degraded',
  'Deleting',
  'Restarting',
  'Updating',
  'Provisioning',
  'Queued',
  'Suspended',
  'Ready',
];

const byText = (text: (store: StoreResource) => string): Comparison => {
  const { compare } = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });
  return (a, b) => compare(text(a), text(b));
};
const byId: Comparison = (a, b) => (a.metadata.name < b.metadata.name ? -1 : 1);
const byName = byText((store) => store.spec.displayName);
const byAge: Comparison = (a, b) =>
  Date.parse(a.metadata.creationTimestamp) - Date.parse(b.metadata.creationTimestamp);
const byUrgency: Comparison = (a, b) => URGENCY.indexOf(phaseOf(a)) - URGENCY.indexOf(phaseOf(b));

const ORDERS: Record<StoreOrder, Comparison> = {
  NAME_ASC: (a, b) => byName(a, b) || byId(a, b),
  NAME_DESC: (a, b) => byName(b, a) || byId(a, b),
  CREATED_ASC: (a, b) => byAge(a, b) || byId(a, b),
  CREATED_DESC: (a, b) => byAge(b, a) || byId(a, b),
  PHASE_ASC: (a, b) => byUrgency(a, b) || byName(a, b) || byId(a, b),
};
