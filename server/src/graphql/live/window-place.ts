import type { StoreId } from '../../store/id.ts';
import type { StoreResource } from '../../store/resource.ts';
import type { StoreList } from '../fleet/store-list.ts';

/** The current store of an id. */
export type StoreOf = (id: StoreId) => StoreResource | undefined;

/**
 * Where a window begins: at a number of stores, or after a store. It follows that store as the list changes. When the store
 * is gone or matches no longer, the window stays where it was.
 */
export class WindowPlace {
  #offset: number;
  readonly #uid: string | undefined;
  /** Id of that store; null if the list did not have it at the beginning. */
  #anchor: StoreId | null | undefined;

  /** @param offset stores before the window; with a store, its rank. @param uid of that store */
  constructor(offset: number, uid?: string) {
    this.#offset = offset;
    this.#uid = uid;
  }

  /** Number of stores before the window. */
  offsetIn(list: StoreList, storeOf: StoreOf): number {
    if (this.#uid === undefined) return this.#offset;
    const store = this.#storeIn(list, storeOf);
    if (store) this.#offset = list.rankOf(store) + 1;
    return this.#offset;
  }

  #storeIn(list: StoreList, storeOf: StoreOf): StoreResource | undefined {
    if (this.#anchor === undefined) {
      const found = list.items.find(({ metadata }) => metadata.uid === this.#uid);
      this.#anchor = found?.metadata.name ?? null;
    }
    const store = this.#anchor === null ? undefined : storeOf(this.#anchor);
    return store && store.metadata.uid === this.#uid && list.has(store) ? store : undefined;
  }
}
