import { completion, phaseOfBackup, type BackupPhase, type BackupResource } from '../../store/backup.ts';
import { builder } from '../builder.ts';
import { SHOWN_BACKUPS, storeBackups } from '../live/store-backups.ts';
import { pageCost, type Page } from '../paging.ts';
import {
  BACKUPS_PAGE,
  readBackedUpStore,
  readBackups,
  readOrdersSince,
  readStoreBackups,
} from '../read/backups.ts';
import { pageArgs, PageInfo } from './connection.ts';
import { EngineEnum } from './enums.ts';
import { StoreType, TEAM } from './store.ts';

const BackupPhaseEnum = builder.enumType('BackupPhase', {
  description: 'How far a backup is.',
  values: {
    PENDING: { value: 'Pending' as BackupPhase, description: 'It waits for its store or another backup.' },
    RUNNING: { value: 'Running' as BackupPhase, description: 'Database and files are being saved.' },
    COMPLETE: { value: 'Complete' as BackupPhase, description: 'Everything is saved. Final.' },
    FAILED: { value: 'Failed' as BackupPhase, description: 'Nothing is saved. Final; `message` says why.' },
  },
});

const BackupReasonEnum = builder.enumType('BackupReason', {
  description: 'Why a backup was made.',
  values: {
    MANUAL: { value: 'Manual' as const, description: 'Somebody asked for it.' },
    FINAL: { value: 'Final' as const, description: 'Its store had scheduled backups and was deleted.' },
    BEFORE_RESTORE: {
      value: 'BeforeRestore' as const,
      description: 'Its store was restored in place. It has the state from before.',
    },
    SCHEDULED: {
      value: 'Scheduled' as const,
      description:
        'The schedule of its store asked for it. It is deleted when the rule of the store does not keep it.',
    },
  },
});

export const BackupType = builder.objectRef<BackupResource>('StoreBackup').implement({
  description: 'A backup of a store: its database and its files at one point in time. It outlives the store.',
  fields: (t) => ({
    name: t.string({
      description: 'Name of the StoreBackup, unique in the team.',
      resolve: ({ metadata }) => metadata.name,
    }),
    uid: t.id({ description: 'UID of the StoreBackup.', resolve: ({ metadata }) => metadata.uid }),
    team: t.string({
      description: 'Team of the store.',
      resolve: ({ metadata }) => metadata.namespace ?? '',
    }),
    storeId: t.id({ description: 'Id of the store.', resolve: ({ spec }) => spec.store }),
    store: t.field({
      type: StoreType,
      nullable: true,
      description: 'The store, while it exists: a later store of the same id is another one.',
      resolve: (backup, _args, context) => readBackedUpStore(context, backup),
    }),
    phase: t.field({ type: BackupPhaseEnum, description: 'How far it is.', resolve: phaseOfBackup }),
    message: t.string({
      description: 'What it waits for, or why it failed; empty if there is nothing to say.',
      resolve: (backup) => completion(backup)?.message ?? '',
    }),
    createdAt: t.field({
      type: 'DateTime',
      description: 'When it was asked for.',
      resolve: ({ metadata }) => metadata.creationTimestamp,
    }),
    deletingSince: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When its deletion was requested.',
      resolve: ({ metadata }) => metadata.deletionTimestamp,
    }),
    expiresAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When it is deleted; null: it is kept.',
      resolve: ({ spec }) => spec.expiresAt,
    }),
  }),
});

/** Why it was made, and what its status says of the store and of the Job. */
builder.objectFields(BackupType, (t) => ({
  reason: t.field({
    type: BackupReasonEnum,
    description: 'Why it was made.',
    resolve: ({ spec }) => spec.reason ?? 'Manual',
  }),
  storeName: t.string({
    nullable: true,
    description: 'Name of the shop at the time.',
    resolve: ({ status }) => status?.displayName,
  }),
  engine: t.field({
    type: EngineEnum,
    nullable: true,
    description: 'Engine of the store.',
    resolve: ({ status }) => status?.engine,
  }),
  startedAt: t.field({
    type: 'DateTime',
    nullable: true,
    description: 'When its Job was started.',
    resolve: ({ status }) => status?.startedAt,
  }),
  completedAt: t.field({
    type: 'DateTime',
    nullable: true,
    description: 'When it was complete or had failed.',
    resolve: ({ status }) => status?.completedAt,
  }),
}));

/** What was saved. Sizes are floats: an Int has 31 bits. */
builder.objectFields(BackupType, (t) => ({
  bytes: t.float({
    nullable: true,
    description: 'Size of the dump of the database and the files together.',
    resolve: ({ status }) => status?.bytes,
  }),
  addedBytes: t.float({
    nullable: true,
    description: 'What it added to the storage: compressed, without what earlier backups have.',
    resolve: ({ status }) => status?.addedBytes,
  }),
  orders: t.int({
    nullable: true,
    description: 'Number of orders in it.',
    resolve: ({ status }) => status?.orders,
  }),
  ordersSince: t.int({
    nullable: true,
    description:
      'How many orders more the newest complete backup of the store has: what a restore loses at least. Null if it is not known.',
    resolve: (backup, _args, context) => readOrdersSince(context, backup),
  }),
  products: t.int({
    nullable: true,
    description: 'Number of products in it.',
    resolve: ({ status }) => status?.products,
  }),
}));

const BackupEdge = builder.objectRef<Page<BackupResource>['edges'][number]>('StoreBackupEdge').implement({
  description: 'A backup in a list.',
  fields: (t) => ({
    cursor: t.exposeString('cursor', { description: 'Its place, for `after` and `before`.' }),
    node: t.expose('node', { type: BackupType, description: 'The backup.' }),
  }),
});

const BackupConnection = builder.objectRef<Page<BackupResource>>('StoreBackupConnection').implement({
  description: 'A page of backups.',
  fields: (t) => ({
    edges: t.expose('edges', {
      type: [BackupEdge],
      complexity: { multiplier: 1 },
      description: 'The backups of this page.',
    }),
    pageInfo: t.expose('pageInfo', { type: PageInfo, description: 'Position of the page.' }),
    totalCount: t.exposeInt('totalCount', { description: 'Number of backups on all pages.' }),
  }),
});

builder.objectField(StoreType, 'backups', (t) =>
  t.field({
    type: BackupConnection,
    description:
      'Its backups and those of earlier stores of its id, newest first. Empty without the right to list them.',
    args: pageArgs(t.arg, BACKUPS_PAGE),
    complexity: (args) => pageCost(args, { size: BACKUPS_PAGE }),
    resolve: (store, args, context) => readStoreBackups(context, store, args),
  }),
);

builder.queryField('backups', (t) =>
  t.field({
    type: BackupConnection,
    description: 'The backups that the viewer may see, also those of deleted stores, newest first.',
    args: {
      team: t.arg.string({ description: 'Of this team.' }),
      store: t.arg.id({ description: 'Of stores with this id.' }),
      ...pageArgs(t.arg, BACKUPS_PAGE),
    },
    complexity: (args) => pageCost(args, { size: BACKUPS_PAGE }),
    resolve: (_root, args, context) => readBackups(context, args),
  }),
);

builder.subscriptionField('storeBackups', (t) =>
  t.field({
    type: [BackupType],
    description: `The newest ${SHOWN_BACKUPS} backups of a store now, and again after each change.`,
    complexity: { multiplier: SHOWN_BACKUPS },
    args: {
      id: t.arg.id({ required: true, description: 'Id of the store.' }),
      team: t.arg.string({ description: TEAM }),
    },
    subscribe: (_root, which, context) => storeBackups(context, which),
    resolve: (backups) => backups,
  }),
);
