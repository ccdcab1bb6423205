import { builder } from '../builder.ts';
import { retryStore } from '../mutate/retry-store.ts';
import { rollbackStore } from '../mutate/rollback-store.ts';
import { resumeStore, suspendStore } from '../mutate/suspend-store.ts';
import { upgradeStore } from '../mutate/upgrade-store.ts';
import { StoreActionInput, StoreActionResult } from './store-payload.ts';

const UpgradeStoreInput = builder.inputType('UpgradeStoreInput', {
  description: 'Which store to upgrade, and to what.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'Its id.' }),
    version: t.string({
      description: "Tag of the engine's image. Left out: the platform's chart and image of today.",
    }),
    clientMutationId: t.string({ description: 'Given back as it is.' }),
  }),
});

const RollbackStoreInput = builder.inputType('RollbackStoreInput', {
  description: 'Which store to take back, and to which revision.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'Its id.' }),
    revision: t.int({ required: true, description: 'A revision of its releaseHistory.' }),
    clientMutationId: t.string({ description: 'Given back as it is.' }),
  }),
});

const input = 'Which store.';

builder.mutationFields((t) => ({
  retryStore: t.field({
    type: StoreActionResult,
    description: 'Tries again at once, whatever was tried before.',
    args: { input: t.arg({ type: StoreActionInput, required: true, description: input }) },
    resolve: (_root, args, context) => retryStore(context, args.input),
  }),
  suspendStore: t.field({
    type: StoreActionResult,
    description: 'Scales a store to zero. Its data stays.',
    args: { input: t.arg({ type: StoreActionInput, required: true, description: input }) },
    resolve: (_root, args, context) => suspendStore(context, args.input),
  }),
  resumeStore: t.field({
    type: StoreActionResult,
    description: 'Brings a suspended store back.',
    args: { input: t.arg({ type: StoreActionInput, required: true, description: input }) },
    resolve: (_root, args, context) => resumeStore(context, args.input),
  }),
  upgradeStore: t.field({
    type: StoreActionResult,
    description:
      'Upgrades a store and keeps what was set by hand. Rolled back by itself when it does not become ready.',
    args: { input: t.arg({ type: UpgradeStoreInput, required: true, description: input }) },
    resolve: (_root, args, context) => upgradeStore(context, args.input),
  }),
  rollbackStore: t.field({
    type: StoreActionResult,
    description: 'Takes a store back to an earlier revision of its release.',
    args: { input: t.arg({ type: RollbackStoreInput, required: true, description: input }) },
    resolve: (_root, args, context) => rollbackStore(context, args.input),
  }),
}));
