import { compare, isSettled, phaseOfBackup, type BackupResource } from './backup.ts';
import type { BackupPlan, KeepRule } from './generated/store-resource.ts';
import { DEFAULT_KEEP } from './generated/store-rules.ts';

/** How many failed backups are kept, so that their causes can be read. */
const KEPT_FAILURES = 3;
const DAY_MS = 86_400_000;

type Period = Exclude<keyof KeepRule, 'last'>;
/** Names the period that a time is in. */
type PeriodOf = (at: Date) => string;

/**
 * The scheduled backups that the rule of their store does not keep, the oldest first. Each number of the rule is of periods
 * that have a complete backup, and keeps the newest one of each. The newest complete backup and backups under way are never
 * among the outdated ones, nor are those that somebody asked for.
 * @param backups of one Store
 */
export function outdated(backups: readonly BackupResource[], plan: BackupPlan): BackupResource[] {
  const scheduled = backups.filter(({ spec }) => spec.reason === 'Scheduled');
  const newest = scheduled.filter(isSettled).toSorted((a, b) => compare(b.metadata, a.metadata));
  const complete = newest.filter((backup) => phaseOfBackup(backup) === 'Complete');
  const failed = newest.filter((backup) => phaseOfBackup(backup) === 'Failed');
  const kept = new Set([
    ...complete.slice(0, 1),
    ...keptBy(plan, complete),
    ...failed.slice(0, KEPT_FAILURES),
  ]);
  return newest.filter((backup) => !kept.has(backup)).toReversed();
}

/** @param complete the newest first */
function keptBy({ keep = DEFAULT_KEEP, timeZone = 'UTC' }: BackupPlan, complete: BackupResource[]) {
  const { last = 0, ...counts }: KeepRule = keep;
  const periods = periodsIn(timeZone);
  const ofPeriods = (Object.keys(periods) as Period[]).flatMap((period) => {
    const timeOf = ({ metadata }: BackupResource): string =>
      periods[period](new Date(metadata.creationTimestamp));
    const newest = [...Map.groupBy(complete, timeOf).values()].flatMap(([first]) => first ?? []);
    return newest.slice(0, counts[period] ?? 0);
  });
  return [...complete.slice(0, last), ...ofPeriods];
}

/** Hours are those of UTC: a clock that is set back has one hour twice. */
function periodsIn(timeZone: string): Record<Period, PeriodOf> {
  const parts = { year: 'numeric', month: '2-digit', day: '2-digit' } as const;
  const format = new Intl.DateTimeFormat('en-CA', { timeZone, ...parts });
  const dayOf: PeriodOf = (at) => format.format(at);
  return {
    hourly: (at) => at.toISOString().slice(0, 13),
    daily: dayOf,
    weekly: (at) => mondayOf(dayOf(at)),
    monthly: (at) => dayOf(at).slice(0, 7),
  };
}

/** The Monday of the week of a day. Day 0 of the epoch was a Thursday. */
function mondayOf(day: string): string {
  const days = Date.parse(day) / DAY_MS;
  return new Date((days - ((days + 3) % 7)) * DAY_MS).toISOString();
}
