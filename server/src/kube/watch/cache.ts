import { keyText, type StoreKey } from '../../store/key.ts';
import { storeNamespace } from '../../store/names.ts';
import type { Kind } from './kinds.ts';
import type { KindMap, KindName } from '../objects/objects.ts';

/**
 * The newest observed state of all objects of a kind, by namespace and name. The keys are the strings of the objects
 * themselves, because a key made for each object would cost as much memory as the rest of a small view.
 */
export class Cache<K extends KindName> {
  readonly kind: Kind<K>;
  readonly #spaces = new Map<string, Map<string, KindMap[K]>>();
  readonly #byOwner = new Map<string, KindMap[K][]>();

  constructor(kind: Kind<K>) {
    this.kind = kind;
  }

  get(namespace: string, name: string): KindMap[K] | undefined {
    return this.#spaces.get(namespace)?.get(name);
  }

  list(): KindMap[K][] {
    return [...this.#spaces.values()].flatMap((space) => [...space.values()]);
  }

  /** Its parts in the store's namespace; of kinds with `ownedAnywhere`, what it owns in any place. */
  byStore(key: StoreKey): KindMap[K][] {
    const text = keyText(key);
    if (this.kind.ownedAnywhere) return [...(this.#byOwner.get(text) ?? [])];
    const space = this.#spaces.get(this.kind.name === 'namespaces' ? '' : storeNamespace(key.id));
    return [...(space?.values() ?? [])].filter((object) => this.#owner(object) === text);
  }

  /** The known state of the same object, or of another one that has its name. */
  known({ metadata: { namespace = '', name } }: KindMap[K]): KindMap[K] | undefined {
    return this.get(namespace, name);
  }

  set(object: KindMap[K]): void {
    const { namespace = '', name } = object.metadata;
    this.#disown(this.get(namespace, name));
    const space = this.#spaces.get(namespace) ?? new Map<string, KindMap[K]>();
    this.#spaces.set(namespace, space.set(name, object));
    const owner = this.kind.ownedAnywhere && this.#owner(object);
    if (owner) this.#byOwner.set(owner, [...(this.#byOwner.get(owner) ?? []), object]);
  }

  remove(object: KindMap[K]): void {
    const { namespace = '', name } = object.metadata;
    this.#disown(this.get(namespace, name));
    const space = this.#spaces.get(namespace);
    space?.delete(name);
    if (space?.size === 0) this.#spaces.delete(namespace);
  }

  #disown(object: KindMap[K] | undefined): void {
    const owner = object && this.kind.ownedAnywhere && this.#owner(object);
    if (!owner) return;
    const others = this.#byOwner.get(owner)?.filter((other) => other !== object) ?? [];
    if (others.length > 0) this.#byOwner.set(owner, others);
    else this.#byOwner.delete(owner);
  }

  #owner(object: KindMap[K]): string | undefined {
    const key = this.kind.keyOf(object);
    return key && keyText(key);
  }
}
