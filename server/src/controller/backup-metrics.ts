import { Counter, Gauge, Histogram, type Registry } from 'prom-client';
import type { BackupSpec } from '../store/backup.ts';

/** How a backup ended. */
export interface EndedBackup {
  reason: BackupSpec['reason'];
  complete: boolean;
  /** From the begin of its Job; undefined for one that never began. */
  seconds: number | undefined;
  /** What it added to the storage. */
  addedBytes: number | undefined;
}

/** When the backup of each store with a schedule is overdue. Milliseconds since the epoch. */
type Deadlines = ReadonlyMap<string, number>;

/** Metrics of backups. Create them once per process: counters continue across terms as leader. */
export function createBackupMetrics(registry: Registry) {
  const registers = [registry];
  const total = new Counter({
    name: 'urumi_backups_total',
    help: 'Backups that ended, by why they were made and outcome.',
    labelNames: ['reason', 'outcome'],
    registers,
  });
  const duration = new Histogram({
    name: 'urumi_backup_seconds',
    help: 'Time from the start of the Job of a backup to its end, by outcome.',
    labelNames: ['outcome'],
    buckets: [5, 15, 30, 60, 120, 300, 900, 3600],
    registers,
  });
  const added = new Counter({
    name: 'urumi_backup_added_bytes_total',
    help: 'Bytes that backups added to the object storage.',
    registers,
  });
  return {
    ended: ({ reason = 'Manual', complete, seconds, addedBytes = 0 }: EndedBackup): void => {
      const outcome = complete ? 'complete' : 'failed';
      total.inc({ reason, outcome });
      if (seconds !== undefined) duration.observe({ outcome }, seconds);
      added.inc(addedBytes);
    },
    follow: deadlineGauges(registers),
  };
}

/** @returns a function that names the deadlines to count, until what it returns is called */
function deadlineGauges(registers: Registry[]): (read: Deadlines) => () => void {
  let deadlines: Deadlines = new Map();
  gauge('urumi_backup_schedules', 'Stores that are backed up by schedule.', registers, () => deadlines.size);
  gauge(
    'urumi_backup_overdue_stores',
    'Stores with a schedule whose newest complete backup is older than the schedule allows.',
    registers,
    () => [...deadlines.values()].filter((at) => at < Date.now()).length,
  );
  return (read) => {
    deadlines = read;
    return () => {
      if (deadlines === read) deadlines = new Map();
    };
  };
}

function gauge(name: string, help: string, registers: Registry[], read: () => number): void {
  new Gauge({
    name,
    help,
    registers,
    collect() {
      this.set(read());
    },
  });
}

export type BackupMetrics = ReturnType<typeof createBackupMetrics>;
