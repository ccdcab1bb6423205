import type { Change } from '../../kube/watch/change.ts';
import type { Informers } from '../../kube/watch/informers.ts';
import { isSettled, phaseOfBackup, type BackupResource } from '../../store/backup.ts';
import { nextBackups } from '../../store/backup-turns.ts';

/**
 * Which backups may begin, when only so many may run at once. It is derived from their status in the cache, so a new leader
 * finds the same. It holds the open backups, so that a decision does not read all that are kept.
 */
export class Turns {
  readonly #open = new Map<string, BackupResource>();
  readonly #informers: Informers;
  readonly #ready: (backup: BackupResource) => boolean;
  readonly #limit: number;
  readonly stop: () => void;

  /** @param ready whether a backup that waits could begin */
  constructor(informers: Informers, ready: (backup: BackupResource) => boolean, limit: number) {
    this.#informers = informers;
    this.#ready = ready;
    this.#limit = limit;
    this.#readAll();
    this.stop = informers.onChange((change) => this.#follow(change));
  }

  /** Those that wait and may begin. */
  next(): BackupResource[] {
    return nextBackups([...this.#open.values()], this.#ready, this.#limit);
  }

  /** Whether a backup is one of them, or has begun already. */
  mayBegin(backup: BackupResource): boolean {
    if (phaseOfBackup(backup) !== 'Pending') return true;
    return this.next().some(({ metadata }) => metadata.uid === backup.metadata.uid);
  }

  #readAll(): void {
    this.#open.clear();
    for (const backup of this.#informers.list('storebackups')) this.#take(backup);
  }

  #follow({ kind, type, object }: Change): void {
    if (kind !== 'storebackups') return;
    if (type === 'sync') this.#readAll();
    else if (type === 'delete') this.#open.delete(object.metadata.uid);
    else this.#take(object);
  }

  /** One that is being deleted does not begin. Its Job, if it has one, is stopped. */
  #take(backup: BackupResource): void {
    const { uid, deletionTimestamp } = backup.metadata;
    if (isSettled(backup) || deletionTimestamp) this.#open.delete(uid);
    else this.#open.set(uid, backup);
  }
}
