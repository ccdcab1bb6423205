import { LRUCache } from 'lru-cache';

/** Unused views that are kept up to date, because the same query comes again. */
const IDLE = 8;

interface Held<V> {
  view: V;
  holders: number;
}

/** A view that is kept up to date until it is released. */
export interface Lease<V> {
  readonly view: V;
  release(): void;
}

/** Views by what they show: one for all that ask for the same. */
export class ViewCache<V extends object> {
  readonly #held = new Map<string, Held<V>>();
  readonly #idle = new LRUCache<string, V>({ max: IDLE });

  has(key: string): boolean {
    return this.#held.has(key) || this.#idle.get(key) !== undefined;
  }

  /** For one reading: it may not be up to date later. */
  read(key: string, make: () => V): V {
    const known = this.#held.get(key)?.view ?? this.#idle.get(key);
    if (known) return known;
    const view = make();
    this.#idle.set(key, view);
    return view;
  }

  hold(key: string, make: () => V): Lease<V> {
    const held = this.#held.get(key) ?? { view: this.read(key, make), holders: 0 };
    this.#idle.delete(key);
    this.#held.set(key, held);
    held.holders += 1;
    let released = false;
    const release = (): void => {
      if (released) return;
      released = true;
      this.#release(key, held);
    };
    return { view: held.view, release };
  }

  *all(): Generator<V> {
    for (const { view } of this.#held.values()) yield view;
    yield* this.#idle.values();
  }

  #release(key: string, held: Held<V>): void {
    held.holders -= 1;
    if (held.holders > 0) return;
    this.#held.delete(key);
    this.#idle.set(key, held.view);
  }
}

/** The view that a subscription reads: replaced when its rights change, released at its end. */
export class CurrentView<V> {
  #lease: Lease<V>;
  #ended = false;

  constructor(lease: Lease<V>) {
    this.#lease = lease;
  }

  get view(): V {
    return this.#lease.view;
  }

  replace(lease: Lease<V>): void {
    this.#lease.release();
    this.#lease = lease;
    if (this.#ended) lease.release();
  }

  end(): void {
    this.#ended = true;
    this.#lease.release();
  }
}
