import { KINDS } from '../../../server/src/kube/watch/kinds.ts';
import { Cache } from '../../../server/src/kube/watch/cache.ts';
import type { Change } from '../../../server/src/kube/watch/change.ts';
import type { Informers } from '../../../server/src/kube/watch/informers.ts';
import type { EventView, KindMap, KindName } from '../../../server/src/kube/objects/objects.ts';
import { storeLabels } from '../../../server/src/store/names.ts';
import { keyOf, type StoreResource } from '../../../server/src/store/resource.ts';

/** Informers without a cluster, filled by the test. */
export class MemoryInformers implements Informers {
  readonly #stores = new Cache(KINDS.stores);
  readonly #events = new Cache(KINDS.events);
  readonly #releases = new Cache(KINDS.releases);
  readonly #nodes = new Cache(KINDS.nodes);
  readonly #listeners = new Set<(change: Change) => void>();

  addStore(id: string, team = 'urumi', resourceVersion = '1'): StoreResource {
    const store = storeOf(id, team, resourceVersion);
    this.answered(store);
    return store;
  }

  answered(store: StoreResource): void {
    this.#stores.set(store);
    this.#announce({ kind: 'stores', type: 'upsert', key: keyOf(store), object: store });
  }

  removeStore(store: StoreResource): void {
    this.#stores.remove(store);
    this.#announce({ kind: 'stores', type: 'delete', key: keyOf(store), object: store });
  }

  addRelease(id: string, revision: number, team = 'urumi'): void {
    const metadata = { ...metaOf(`sh.helm.release.v1.urumi-${id}.v${revision}`, `store-${id}`) };
    const labels = storeLabels(team, id);
    this.#releases.set({ metadata: { ...metadata, labels }, status: 'deployed', revision });
  }

  backupsOf(): [] {
    return [];
  }

  addNode(name: string, images: readonly string[]): void {
    this.#nodes.set({ metadata: metaOf(name, ''), imageNames: new Set(images) });
  }

  addEvent(event: EventView): void {
    this.#events.set(event);
    this.#announce({ kind: 'events', type: 'upsert', key: event.storeKey, object: event });
  }

  removeEvent(event: EventView): void {
    this.#events.remove(event);
    this.#announce({ kind: 'events', type: 'delete', key: event.storeKey, object: event });
  }

  get<K extends KindName>(kind: K, namespace: string, name: string): KindMap[K] | undefined {
    return this.#cache(kind)?.get(namespace, name);
  }

  list<K extends KindName>(kind: K): KindMap[K][] {
    return this.#cache(kind)?.list() ?? [];
  }

  byStore<K extends KindName>(kind: K, store: StoreResource): KindMap[K][] {
    return this.#cache(kind)?.byStore(keyOf(store)) ?? [];
  }

  partsOf<K extends KindName>(kind: K, store: StoreResource): Promise<KindMap[K][]> {
    return Promise.resolve(this.byStore(kind, store));
  }

  owns(): boolean {
    return true;
  }

  domainsOf(): [] {
    return [];
  }

  onChange(listener: (change: Change) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  waitSynced(): Promise<void> {
    return Promise.resolve();
  }

  knows(): boolean {
    return true;
  }

  health(): [] {
    return [];
  }

  stop(): void {
    this.#listeners.clear();
  }

  #announce(change: Change): void {
    for (const listener of this.#listeners) listener(change);
  }

  #cache<K extends KindName>(kind: K): Cache<K> | undefined {
    const caches: { [N in KindName]?: Cache<N> } = {
      stores: this.#stores,
      events: this.#events,
      releases: this.#releases,
      nodes: this.#nodes,
    };
    return caches[kind] as Cache<K> | undefined;
  }
}

const CREATED = '2026-01-01T00:00:00Z';

function metaOf(name: string, namespace: string) {
  return { name, namespace, uid: `uid-${name}`, resourceVersion: '1', creationTimestamp: CREATED };
}

function storeOf(id: string, team: string, resourceVersion: string): StoreResource {
  return {
    metadata: { ...metaOf(id, team), resourceVersion },
    spec: { engine: 'WOOCOMMERCE', displayName: `Shop ${id}` },
    status: { phase: 'Ready' },
  };
}
