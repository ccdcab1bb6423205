import { wholeKeep, type KeepPeriod } from '../../store/backup-plan.ts';
import { DEFAULT_KEEP, MOST_KEPT } from '../../store/generated/store-rules.ts';
import type { BackupPlan, StoreResource } from '../../store/resource.ts';
import { builder } from '../builder.ts';
import { lastScheduled, nextScheduled } from '../read/backup-schedule.ts';
import { StoreType } from './store.ts';

const OF: Record<KeepPeriod, string> = {
  last: 'The newest ones',
  hourly: 'The newest one of each hour',
  daily: 'The newest one of each day',
  weekly: 'The newest one of each week, from Monday',
  monthly: 'The newest one of each month',
};

const BackupKeepInput = builder.inputType('BackupKeepInput', {
  description:
    'Which scheduled backups are kept. The newest complete one always is. A number that is left out is 0.',
  fields: (t) => ({
    last: t.int({ description: `${OF.last}. At most ${MOST_KEPT.last}.` }),
    hourly: t.int({ description: `${OF.hourly}. At most ${MOST_KEPT.hourly}.` }),
    daily: t.int({ description: `${OF.daily}. At most ${MOST_KEPT.daily}.` }),
    weekly: t.int({ description: `${OF.weekly}. At most ${MOST_KEPT.weekly}.` }),
    monthly: t.int({ description: `${OF.monthly}. At most ${MOST_KEPT.monthly}.` }),
  }),
});

const { hourly, daily, weekly } = DEFAULT_KEEP;

export const BackupScheduleInput = builder.inputType('BackupScheduleInput', {
  description: 'Backups that are made by themselves.',
  fields: (t) => ({
    schedule: t.string({
      required: true,
      description:
        '@hourly, @daily, @weekly, or a cron expression of 5 fields, whose minute is a number, */15, */20 or */30.',
    }),
    timeZone: t.string({ description: 'Its time zone, such as Europe/Berlin. Default: as before, or UTC.' }),
    keep: t.field({
      type: BackupKeepInput,
      description: `Which are kept. Default: as before, or ${hourly} hourly, ${daily} daily and ${weekly} weekly ones.`,
    }),
  }),
});

const BackupKeepType = builder.objectRef<Record<KeepPeriod, number>>('BackupKeep').implement({
  description: 'Which scheduled backups are kept. The newest complete one always is.',
  fields: (t) => ({
    last: t.exposeInt('last', { description: `${OF.last}.` }),
    hourly: t.exposeInt('hourly', { description: `${OF.hourly}.` }),
    daily: t.exposeInt('daily', { description: `${OF.daily}.` }),
    weekly: t.exposeInt('weekly', { description: `${OF.weekly}.` }),
    monthly: t.exposeInt('monthly', { description: `${OF.monthly}.` }),
  }),
});

interface Scheduled {
  store: StoreResource;
  plan: BackupPlan;
}

const BackupScheduleType = builder.objectRef<Scheduled>('BackupSchedule').implement({
  description: 'Backups of a store that are made by themselves.',
  fields: (t) => ({
    schedule: t.string({
      description: '@hourly, @daily, @weekly, or a cron expression of 5 fields.',
      resolve: ({ plan }) => plan.schedule,
    }),
    timeZone: t.string({ description: 'Its time zone.', resolve: ({ plan }) => plan.timeZone ?? 'UTC' }),
    keep: t.field({
      type: BackupKeepType,
      description: 'Which of them are kept.',
      resolve: ({ plan }) => wholeKeep(plan.keep ?? DEFAULT_KEEP),
    }),
    nextAt: t.field({
      type: 'DateTime',
      nullable: true,
      description:
        'When the next one begins. A past time: as soon as it can. Null: the store is suspended, or there is no such time.',
      resolve: ({ store, plan }, _args, { api }) => nextScheduled(api, store, plan),
    }),
    lastAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When the newest scheduled backup that is complete was begun.',
      resolve: ({ store }, _args, { api }) => lastScheduled(api, store),
    }),
  }),
});

builder.objectField(StoreType, 'backupSchedule', (t) =>
  t.field({
    type: BackupScheduleType,
    nullable: true,
    description: 'Its backups that are made by themselves. Null: none are.',
    resolve: (store) => store.spec.backup && { store, plan: store.spec.backup },
  }),
);
