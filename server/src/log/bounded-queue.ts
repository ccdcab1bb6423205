export interface Bounds {
  items: number;
  bytes: number;
}

/** What waits for a slow disk or network, in order. Bounded in items and in bytes. */
export class BoundedQueue<T> {
  readonly #bounds: Bounds;
  #waiting: { item: T; bytes: number }[] = [];
  #bytes = 0;

  constructor(bounds: Bounds) {
    this.#bounds = bounds;
  }

  get size(): number {
    return this.#waiting.length;
  }

  /** False when there is no room: the item is not taken. */
  push(item: T, bytes: number): boolean {
    const fits = this.#waiting.length < this.#bounds.items && this.#bytes + bytes <= this.#bounds.bytes;
    if (!fits) return false;
    this.#waiting.push({ item, bytes });
    this.#bytes += bytes;
    return true;
  }

  /** Removes and returns the oldest, at most `most`. */
  take(most: number): T[] {
    const taken = this.#waiting.slice(0, most);
    this.#waiting = this.#waiting.slice(most);
    for (const { bytes } of taken) this.#bytes -= bytes;
    return taken.map(({ item }) => item);
  }
}
