import { GraphQLError } from 'graphql';
import type { StoreResource } from '../../store/resource.ts';
import { visibleStores, type Visible } from '../access/visible.ts';
import type { GraphContext } from '../context.ts';
import { ERROR_CODES } from '../error-codes.ts';
import { readLiveState, type LiveState } from '../read/live-state.ts';
import { storeFilter, type StoreFilterInput, type StorePredicate } from '../read/store-filter.ts';
import { liveFor } from './guards.ts';
import { NOTHING, type LiveIterator } from './live-iterator.ts';

export interface StoresChange {
  snapshot: boolean;
  upserted: StoreResource[];
  removed: string[];
  live: LiveState;
}

/** Most stores of a subscription when it begins. */
const MAX_STORES = 500;
/** Minimum interval between batches. Milliseconds. */
const BATCH_MS = 50;

/** All matching stores, then the changes. @throws GraphQLError TOO_MANY_STORES */
export async function storesChanged(
  context: GraphContext,
  filter: StoreFilterInput,
): Promise<LiveIterator<StoresChange>> {
  const { storeIndex, informers } = context.api;
  const visible = await visibleStores(context);
  refuseAbove(MAX_STORES, context.api.fleet.counts({ visible, filter }).total);
  const view = new StoresView(context, filter, visible);
  return liveFor<StoresChange>(context, {
    intervalMs: BATCH_MS,
    take: () => view.take(),
    guard: () => view.renew(),
    listen: (wake) => {
      const stops = [
        storeIndex.listen((id) => (view.dirty.add(id), wake())),
        informers.onChange(({ type }) => type === 'sync' && wake()),
      ];
      return () => stops.forEach((stop) => stop());
    },
  });
}

function refuseAbove(limit: number, actual: number): void {
  if (actual <= limit) return;
  const use = 'storeWindow';
  throw new GraphQLError(
    `${actual} stores match, and storesChanged sends at most ${limit}: subscribe to ${use}, or filter more`,
    { extensions: { code: ERROR_CODES.tooManyStores, limit, actual, use } },
  );
}

/** The stores sent to one subscriber, and the ids that changed since then: at most one per store. */
class StoresView {
  readonly dirty = new Set<string>();
  readonly #context: GraphContext;
  readonly #filter: StorePredicate;
  readonly #sent = new Map<string, StoreResource>();
  #visible: Visible;
  #live: LiveState | undefined;

  constructor(context: GraphContext, filter: StoreFilterInput, visible: Visible) {
    this.#context = context;
    this.#filter = storeFilter(filter, context.api.platform);
    this.#visible = visible;
  }

  /** Applies changed rights: removes stores of teams that are no longer visible, and adds those of new ones. */
  async renew(): Promise<void> {
    const visible = await visibleStores(this.#context);
    if (visible.scope !== this.#visible.scope) {
      for (const store of this.#context.api.storeIndex.all()) this.dirty.add(store.metadata.name);
    }
    this.#visible = visible;
  }

  take(): StoresChange | typeof NOTHING {
    const { storeIndex, informers } = this.#context.api;
    const snapshot = this.#live === undefined;
    const live = readLiveState(informers);
    const ids = snapshot ? [...storeIndex.all()].map((store) => store.metadata.name) : [...this.dirty];
    this.dirty.clear();
    const change: StoresChange = { snapshot, upserted: [], removed: [], live };
    for (const id of ids) this.#tell(id, change);
    const news =
      snapshot || change.upserted.length + change.removed.length > 0 || live.fresh !== this.#live?.fresh;
    this.#live = live;
    return news ? change : NOTHING;
  }

  #tell(id: string, change: StoresChange): void {
    const store = this.#context.api.storeIndex.get(id);
    const shown = store && this.#visible(store) && this.#filter(store) ? store : undefined;
    const sent = this.#sent.get(id);
    if (shown === sent) return;
    if (shown) {
      this.#sent.set(id, shown);
      change.upserted.push(shown);
    } else {
      this.#sent.delete(id);
      change.removed.push(id);
    }
  }
}
