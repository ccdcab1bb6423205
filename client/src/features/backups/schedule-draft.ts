import type { BackupScheduleInput, BackupScheduleQuery } from '../../gql/graphql.ts';

export type Plan = NonNullable<NonNullable<BackupScheduleQuery['store']>['backupSchedule']>;
type Keep = Plan['keep'];
export type KeepPeriod = Exclude<keyof Keep, '__typename'>;

/** What the form holds. */
export interface ScheduleDraft {
  /** One of `PRESETS`, or 'off' or 'cron'. */
  preset: string;
  cron: string;
  timeZone: string;
  keep: Record<KeepPeriod, number>;
}

export const PRESETS: Record<string, string> = {
  '@hourly': 'Every hour',
  '@daily': 'Every day',
  '@weekly': 'Every week',
};

/** What a store without a schedule begins with. The rule is that of the API. */
const USUAL: Record<KeepPeriod, number> = { last: 0, hourly: 24, daily: 7, weekly: 4, monthly: 0 };
const PERIODS = Object.keys(USUAL) as KeepPeriod[];

/** @param zone time zone of the user */
export function draftOf(plan: Plan | null | undefined, zone: string): ScheduleDraft {
  if (!plan) return { preset: 'off', cron: '0 3 * * *', timeZone: zone, keep: USUAL };
  const { schedule, timeZone } = plan;
  const known = schedule in PRESETS;
  const keep = Object.fromEntries(PERIODS.map((period) => [period, plan.keep[period]]));
  return {
    preset: known ? schedule : 'cron',
    cron: known ? '0 3 * * *' : schedule,
    timeZone,
    keep: keep as Record<KeepPeriod, number>,
  };
}

/** Null: no backups are made by themselves. */
export function toInput({ preset, cron, timeZone, keep }: ScheduleDraft): BackupScheduleInput | null {
  if (preset === 'off') return null;
  return { schedule: preset === 'cron' ? cron.trim() : preset, timeZone: timeZone.trim(), keep };
}

const WORDS: Record<KeepPeriod, (count: number) => string> = {
  last: (count) => (count === 1 ? 'the newest' : `the newest ${count}`),
  hourly: (count) => counted(count, 'hour'),
  daily: (count) => counted(count, 'day'),
  weekly: (count) => counted(count, 'week'),
  monthly: (count) => counted(count, 'month'),
};

const counted = (count: number, unit: string): string =>
  count === 1 ? `one of the last ${unit}` : `one of each of ${count} ${unit}s`;

/** Which backups a rule keeps, as a sentence. */
export function keepText(keep: Record<KeepPeriod, number>): string {
  const parts = PERIODS.filter((period) => keep[period] > 0).map((period) => WORDS[period](keep[period]));
  const list = new Intl.ListFormat('en', { type: 'conjunction' }).format(parts);
  return `Keeps ${list || 'only the newest'}.`;
}

/** When backups are made, as the beginning of a sentence. */
export function scheduleText({ schedule, timeZone }: Pick<Plan, 'schedule' | 'timeZone'>): string {
  return `${PRESETS[schedule] ?? `At ${schedule}`} (${timeZone})`;
}
