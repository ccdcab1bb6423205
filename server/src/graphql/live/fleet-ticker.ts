import type { Informers } from '../../kube/watch/informers.ts';
import { Signal } from './signal.ts';
import type { StoreIndex } from './store-index.ts';

/** Signals when the figures of the fleet may have changed: a store, a quota or the health of a watch. */
export class FleetTicker {
  readonly #changed = new Signal();

  constructor(storeIndex: StoreIndex, informers: Informers) {
    storeIndex.listen(() => this.#changed.emit());
    informers.onChange(({ kind, type }) => {
      if (type === 'sync' || kind === 'resourcequotas') this.#changed.emit();
    });
  }

  listen(listener: () => void): () => void {
    return this.#changed.listen(listener);
  }
}
