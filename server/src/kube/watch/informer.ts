import { Cache } from './cache.ts';
import type { Kube } from '../client.ts';
import type { ChangeOf, InformerHealth } from './change.ts';
import type { Kind } from './kinds.ts';
import type { KindMap, KindName } from '../objects/objects.ts';
import type { RawMap } from '../objects/raw.ts';
import { Reflector, type ReflectorOptions, type ReflectorSink } from './reflector.ts';

/** One kind's cache, updated by its reflector. */
export class Informer<K extends KindName> implements ReflectorSink<KindMap[K]> {
  readonly cache: Cache<K>;
  /** Resolves after the first list. */
  readonly synced: Promise<void>;
  readonly #emit: (change: ChangeOf<K>) => void;
  #resolveSynced: () => void = () => {};
  #listed = false;
  #staleSince: Date | undefined = new Date();
  #restarts = 0;
  #lastError: string | undefined;

  constructor(kind: Kind<K>, emit: (change: ChangeOf<K>) => void) {
    this.cache = new Cache(kind);
    this.#emit = emit;
    this.synced = new Promise((resolve) => {
      this.#resolveSynced = resolve;
    });
  }

  run(kube: Kube, options: ReflectorOptions, signal: AbortSignal): Promise<void> {
    return new Reflector<RawMap[K], KindMap[K]>(kube, this.cache.kind, this, options).run(signal);
  }

  health(): InformerHealth {
    return {
      kind: this.cache.kind.name,
      synced: this.#listed,
      staleSince: this.#staleSince,
      restarts: this.#restarts,
      lastError: this.#lastError,
    };
  }

  replaced(objects: readonly KindMap[K][]): void {
    const gone = this.cache.names();
    for (const object of objects) {
      gone.delete(this.cache.nameOf(object));
      this.#upsert(object);
    }
    for (const name of gone) this.#delete(this.cache.byName(name));
    this.#listed = true;
    this.#resolveSynced();
  }

  changed(type: 'ADDED' | 'MODIFIED' | 'DELETED', object: KindMap[K]): void {
    if (type === 'DELETED') this.#delete(object);
    else this.#upsert(object);
  }

  live(): void {
    if (this.#staleSince === undefined) return;
    this.#staleSince = undefined;
    this.#lastError = undefined;
    this.#emit({ kind: this.cache.kind.name, type: 'sync' });
  }

  broken(error: unknown): void {
    this.#restarts += 1;
    this.#lastError = error instanceof Error ? error.message : String(error);
    if (this.#staleSince !== undefined) return;
    this.#staleSince = new Date();
    this.#emit({ kind: this.cache.kind.name, type: 'sync' });
  }

  /** Skips unchanged objects of a relist. */
  #upsert(object: KindMap[K]): void {
    const { namespace = '', name, resourceVersion } = object.metadata;
    const old = this.cache.get(namespace, name);
    if (old?.metadata.resourceVersion === resourceVersion) return;
    this.cache.set(object);
    this.#emit({ kind: this.cache.kind.name, type: 'upsert', key: this.cache.kind.keyOf(object), object });
  }

  #delete(object: KindMap[K] | undefined): void {
    if (!object) return;
    this.cache.remove(object);
    this.#emit({ kind: this.cache.kind.name, type: 'delete', key: this.cache.kind.keyOf(object), object });
  }
}
