import type { BackupPlan, KeepRule } from './generated/store-resource.ts';
import { DEFAULT_KEEP, MOST_KEPT } from './generated/store-rules.ts';

/** What a rule keeps: the newest ones, and one of each hour, day, week and month. */
export type KeepPeriod = keyof typeof MOST_KEPT;
export const KEEP_PERIODS = Object.keys(MOST_KEPT) as KeepPeriod[];

/** A plan as somebody asks for it. What is left out stays as it is, or is the default. */
export interface WantedPlan {
  schedule: string;
  timeZone?: string | null;
  /** A number that is left out is 0. */
  keep?: { [P in KeepPeriod]?: number | null } | null;
}

/** A plan with each field: what is written, so that a merge patch leaves nothing of an earlier one. */
export interface WholePlan extends BackupPlan {
  timeZone: string;
  keep: Record<KeepPeriod, number>;
}

export const wholeKeep = (keep: WantedPlan['keep'] | KeepRule): Record<KeepPeriod, number> =>
  Object.fromEntries(KEEP_PERIODS.map((period) => [period, keep?.[period] ?? 0])) as Record<
    KeepPeriod,
    number
  >;

/** @param present the plan that the store has */
export function wholePlan(wanted: WantedPlan, present?: BackupPlan): WholePlan {
  const zone = wanted.timeZone === undefined ? present?.timeZone : wanted.timeZone;
  const keep = wholeKeep(wanted.keep ?? present?.keep ?? DEFAULT_KEEP);
  return { schedule: wanted.schedule, timeZone: zone ?? 'UTC', keep };
}

/**
 * Whether a change takes backups away: by an end of the plan, after which another one may begin, or by a rule that keeps fewer.
 * The admission policy urumi-backup-plans has the same rule.
 */
export function keepsLess(before: BackupPlan | undefined, after: BackupPlan | null | undefined): boolean {
  if (!before) return false;
  if (!after) return true;
  const [had, has] = [wholeKeep(before.keep ?? DEFAULT_KEEP), wholeKeep(after.keep ?? DEFAULT_KEEP)];
  return KEEP_PERIODS.some((period) => has[period] < had[period]);
}
