import { keyText, type StoreKey } from '../../store/key.ts';
import type { Kind } from './kinds.ts';
import type { KindMap, KindName } from '../objects/objects.ts';

const nameOf = (namespace: string, name: string): string => `${namespace}/${name}`;

/** The newest observed state of all objects of a kind, indexed by store. */
export class Cache<K extends KindName> {
  readonly kind: Kind<K>;
  readonly #objects = new Map<string, KindMap[K]>();
  readonly #byStore = new Map<string, Set<string>>();

  constructor(kind: Kind<K>) {
    this.kind = kind;
  }

  get(namespace: string, name: string): KindMap[K] | undefined {
    return this.#objects.get(nameOf(namespace, name));
  }

  list(): KindMap[K][] {
    return [...this.#objects.values()];
  }

  names(): Set<string> {
    return new Set(this.#objects.keys());
  }

  byStore(key: StoreKey): KindMap[K][] {
    const names = this.#byStore.get(keyText(key));
    return names ? [...names].flatMap((name) => this.#objects.get(name) ?? []) : [];
  }

  set(object: KindMap[K]): void {
    this.remove(object);
    const name = this.nameOf(object);
    this.#objects.set(name, object);
    const key = this.kind.keyOf(object);
    if (!key) return;
    const names = this.#byStore.get(keyText(key)) ?? new Set();
    this.#byStore.set(keyText(key), names.add(name));
  }

  remove(object: KindMap[K]): void {
    const name = this.nameOf(object);
    const old = this.#objects.get(name);
    this.#objects.delete(name);
    const key = old && this.kind.keyOf(old);
    if (!key) return;
    const names = this.#byStore.get(keyText(key));
    names?.delete(name);
    if (names?.size === 0) this.#byStore.delete(keyText(key));
  }

  nameOf({ metadata }: KindMap[K]): string {
    return nameOf(metadata.namespace ?? '', metadata.name);
  }

  byName(name: string): KindMap[K] | undefined {
    return this.#objects.get(name);
  }
}
