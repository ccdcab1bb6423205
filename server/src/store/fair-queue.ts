/** What waits, by team. Teams take turns; within a team the first to come is the first to go. Nothing is there twice. */
export class FairQueue<T> {
  /** The order of the map is whose turn it is. No team is there without something that waits. */
  readonly #waiting = new Map<string, Set<T>>();

  get size(): number {
    let size = 0;
    for (const items of this.#waiting.values()) size += items.size;
    return size;
  }

  add(team: string, item: T): void {
    this.#waiting.set(team, (this.#waiting.get(team) ?? new Set()).add(item));
  }

  has(team: string, item: T): boolean {
    return this.#waiting.get(team)?.has(item) ?? false;
  }

  delete(team: string, item: T): void {
    const items = this.#waiting.get(team);
    items?.delete(item);
    if (items?.size === 0) this.#waiting.delete(team);
  }

  /** Takes what is next out of the queue. Its team goes to the end of the line. */
  next(): T | undefined {
    for (const [team, items] of this.#waiting) {
      this.#waiting.delete(team);
      for (const item of items) {
        items.delete(item);
        if (items.size > 0) this.#waiting.set(team, items);
        return item;
      }
    }
    return undefined;
  }

  /** All that waits, in the order in which `next` will give it. */
  inOrder(): T[] {
    const teams = [...this.#waiting.values()].map((items) => [...items]);
    const rounds = Math.max(0, ...teams.map(({ length }) => length));
    return Array.from({ length: rounds }, (_, round) => teams.flatMap((items) => items[round] ?? [])).flat();
  }

  clear(): void {
    this.#waiting.clear();
  }
}
