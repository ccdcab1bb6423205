import type { Informers } from '../../kube/watch/informers.ts';
import { newestBackups, type BackupResource } from '../../store/backup.ts';
import type { StoreId } from '../../store/id.ts';
import type { StoreKey } from '../../store/key.ts';
import { Signal } from './signal.ts';

/** The backups of stores, also of deleted ones, and notifications of their changes. The informers hold them. */
export class BackupIndex {
  readonly #informers: Informers;
  readonly #changed = new Signal<StoreId>();
  readonly stop: () => void;

  constructor(informers: Informers) {
    this.#informers = informers;
    this.stop = informers.onChange(({ kind, type, object }) => {
      if (kind === 'storebackups' && type !== 'sync') this.#changed.emit(object.spec.store);
    });
  }

  /** Of all Stores that had this key, the newest first. */
  of(key: StoreKey): BackupResource[] {
    return newestBackups(this.#informers.backupsOf(key));
  }

  /** The newest first. */
  all(): BackupResource[] {
    return newestBackups(this.#informers.list('storebackups'));
  }

  /** Calls back with the id of the store of each backup that changes. Returns how to stop that. */
  listen(listener: (id: StoreId) => void): () => void {
    return this.#changed.listen(listener);
  }
}
