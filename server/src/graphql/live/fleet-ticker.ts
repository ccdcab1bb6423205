import type { Informers } from '../../kube/watch/informers.ts';
import { Bell } from './bell.ts';
import type { StoreIndex } from './store-index.ts';

/** Rings when the figures of the fleet may have changed: a store, a quota or the health of a watch. */
export class FleetTicker {
  readonly #bell = new Bell();

  constructor(storeIndex: StoreIndex, informers: Informers) {
    storeIndex.listen(() => this.#bell.ring());
    informers.onChange(({ kind, type }) => {
      if (type === 'sync' || kind === 'resourcequotas') this.#bell.ring();
    });
  }

  listen(listener: () => void): () => void {
    return this.#bell.listen(listener);
  }
}
