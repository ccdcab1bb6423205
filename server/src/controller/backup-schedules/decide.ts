import { isSettled, type BackupResource } from '../../store/backup.ts';
import { outdated } from '../../store/backup-retention.ts';
import { lastScheduledAt, nextTime, scheduledName, type ScheduledTime } from '../../store/backup-schedule.ts';
import type { BackupPlan, StoreResource } from '../../store/resource.ts';

/** What a decision about the schedule of a store depends on. */
export interface ObservedSchedule {
  store: StoreResource;
  plan: BackupPlan;
  /** Of this very Store. */
  backups: readonly BackupResource[];
  /** Names of all backups of stores with its id. */
  names: ReadonlySet<string>;
  /** Whether a new store is being made from a backup. */
  isSource: (backup: string) => boolean;
  /** Whether the namespace of the store is its own. */
  owned: boolean;
  now: Date;
}

export interface ScheduleDecision {
  /** Name of the backup that is due. */
  create?: string;
  /** A backup that the rule of the store does not keep. */
  remove?: BackupResource;
  /** Milliseconds until the next look, if nothing that is watched changes. */
  after?: number;
}

/** Decides what the schedule of a store brings about. Pure. */
export function decideSchedule(observed: ObservedSchedule): ScheduleDecision {
  return { ...decideNext(observed), ...decideRetention(observed) };
}

/** A scheduled backup that is under way is waited for: its end is a change. */
function decideNext(observed: ObservedSchedule): ScheduleDecision {
  const { store, now } = observed;
  if (!canBegin(observed)) return {};
  const next = nextOf(observed);
  if (!next) return {};
  const left = next.begins.getTime() - now.getTime();
  return left > 0 ? { after: left } : { create: scheduledName(store.metadata.name, next) };
}

function canBegin({ store, backups, owned }: ObservedSchedule): boolean {
  const { spec, status, metadata } = store;
  if (!owned || spec.suspended || metadata.deletionTimestamp || !status?.provisionedAt) return false;
  return backups.every((backup) => backup.spec.reason !== 'Scheduled' || isSettled(backup));
}

/** A time whose backup exists is over, whatever the clock of the API server said when it was created. */
function nextOf({ store, plan, backups, names, now }: ObservedSchedule): ScheduledTime | undefined {
  const { uid, name } = store.metadata;
  const next = nextTime(plan, uid, lastScheduledAt(store, backups), now);
  return next && names.has(scheduledName(name, next)) ? nextTime(plan, uid, next.nominal, now) : next;
}

/** One at a time, and not while a backup runs: both need the repository for themselves. */
function decideRetention({ backups, plan, isSource }: ObservedSchedule): ScheduleDecision {
  const busy = backups.some((backup) => !isSettled(backup) || backup.metadata.deletionTimestamp);
  if (busy) return {};
  const remove = outdated(backups, plan).find(({ metadata }) => !isSource(metadata.name));
  return remove ? { remove } : {};
}
