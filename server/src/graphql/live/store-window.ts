import type { StoreResource } from '../../store/resource.ts';
import { visibleStores } from '../access/visible.ts';
import type { GraphContext } from '../context.ts';
import type { Selection } from '../fleet/fleet-index.ts';
import type { StoreCounts } from '../fleet/store-counts.ts';
import type { StoreList } from '../fleet/store-list.ts';
import { CurrentView } from '../fleet/view-cache.ts';
import { readLiveState, type LiveState } from '../read/live-state.ts';
import type { StoreFilterInput } from '../read/store-filter.ts';
import type { StoreOrder } from '../read/store-order.ts';
import { InvalidInputError } from '../user-errors.ts';
import { decodeCursor, encodeCursor } from '../paging.ts';
import { liveFor } from './guards.ts';
import { NOTHING, type LiveIterator } from './live-iterator.ts';
import { WindowPlace, type StoreOf } from './window-place.ts';

/** Stores of a window when the client does not say how many. */
export const WINDOW = 50;
export const MAX_WINDOW = 100;
/** Minimum interval between messages. Milliseconds. */
const INTERVAL_MS = 100;

const DEFAULT_ORDER: StoreOrder = { field: 'CREATED_AT', direction: 'DESC' };

export interface WindowArgs {
  filter?: StoreFilterInput | null;
  order?: StoreOrder | null;
  first?: number | null;
  after?: string | null;
  offset?: number | null;
}

export interface StoreWindow {
  snapshot: boolean;
  totalCount: number;
  offset: number;
  ids: string[];
  /** Cursors of the first and the last store; null without stores. */
  startCursor: string | null;
  endCursor: string | null;
  rows: StoreResource[];
  facets: StoreCounts;
  live: LiveState;
}

/** A part of an ordered list of stores: its current state, then what changes in it. @throws InvalidInputError */
export async function storeWindow(
  context: GraphContext,
  args: WindowArgs,
): Promise<LiveIterator<StoreWindow>> {
  const { fleet, informers, storeIndex } = context.api;
  const place = placeOf(args);
  let visible = await visibleStores(context);
  const order = args.order ?? DEFAULT_ORDER;
  const select = (): Selection => ({ visible, filter: args.filter });
  const list = new CurrentView(await fleet.holdList(select(), order));
  const counts = new CurrentView(fleet.holdCounts(select()));
  const message = new WindowMessages(place, sizeOf(args), (id) => storeIndex.get(id));
  return liveFor<StoreWindow>(context, {
    intervalMs: INTERVAL_MS,
    take: () => message.next(list.view, counts.view, readLiveState(informers)),
    guard: async () => {
      const now = await visibleStores(context);
      if (now.scope === visible.scope) return;
      visible = now;
      list.replace(await fleet.holdList(select(), order));
      counts.replace(fleet.holdCounts(select()));
    },
    listen: (wake) => {
      const stops = [
        fleet.listen(wake),
        informers.onChange(({ type }) => type === 'sync' && wake()),
        () => list.end(),
        () => counts.end(),
      ];
      return () => stops.forEach((stop) => stop());
    },
  });
}

function sizeOf({ first }: WindowArgs): number {
  const size = first ?? WINDOW;
  if (size < 1 || size > MAX_WINDOW) throw new InvalidInputError('first', `must be 1 to ${MAX_WINDOW}`);
  return size;
}

function placeOf({ after, offset }: WindowArgs): WindowPlace {
  if (typeof offset === 'number' && offset < 0) throw new InvalidInputError('offset', 'must be 0 or more');
  if (typeof after !== 'string') return new WindowPlace(offset ?? 0);
  if (typeof offset === 'number')
    throw new InvalidInputError('offset', 'must not be given together with after');
  const { rank, name } = decodeCursor(after, 'after');
  return new WindowPlace(rank, name);
}

/** What one execution has sent of a window, and the next message. */
class WindowMessages {
  readonly #place: WindowPlace;
  readonly #size: number;
  readonly #storeOf: StoreOf;
  #sent = new Map<string, StoreResource>();
  #last: Sent | undefined;

  constructor(place: WindowPlace, size: number, storeOf: StoreOf) {
    this.#place = place;
    this.#size = size;
    this.#storeOf = storeOf;
  }

  next(list: StoreList, counts: StoreCounts, live: LiveState): StoreWindow | typeof NOTHING {
    const offset = this.#place.offsetIn(list, this.#storeOf);
    const stores = list.items.slice(offset, offset + this.#size);
    const rows = stores.filter((store) => this.#sent.get(store.metadata.name) !== store);
    const ids = stores.map(({ metadata }) => metadata.name);
    const snapshot = this.#last === undefined;
    const now = {
      offset,
      ids: ids.join(),
      total: list.items.length,
      counts,
      revision: counts.revision,
      fresh: live.fresh,
    };
    if (rows.length === 0 && isEqual(this.#last, now)) return NOTHING;
    this.#last = now;
    this.#sent = new Map(stores.map((store) => [store.metadata.name, store]));
    const cursors = cursorsOf(stores, offset);
    return { snapshot, totalCount: list.items.length, offset, ids, ...cursors, rows, facets: counts, live };
  }
}

/** Equal to those of `stores` with the same filter and order. */
function cursorsOf(
  stores: readonly StoreResource[],
  offset: number,
): Pick<StoreWindow, 'startCursor' | 'endCursor'> {
  const cursorOf = (store: StoreResource | undefined, rank: number): string | null =>
    store ? encodeCursor(rank, store.metadata.uid) : null;
  return {
    startCursor: cursorOf(stores[0], offset),
    endCursor: cursorOf(stores.at(-1), offset + stores.length - 1),
  };
}

type Sent = Readonly<Record<string, unknown>>;

const isEqual = (a: Sent | undefined, b: Sent): boolean =>
  a !== undefined && Object.keys(b).every((key) => a[key] === b[key]);
