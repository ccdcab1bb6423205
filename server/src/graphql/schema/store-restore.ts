import type { RestoreStep, StoreRestore } from '../../store/resource.ts';
import type { RestoreOutcome } from '../../store/restore.ts';
import { builder } from '../builder.ts';
import { StepStateEnum } from './enums.ts';
import { StoreType } from './store.ts';

type StepName = RestoreStep['name'];

const TITLES: Record<StepName, string> = {
  Stop: 'Stop the shop',
  Backup: 'Back up the present state',
  Load: 'Load the backup',
  Configure: 'Set up the shop',
  Start: 'Start the shop',
  Check: 'Check the shop',
};

const RestoreStepNameEnum = builder.enumType('RestoreStepName', {
  description: 'The steps of a restore in place, in order.',
  values: {
    STOP: { value: 'Stop' as StepName, description: 'The pods of the shop end, so that no order is lost.' },
    BACKUP: { value: 'Backup' as StepName, description: 'The present state is backed up.' },
    LOAD: { value: 'Load' as StepName, description: 'Database and files are loaded.' },
    CONFIGURE: {
      value: 'Configure' as StepName,
      description: 'The shop gets its present URL and passwords.',
    },
    START: { value: 'Start' as StepName, description: 'The pods of the shop become ready.' },
    CHECK: { value: 'Check' as StepName, description: 'The parts of the shop are asked whether they work.' },
  },
});

const RestoreOutcomeEnum = builder.enumType('RestoreOutcome', {
  description: 'How a restore in place ended.',
  values: {
    COMPLETE: { value: 'Complete' as RestoreOutcome, description: 'The store is as in the backup.' },
    RETURNED: { value: 'Returned' as RestoreOutcome, description: 'It failed, and the store is as before.' },
    FAILED: {
      value: 'Failed' as RestoreOutcome,
      description:
        'Nothing was changed; or, if step LOAD failed, neither state could be loaded and the shop is stopped.',
    },
    REFUSED: { value: 'Refused' as RestoreOutcome, description: 'It did not begin.' },
  },
});

const RestoreStepType = builder.objectRef<RestoreStep>('RestoreStep').implement({
  description: 'One step of a restore in place.',
  fields: (t) => ({
    name: t.expose('name', { type: RestoreStepNameEnum, description: 'Which step.' }),
    title: t.string({ description: 'Display name of the step.', resolve: ({ name }) => TITLES[name] }),
    state: t.expose('state', { type: StepStateEnum, description: 'State of the step.' }),
    startedAt: t.expose('startedAt', { type: 'DateTime', nullable: true, description: 'When it began.' }),
    finishedAt: t.expose('finishedAt', { type: 'DateTime', nullable: true, description: 'When it ended.' }),
    message: t.exposeString('message', {
      nullable: true,
      description: 'What it waits for, or why it failed.',
    }),
  }),
});

const StoreRestoreType = builder.objectRef<StoreRestore>('StoreRestore').implement({
  description: 'The last restore of a store to an earlier backup of itself. It runs until it has an outcome.',
  fields: (t) => ({
    backup: t.exposeString('backup', { description: 'Name of the backup.' }),
    savedAs: t.exposeString('savedAs', {
      nullable: true,
      description: 'Name of the backup of the state from before. Restoring it undoes the restore.',
    }),
    returning: t.boolean({
      description: 'Whether it failed, so that the state from before is loaded.',
      resolve: ({ returning }) => returning ?? false,
    }),
    outcome: t.expose('outcome', {
      type: RestoreOutcomeEnum,
      nullable: true,
      description: 'How it ended; null while it runs.',
    }),
    message: t.exposeString('message', { nullable: true, description: 'Why it is not complete.' }),
    startedAt: t.expose('startedAt', { type: 'DateTime', description: 'When it began.' }),
    finishedAt: t.expose('finishedAt', { type: 'DateTime', nullable: true, description: 'When it ended.' }),
    steps: t.field({
      type: [RestoreStepType],
      description: 'Its steps, in order.',
      resolve: ({ steps }) => steps ?? [],
    }),
  }),
});

builder.objectField(StoreType, 'restore', (t) =>
  t.field({
    type: StoreRestoreType,
    nullable: true,
    description: 'The last restore to an earlier backup of the store.',
    resolve: ({ status }) => status?.restore,
  }),
);
