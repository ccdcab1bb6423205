/** Items in an order. A change costs a binary search and the move of the items behind it, not a sort. */
export class SortedList<T> {
  readonly #items: T[];
  readonly #compare: (a: T, b: T) => number;

  /**
   * @param items in this order; the list takes them over
   * @param compare never 0 for two different items, unless they are interchangeable
   */
  constructor(items: T[], compare: (a: T, b: T) => number) {
    this.#items = items;
    this.#compare = compare;
  }

  get items(): readonly T[] {
    return this.#items;
  }

  insert(item: T): void {
    this.#items.splice(this.rankOf(item), 0, item);
  }

  /** Removes an item that is in the list. */
  remove(item: T): void {
    const rank = this.rankOf(item);
    if (this.#items[rank] === item) this.#items.splice(rank, 1);
  }

  /** Number of items before an item, whether or not the list has it. */
  rankOf(item: T): number {
    return this.rankWhere((at) => at !== item && this.#compare(at, item) < 0);
  }

  /** Number of items at the start for which the test holds. It holds for none after the first for which it does not. */
  rankWhere(isBefore: (item: T) => boolean): number {
    let low = 0;
    let high = this.#items.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const at = this.#items[middle];
      if (at !== undefined && isBefore(at)) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
