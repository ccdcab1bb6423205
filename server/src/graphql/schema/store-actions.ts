import { builder } from '../builder.ts';
import { retryStore } from '../mutate/retry-store.ts';
import { restoreStore } from '../mutate/restore-store.ts';
import { rollbackStore } from '../mutate/rollback-store.ts';
import { resumeStore, suspendStore } from '../mutate/suspend-store.ts';
import { upgradeStore } from '../mutate/upgrade-store.ts';
import { storeInput } from './store-input.ts';
import { kindOf, StorePayloadType } from './store-payload.ts';
import { Conflict, Forbidden, InvalidInput, NotFound, RateLimited, StoreChanged } from './user-errors.ts';

/** One union per mutation, so that each can have different members. */
const resultOf = (verb: string) =>
  builder.unionType(`${verb}StoreResult`, {
    description: 'The store, or why nothing was changed.',
    types: [StorePayloadType, InvalidInput, NotFound, StoreChanged, Forbidden, RateLimited, Conflict],
    resolveType: kindOf,
  });

const RetryStoreInput = builder.inputType('RetryStoreInput', {
  description: 'The store to retry.',
  fields: storeInput,
});

builder.mutationField('retryStore', (t) =>
  t.field({
    type: resultOf('Retry'),
    description: 'Runs the next attempt at once and resets the count of attempts.',
    args: { input: t.arg({ type: RetryStoreInput, required: true, description: 'The store.' }) },
    resolve: (_root, { input }, context) => retryStore(context, input),
  }),
);

const SuspendStoreInput = builder.inputType('SuspendStoreInput', {
  description: 'The store to suspend.',
  fields: storeInput,
});

builder.mutationField('suspendStore', (t) =>
  t.field({
    type: resultOf('Suspend'),
    description: 'Scales a store to zero. Its data is kept.',
    args: { input: t.arg({ type: SuspendStoreInput, required: true, description: 'The store.' }) },
    resolve: (_root, { input }, context) => suspendStore(context, input),
  }),
);

const ResumeStoreInput = builder.inputType('ResumeStoreInput', {
  description: 'The store to resume.',
  fields: storeInput,
});

builder.mutationField('resumeStore', (t) =>
  t.field({
    type: resultOf('Resume'),
    description: 'Scales a suspended store up again.',
    args: { input: t.arg({ type: ResumeStoreInput, required: true, description: 'The store.' }) },
    resolve: (_root, { input }, context) => resumeStore(context, input),
  }),
);

const UpgradeStoreInput = builder.inputType('UpgradeStoreInput', {
  description: 'The store to upgrade, and the version.',
  fields: (t) => ({
    ...storeInput(t),
    version: t.string({
      description: "Tag of the engine's image. Default: the current chart and image of the platform.",
    }),
  }),
});

builder.mutationField('upgradeStore', (t) =>
  t.field({
    type: resultOf('Upgrade'),
    description:
      'Upgrades the release of a store and keeps values that were set by hand. If the store does not become ready, the controller rolls the release back.',
    args: { input: t.arg({ type: UpgradeStoreInput, required: true, description: 'The store.' }) },
    resolve: (_root, { input }, context) => upgradeStore(context, input),
  }),
);

const RollbackStoreInput = builder.inputType('RollbackStoreInput', {
  description: 'The store to roll back, and the revision.',
  fields: (t) => ({
    ...storeInput(t),
    revision: t.int({ required: true, description: 'A revision of its releaseHistory.' }),
  }),
});

builder.mutationField('rollbackStore', (t) =>
  t.field({
    type: resultOf('Rollback'),
    description: 'Rolls the release of a store back to an earlier revision.',
    args: { input: t.arg({ type: RollbackStoreInput, required: true, description: 'The store.' }) },
    resolve: (_root, { input }, context) => rollbackStore(context, input),
  }),
);

const RestoreStoreInput = builder.inputType('RestoreStoreInput', {
  description: 'The store to restore, and the backup.',
  fields: (t) => ({
    ...storeInput(t),
    backup: t.string({ required: true, description: 'Name of a complete backup of this very store.' }),
  }),
});

builder.mutationField('restoreStore', (t) =>
  t.field({
    type: resultOf('Restore'),
    description:
      'Returns a store to an earlier backup of itself. Orders placed since are lost: see `ordersSince` of the backup. The shop is stopped while the present state is backed up and the backup is loaded. Watch it with `Store.restore`.',
    args: { input: t.arg({ type: RestoreStoreInput, required: true, description: 'The store.' }) },
    resolve: (_root, { input }, context) => restoreStore(context, input),
  }),
);
