/** Number of stores whose newest outcome counts, and the fewest that say something. */
const NEWEST = 20;
const FEWEST = 4;

/**
 * Tells a fault of the platform's own network from that of a shop: if most of the stores that were asked last cannot be
 * reached, though each was reached before, nothing is concluded about any of them.
 */
export class Reach {
  readonly #unreached = new Map<string, boolean>();

  /** Records the newest outcome of a store. */
  note(uid: string, unreached: boolean): void {
    this.#unreached.delete(uid);
    this.#unreached.set(uid, unreached);
    for (const [oldest] of this.#unreached) {
      if (this.#unreached.size <= NEWEST) break;
      this.#unreached.delete(oldest);
    }
  }

  forget(uid: string): void {
    this.#unreached.delete(uid);
  }

  get blind(): boolean {
    const outcomes = [...this.#unreached.values()];
    return outcomes.length >= FEWEST && outcomes.filter(Boolean).length * 2 > outcomes.length;
  }
}
