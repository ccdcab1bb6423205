import type { Informers } from '../../kube/watch/informers.ts';
import type { StoreId } from '../../store/id.ts';
import { isNewer } from '../../store/resource-version.ts';
import type { StoreResource } from '../../store/resource.ts';
import { Signal } from './signal.ts';

/** Every store by its id, kept up to date by the watches. Reads never leave memory. */
export class StoreIndex {
  readonly #informers: Informers;
  readonly #byId = new Map<StoreId, StoreResource[]>();
  /** UIDs of stores that are gone, so that a late answer to a write does not bring one back. */
  readonly #gone = new Set<string>();
  readonly #teams = new Set<string>();
  readonly #changed = new Signal<StoreId>();
  readonly stop: () => void;

  constructor(informers: Informers) {
    this.#informers = informers;
    this.stop = informers.onChange((change) => {
      if (change.kind !== 'stores') return;
      if (change.type === 'delete') this.#remove(change.object);
      else if (change.type === 'upsert') this.remember(change.object);
    });
    for (const store of informers.list('stores')) this.remember(store);
  }

  /** The store of an id. When two teams hold the same id, the one that owns the namespace, else the older one. */
  get(id: StoreId): StoreResource | undefined {
    const candidates = this.#byId.get(id);
    return candidates && candidates.length > 1 ? this.#owner(candidates) : candidates?.[0];
  }

  *all(): Generator<StoreResource> {
    for (const id of this.#byId.keys()) {
      const store = this.get(id);
      if (store) yield store;
    }
  }

  /** Takes in a store newer than the one known, so that a client reads its own write before the watch tells of it. */
  remember(store: StoreResource): void {
    const { name, uid, namespace = '' } = store.metadata;
    if (this.#gone.has(uid)) return;
    this.#teams.add(namespace);
    const others = this.#byId.get(name) ?? [];
    const known = others.find((other) => other.metadata.uid === uid);
    if (known && !isNewer(store, known)) return;
    const rest = others.filter(
      (other) => other !== known && other.metadata.namespace !== store.metadata.namespace,
    );
    this.#byId.set(name, [...rest, store]);
    this.#changed.emit(name);
  }

  /** Whether a namespace has held a Store since this process started. */
  isTeam(namespace: string): boolean {
    return this.#teams.has(namespace);
  }

  /** Calls back with the id of each store that changes. Returns how to stop that. */
  listen(listener: (id: StoreId) => void): () => void {
    return this.#changed.listen(listener);
  }

  /** The store of an id, waiting for the watch to tell of it. @param ms longest wait */
  async waitFor(id: StoreId, ms: number): Promise<StoreResource | undefined> {
    const known = this.get(id);
    if (known) return known;
    const { promise, resolve } = Promise.withResolvers<void>();
    const timer = setTimeout(resolve, ms);
    const unlisten = this.listen((changed) => {
      if (changed === id) resolve();
    });
    await promise;
    clearTimeout(timer);
    unlisten();
    return this.get(id);
  }

  #owner(candidates: StoreResource[]): StoreResource | undefined {
    const oldest = candidates.toSorted((a, b) =>
      compare(a.metadata.creationTimestamp, b.metadata.creationTimestamp),
    )[0];
    return candidates.find((store) => this.#informers.owns(store)) ?? oldest;
  }

  #remove(store: StoreResource): void {
    const { name, uid } = store.metadata;
    this.#gone.add(uid);
    if (this.#gone.size > 1000) this.#gone.delete(this.#gone.values().next().value ?? '');
    const rest = (this.#byId.get(name) ?? []).filter((other) => other.metadata.uid !== uid);
    if (rest.length > 0) this.#byId.set(name, rest);
    else this.#byId.delete(name);
    this.#changed.emit(name);
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
