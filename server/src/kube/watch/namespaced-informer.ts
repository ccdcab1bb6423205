import { storeNamespace } from '../../store/names.ts';
import type { StoreKey } from '../../store/key.ts';
import { backoffMs, pause } from '../backoff.ts';
import type { Kube } from '../client.ts';
import { Informer } from './informer.ts';
import type { ChangeOf, InformerHealth } from './change.ts';
import { pathIn, type Kind } from './kinds.ts';
import type { KindMap, KindName } from '../objects/objects.ts';
import type { ReflectorOptions } from './reflector.ts';
import { mayList } from '../requests/own-rights.ts';

interface Part<K extends KindName> {
  informer: Informer<K>;
  stopping: AbortController;
  /** Resolves after the first list, or after the first refusal. */
  tried: PromiseWithResolvers<void>;
  known: boolean;
}

/** Backoff of the access checks for a namespace. */
const ACCESS_CHECK = { baseMs: 25, maxMs: 5000 };

/**
 * An Informer that watches one kind separately in each store namespace, as soon as this server has access there: for
 * kinds that nobody should be able to read cluster-wide.
 */
export class NamespacedInformer<K extends KindName> {
  readonly cache = {
    get: (namespace: string, name: string) => this.#parts.get(namespace)?.informer.cache.get(namespace, name),
    list: () => [...this.#parts.values()].flatMap(({ informer }) => informer.cache.list()),
    byStore: (key: StoreKey) =>
      this.#parts.get(storeNamespace(key.id))?.informer.cache.byStore(key) ?? ([] as KindMap[K][]),
  };
  /** Resolves when all existing namespaces with access are listed. */
  readonly synced: Promise<void>;
  readonly #kind: Kind<K>;
  readonly #emit: (change: ChangeOf<K>) => void;
  readonly #namespaces: Promise<void>;
  readonly #parts = new Map<string, Part<K>>();
  #listed = false;
  #watch: (namespace: string, part: Part<K>) => Promise<void> = () => Promise.resolve();

  /** @param namespaces resolves when `follow` was called for all existing namespaces */
  constructor(kind: Kind<K>, emit: (change: ChangeOf<K>) => void, namespaces: Promise<void>) {
    this.#kind = kind;
    this.#emit = emit;
    this.#namespaces = namespaces;
    this.synced = this.#sync();
  }

  run(kube: Kube, options: ReflectorOptions, signal: AbortSignal): Promise<void> {
    this.#watch = async (namespace, part) => {
      const ending = AbortSignal.any([signal, part.stopping.signal]);
      if (await this.#allowed(kube, namespace, part, ending)) await part.informer.run(kube, options, ending);
    };
    return Promise.resolve();
  }

  /** Whether this kind is synced in a namespace. */
  knows(namespace: string): boolean {
    return this.#parts.get(namespace)?.known ?? false;
  }

  /** Handles a change of a namespace. Ignores namespaces that do not belong to a store, whatever their labels. */
  follow({ type, object, key }: ChangeOf<'namespaces'>): void {
    const name = object?.metadata.name ?? '';
    if (type === 'delete' || !key) this.#end(name);
    else if (type === 'upsert' && !this.#parts.has(name)) this.#begin(name, key);
  }

  health(): InformerHealth {
    const parts = [...this.#parts.values()].filter(({ known }) => known);
    const healths = parts.map(({ informer }) => informer.health());
    const stale = healths.flatMap(({ staleSince }) => staleSince ?? []);
    return {
      kind: this.#kind.name,
      synced: this.#listed,
      staleSince: stale.toSorted((a, b) => a.getTime() - b.getTime())[0],
      restarts: healths.reduce((sum, { restarts }) => sum + restarts, 0),
      lastError: healths.find(({ lastError }) => lastError)?.lastError,
    };
  }

  async #sync(): Promise<void> {
    await this.#namespaces;
    await Promise.all([...this.#parts.values()].map(({ tried }) => tried.promise));
    this.#listed = true;
  }

  #begin(namespace: string, key: StoreKey): void {
    const path = pathIn(namespace, this.#kind);
    const informer = new Informer<K>({ ...this.#kind, path }, this.#emit);
    const tried = Promise.withResolvers<void>();
    const part = { informer, stopping: new AbortController(), tried, known: false };
    this.#parts.set(namespace, part);
    void informer.synced.then(() => {
      part.known = true;
      tried.resolve();
      this.#emit({ kind: this.#kind.name, type: 'sync', key });
    });
    void this.#watch(namespace, part);
  }

  #end(namespace: string): void {
    const part = this.#parts.get(namespace);
    part?.stopping.abort();
    part?.informer.replaced([]);
    this.#parts.delete(namespace);
    part?.tried.resolve();
  }

  /** Waits for access to the namespace. False if the signal aborts first. */
  async #allowed(kube: Kube, namespace: string, { tried }: Part<K>, signal: AbortSignal): Promise<boolean> {
    const resource = this.#kind.path.slice(this.#kind.path.lastIndexOf('/') + 1);
    for (let failures = 1; !signal.aborted; failures += 1) {
      const allowed = await mayList(kube, namespace, { group: '', resource }).catch(() => undefined);
      if (allowed) return !signal.aborted;
      if (allowed === false) tried.resolve();
      await pause(backoffMs(failures, ACCESS_CHECK), signal);
    }
    return false;
  }
}
