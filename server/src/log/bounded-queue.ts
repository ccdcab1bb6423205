export interface Bounds {
  items: number;
  bytes: number;
}

/** A queue for a slow disk or network. Bounded in items and in bytes. */
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

  /** False if the queue is full: the item is not added. */
  push(item: T, bytes: number): boolean {
    const fits = this.#waiting.length < this.#bounds.items && this.#bytes + bytes <= this.#bounds.bytes;
    if (!fits) return false;
    this.#waiting.push({ item, bytes });
    this.#bytes += bytes;
    return true;
  }

  /** Removes and returns up to `most` of the oldest items. */
  take(most: number): T[] {
    const taken = this.#waiting.slice(0, most);
    this.#waiting = this.#waiting.slice(most);
    for (const { bytes } of taken) this.#bytes -= bytes;
    return taken.map(({ item }) => item);
  }
}
