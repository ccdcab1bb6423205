import type { StoreId } from '../../store/id.ts';
import { ANNOTATION_CREATED_FROM } from '../../store/names.ts';
import type { StoreResource } from '../../store/resource.ts';
import type { PublicAddress } from '../../store/url.ts';
import { Signal } from '../live/signal.ts';
import type { StoreIndex } from '../live/store-index.ts';
import { storeFilter, type StoreFilterInput, type StorePredicate } from '../read/store-filter.ts';
import { comparison, type StoreOrder } from '../read/store-order.ts';
import { facetedFilter, StoreCounts } from './store-counts.ts';
import { SortingList, StoreList, type ListQuery } from './store-list.ts';
import { Tally } from './tally.ts';
import { ViewCache, type Lease } from './view-cache.ts';

/** The source of the stores. */
interface ListedStores extends Pick<StoreIndex, 'get' | 'listen'> {
  all(): Iterable<StoreResource>;
}

/** Rights to stores. */
export interface Scope {
  (store: StoreResource): boolean;
  /** Equal for the same rights. */
  readonly scope: string;
}

/** Some of the stores that a viewer may see. */
export interface Selection {
  visible: Scope;
  filter?: StoreFilterInput | null;
  /** A part of the id, name or host, besides that of the filter. */
  search?: string | null;
}

interface AskedList extends ListQuery {
  /** Equal for equal lists. */
  key: string;
}

/**
 * The stores in lists and counts that follow each change. The work of a change depends on the number of different lists
 * and counts in use, not on the number of stores or subscribers.
 */
export class FleetIndex {
  readonly #stores = new Map<StoreId, StoreResource>();
  readonly #at: PublicAddress;
  readonly #teams = new Tally();
  readonly #addresses = new Tally();
  readonly #lists = new ViewCache<StoreList>();
  readonly #sorting = new Map<string, { list: SortingList; done: Promise<void> }>();
  readonly #counts = new ViewCache<StoreCounts>();
  readonly #changed = new Signal<StoreId>();
  readonly #teamsChanged = new Signal();

  constructor(storeIndex: ListedStores, at: PublicAddress) {
    this.#at = at;
    storeIndex.listen((id) => this.#update(id, storeIndex.get(id)));
    for (const store of storeIndex.all()) this.#update(store.metadata.name, store);
  }

  /** Teams that have stores. */
  teams(): Iterable<string> {
    return this.#teams.values();
  }

  /** Changes when a team gets its first store or loses its last. */
  get teamsRevision(): number {
    return this.#teams.valuesRevision;
  }

  inTeam(team: string): number {
    return this.#teams.of(team);
  }

  createdFrom(address: string): number {
    return this.#addresses.of(address);
  }

  /** For one reading. The first of a kind is sorted in several turns of the event loop. */
  async list(selection: Selection, order: StoreOrder): Promise<StoreList> {
    const asked = this.#listOf(selection, order);
    await this.#whenSorted(asked);
    return this.#lists.read(asked.key, () => this.#sortNow(asked));
  }

  async holdList(selection: Selection, order: StoreOrder): Promise<Lease<StoreList>> {
    const asked = this.#listOf(selection, order);
    await this.#whenSorted(asked);
    return this.#lists.hold(asked.key, () => this.#sortNow(asked));
  }

  /** For one reading. */
  counts(selection: Selection): StoreCounts {
    return this.#counts.read(...this.#countsOf(selection));
  }

  holdCounts(selection: Selection): Lease<StoreCounts> {
    return this.#counts.hold(...this.#countsOf(selection));
  }

  /** Calls back with the id of each store that changes, after the lists and counts. Returns how to stop that. */
  listen(listener: (id: StoreId) => void): () => void {
    return this.#changed.listen(listener);
  }

  /** Calls back when a team gets its first store or loses its last. Returns how to stop that. */
  listenToTeams(listener: () => void): () => void {
    return this.#teamsChanged.listen(listener);
  }

  #listOf({ visible, filter, search }: Selection, order: StoreOrder): AskedList {
    const key = JSON.stringify([visible.scope, filter, search, order.field, order.direction ?? 'ASC']);
    const matches = all(visible, storeFilter(filter, this.#at), storeFilter({ search }, this.#at));
    return { key, matches, order: comparison(order) };
  }

  /** Sorts a list once for all requests that arrive while it is being sorted. */
  async #whenSorted(asked: AskedList): Promise<void> {
    if (this.#lists.has(asked.key)) return;
    await (this.#sorting.get(asked.key)?.done ?? this.#sort(asked));
  }

  #sort(asked: AskedList): Promise<void> {
    const { key } = asked;
    const list = new SortingList();
    const done = list
      .sort(asked, [...this.#stores.values()], (sorted) => this.#lists.read(key, () => sorted))
      .finally(() => this.#sorting.delete(key));
    this.#sorting.set(key, { list, done });
    return done;
  }

  /** In this turn: more lists were asked for than are kept. */
  #sortNow({ matches, order }: AskedList): StoreList {
    const stores = [...this.#stores.values()].filter(matches).sort(order);
    return new StoreList(matches, order, stores);
  }

  #countsOf({ visible, filter }: Selection): [key: string, make: () => StoreCounts] {
    const key = JSON.stringify([visible.scope, filter]);
    const make = (): StoreCounts => {
      const faceted = facetedFilter(filter ?? {}, (part) => storeFilter(part, this.#at));
      return new StoreCounts({ ...faceted, others: all(visible, faceted.others) }, this.#stores.values());
    };
    return [key, make];
  }

  #update(id: StoreId, after: StoreResource | undefined): void {
    const before = this.#stores.get(id);
    if (before === after) return;
    if (after) this.#stores.set(id, after);
    else this.#stores.delete(id);
    const { teamsRevision } = this;
    // In this order, so that the only store of a team does not leave it for a moment.
    if (after) this.#tally(after, 1);
    if (before) this.#tally(before, -1);
    for (const list of this.#lists.all()) list.update(before, after);
    for (const { list } of this.#sorting.values()) list.update(before, after);
    for (const counts of this.#counts.all()) counts.update(before, after);
    this.#changed.emit(id);
    if (teamsRevision !== this.teamsRevision) this.#teamsChanged.emit();
  }

  #tally({ metadata: { namespace = '', annotations } }: StoreResource, change: 1 | -1): void {
    this.#teams.add(namespace, change);
    const address = annotations?.[ANNOTATION_CREATED_FROM];
    if (address !== undefined) this.#addresses.add(address, change);
  }
}

const all =
  (...tests: readonly StorePredicate[]): StorePredicate =>
  (store) =>
    tests.every((test) => test(store));
