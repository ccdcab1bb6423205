import { Answers } from './answers.ts';
import { Cache } from './cache.ts';
import type { Kube } from '../client.ts';
import type { ChangeOf, InformerHealth } from './change.ts';
import type { Kind } from './kinds.ts';
import type { KindMap, KindName, View } from '../objects/objects.ts';
import type { RawMap } from '../objects/raw.ts';
import { Reflector, type ReflectorOptions, type ReflectorSink } from './reflector.ts';

/** One kind's cache, updated by its reflector and by answers to requests of this process. */
export class Informer<K extends KindName> implements ReflectorSink<KindMap[K]> {
  readonly cache: Cache<K>;
  /** Resolves after the first list. */
  readonly synced: Promise<void>;
  readonly #emit: (change: ChangeOf<K>) => void;
  readonly #answers = new Answers();
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

  /** Takes in an object from an answer, unless it is older than what is known. */
  answered(object: KindMap[K]): void {
    if (this.#answers.take(nameOf(object), object, this.cache.known(object))) this.#set(object);
  }

  listing(): void {
    this.#answers.listing();
  }

  replaced(objects: readonly KindMap[K][]): void {
    const listed = new Set(objects.map(nameOf));
    const gone = this.cache.list().filter((known) => !listed.has(nameOf(known)));
    for (const object of objects) this.#upsert(object);
    for (const known of gone) if (!this.#answers.has(nameOf(known))) this.#delete(known);
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

  /** Skips what is known: unchanged objects of a relist, and states before an answer. */
  #upsert(object: KindMap[K]): void {
    if (this.#answers.hides(nameOf(object), object)) return;
    const known = this.cache.known(object)?.metadata.resourceVersion;
    if (known !== object.metadata.resourceVersion) this.#set(object);
  }

  #set(object: KindMap[K]): void {
    this.cache.set(object);
    this.#emit({ kind: this.cache.kind.name, type: 'upsert', key: this.cache.kind.keyOf(object), object });
  }

  #delete(object: KindMap[K]): void {
    this.#answers.deleted(nameOf(object), object);
    // An answer may have told of the next object with this name before the watch tells of the deletion.
    if (this.cache.known(object)?.metadata.uid === object.metadata.uid) this.cache.remove(object);
    this.#emit({ kind: this.cache.kind.name, type: 'delete', key: this.cache.kind.keyOf(object), object });
  }
}

const nameOf = ({ metadata: { namespace = '', name } }: View): string => `${namespace}/${name}`;
