import type { BackupMetrics } from '../backup-metrics.ts';
import { phaseOfBackup } from '../../store/backup.ts';
import { overdueFrom } from '../../store/backup-schedule.ts';
import { keyText, type StoreKey } from '../../store/key.ts';
import type { ObservedSchedule } from './decide.ts';

/** When the backup of each store is overdue, as of its last reconcile: a scrape computes no schedules. */
export class Deadlines {
  readonly #at = new Map<string, number>();
  readonly stop: () => void;

  constructor(metrics: BackupMetrics) {
    this.stop = metrics.follow(this.#at);
  }

  set(key: StoreKey, observed: ObservedSchedule): void {
    this.#at.set(keyText(key), deadlineOf(observed) ?? Infinity);
  }

  delete(key: StoreKey): void {
    this.#at.delete(keyText(key));
  }
}

/** Undefined: none is expected. */
function deadlineOf({ store, plan, backups }: ObservedSchedule): number | undefined {
  const { provisionedAt } = store.status ?? {};
  if (store.spec.suspended || store.metadata.deletionTimestamp || !provisionedAt) return undefined;
  const complete = backups.filter((backup) => phaseOfBackup(backup) === 'Complete');
  const times = [provisionedAt, ...complete.map(({ metadata }) => metadata.creationTimestamp)];
  const newest = new Date(Math.max(...times.map((time) => Date.parse(time))));
  return overdueFrom(plan, newest)?.getTime();
}
