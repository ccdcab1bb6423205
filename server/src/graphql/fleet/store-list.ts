import type { StoreResource } from '../../store/resource.ts';
import type { StorePredicate } from '../read/store-filter.ts';
import type { Comparison } from '../read/store-order.ts';
import { sortInTurns } from './sort-in-turns.ts';
import { SortedList } from './sorted-list.ts';

/** The stores that a filter finds, in an order. */
export class StoreList {
  readonly #matches: StorePredicate;
  readonly #sorted: SortedList<StoreResource>;

  /** @param stores those that match, in this order; the list takes them over */
  constructor(matches: StorePredicate, order: Comparison, stores: StoreResource[]) {
    this.#matches = matches;
    this.#sorted = new SortedList(stores, order);
  }

  get items(): readonly StoreResource[] {
    return this.#sorted.items;
  }

  has(store: StoreResource): boolean {
    return this.#matches(store);
  }

  /** Number of stores before one, whether or not the list has it. */
  rankOf(store: StoreResource): number {
    return this.#sorted.rankOf(store);
  }

  update(before: StoreResource | undefined, after: StoreResource | undefined): void {
    if (before && this.#matches(before)) this.#sorted.remove(before);
    if (after && this.#matches(after)) this.#sorted.insert(after);
  }
}

/** What a list has, and in which order. */
export interface ListQuery {
  matches: StorePredicate;
  order: Comparison;
}

/** A list that is being sorted, in several turns. It takes in the changes of that time at the end. */
export class SortingList {
  readonly #changes: [before: StoreResource | undefined, after: StoreResource | undefined][] = [];

  update(before: StoreResource | undefined, after: StoreResource | undefined): void {
    this.#changes.push([before, after]);
  }

  /** @param use gets the list in the turn in which it is up to date */
  async sort(
    { matches, order }: ListQuery,
    stores: readonly StoreResource[],
    use: (list: StoreList) => void,
  ): Promise<void> {
    const list = new StoreList(matches, order, await sortInTurns(stores, matches, order));
    for (const change of this.#changes) list.update(...change);
    use(list);
  }
}
