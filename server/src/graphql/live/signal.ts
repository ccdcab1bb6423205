/** Notifies its listeners of a change. Nothing is queued. */
export class Signal<T = void> {
  readonly #listeners = new Set<(what: T) => void>();

  listen(listener: (what: T) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  emit(what: T): void {
    for (const listener of this.#listeners) listener(what);
  }
}
