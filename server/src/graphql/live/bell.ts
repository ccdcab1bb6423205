/** Tells listeners that something changed, and what: never a queue, only a call. */
export class Bell<T = void> {
  readonly #listeners = new Set<(what: T) => void>();

  listen(listener: (what: T) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  ring(what: T): void {
    for (const listener of this.#listeners) listener(what);
  }
}
