import type { ApiInformers } from '../../kube/watch/informers.ts';
import type { StoreId } from '../../store/id.ts';
import type { StoreResource } from '../../store/resource.ts';
import { Signal } from './signal.ts';

/** Every store by its id. Reads never leave memory; the informers hold the stores. */
export class StoreIndex {
  readonly #informers: ApiInformers;
  /** Teams that hold a store of an id: more than one while an id is contested. */
  readonly #holders = new Map<StoreId, Set<string>>();
  readonly #teams = new Set<string>();
  readonly #changed = new Signal<StoreId>();
  readonly stop: () => void;

  constructor(informers: ApiInformers) {
    this.#informers = informers;
    this.stop = informers.onChange((change) => {
      if (change.kind === 'namespaces') this.#followOwner(change.key?.id);
      if (change.kind === 'stores' && change.type !== 'sync') this.#follow(change.object);
    });
    for (const store of informers.list('stores')) this.#follow(store);
  }

  /** The store of an id. When two teams hold the same id, the one that owns the namespace, else the older one. */
  get(id: StoreId): StoreResource | undefined {
    const teams = this.#holders.get(id);
    if (!teams) return undefined;
    const candidates = [...teams].flatMap((team) => this.#informers.get('stores', team, id) ?? []);
    return candidates.length > 1 ? this.#owner(candidates) : candidates[0];
  }

  *all(): Generator<StoreResource> {
    for (const id of this.#holders.keys()) {
      const store = this.get(id);
      if (store) yield store;
    }
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

  /** The namespace of a contested id decides which of its stores is the one. */
  #followOwner(id: StoreId | undefined): void {
    if (id !== undefined && (this.#holders.get(id)?.size ?? 0) > 1) this.#changed.emit(id);
  }

  /** Notes who holds the id now, and tells of the change. */
  #follow({ metadata: { name, namespace = '' } }: StoreResource): void {
    const teams = this.#holders.get(name) ?? new Set();
    if (this.#informers.get('stores', namespace, name)) {
      this.#teams.add(namespace);
      this.#holders.set(name, teams.add(namespace));
    } else if (teams.delete(namespace) && teams.size === 0) this.#holders.delete(name);
    this.#changed.emit(name);
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
