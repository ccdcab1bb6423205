import { Cron } from 'croner';
import type { BackupResource } from './backup.ts';
import type { BackupPlan } from './generated/store-resource.ts';
import { hashOf } from './hash.ts';
import type { StoreId } from './id.ts';
import type { StoreResource } from './resource.ts';

const MINUTE_MS = 60_000;
/** The longest delay of a store after the time of its schedule. */
const LONGEST_DELAY_MS = 30 * MINUTE_MS;
/** How long a backup may wait for its turn and run before it counts as overdue. */
const PATIENCE_MS = 120 * MINUTE_MS;

type Schedule = Pick<BackupPlan, 'schedule' | 'timeZone'>;

/** A time of a schedule. */
export interface ScheduledTime {
  /** What the schedule says. It names the backup, so that two controllers make one object. */
  nominal: Date;
  /** When the backup begins: up to 30 minutes later, and at most half of the time to the next one. */
  begins: Date;
}

/**
 * The time of a schedule that the next backup is for. Several missed times are made up by one backup.
 * @param since the newest scheduled backup, or the creation of the store
 * @returns a time that has begun: the backup is due; undefined for a schedule without a next time, such as 30 February
 */
export function nextTime(plan: Schedule, uid: string, since: Date, now: Date): ScheduledTime | undefined {
  const cron = cronOf(plan);
  // The reference is exclusive.
  const [past] = cron.previousRuns(1, new Date(now.getTime() + 1));
  const nominal = past && past > since ? past : cron.nextRun(now);
  if (!nominal) return undefined;
  const after = cron.nextRun(nominal);
  const room = after ? (after.getTime() - nominal.getTime()) / 2 : LONGEST_DELAY_MS;
  const begins = new Date(nominal.getTime() + delayOf(uid, Math.min(room, LONGEST_DELAY_MS)));
  return { nominal, begins };
}

/** When a store is overdue whose newest complete backup is of a time; undefined for a schedule without a next time. */
export function overdueFrom(plan: Schedule, newest: Date): Date | undefined {
  const next = cronOf(plan).nextRun(newest);
  return next ? new Date(next.getTime() + LONGEST_DELAY_MS + PATIENCE_MS) : undefined;
}

const cronOf = ({ schedule, timeZone = 'UTC' }: Schedule): Cron =>
  new Cron(schedule, { timezone: timeZone, paused: true });

/** The same for one store at each time, in whole seconds. */
const delayOf = (uid: string, room: number): number => (hashOf(uid) % Math.max(1, room / 1000)) * 1000;

/** Name of a scheduled backup: `<id>-20260131-1200`. No backup that somebody asks for is named so (backupName). */
export function scheduledName(id: StoreId, { nominal }: ScheduledTime): string {
  const [day = '', time = ''] = nominal.toISOString().slice(0, 16).replaceAll(/[-:]/g, '').split('T');
  return `${id}-${day}-${time}`;
}

/** When the newest scheduled backup was created, or the store. */
export function lastScheduledAt({ metadata }: StoreResource, backups: readonly BackupResource[]): Date {
  const scheduled = backups.filter(({ spec }) => spec.reason === 'Scheduled');
  const created = [metadata, ...scheduled.map((backup) => backup.metadata)];
  return new Date(Math.max(...created.map(({ creationTimestamp }) => Date.parse(creationTimestamp))));
}

/** Whether a text names a time zone, spelled as in the IANA database. */
export function isTimeZone(name: string): boolean {
  try {
    const { timeZone } = new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions();
    return timeZone === name || timeZone.toLowerCase() !== name.toLowerCase();
  } catch {
    return false;
  }
}
