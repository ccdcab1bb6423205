import { builder } from '../builder.ts';
import { updateStore } from '../mutate/update-store.ts';
import { BackupScheduleInput } from './backup-schedule.ts';
import { DeletionPolicyEnum, StoreSizeEnum } from './enums.ts';
import { LabelInputType } from './label-input.ts';
import { storeInput } from './store-input.ts';
import { kindOf, StorePayloadType } from './store-payload.ts';
import { Conflict, Forbidden, InvalidInput, NotFound, RateLimited, StoreChanged } from './user-errors.ts';

const UpdateStoreInput = builder.inputType('UpdateStoreInput', {
  description: 'The store to change, and what to change. A field that is left out stays as it is.',
  fields: (t) => ({
    ...storeInput(t),
    name: t.string({ description: "The shop's title, 1 to 80 characters." }),
    size: t.field({ type: StoreSizeEnum, description: 'What it may use.' }),
    host: t.string({ description: 'Host name of the storefront. Null: <id>.<base domain>.' }),
    plugins: t.stringList({
      description:
        'All plugins: a slug, or the URL or path of a zip. At most 20. Others are not uninstalled.',
    }),
    adminEmail: t.string({
      description: "E-mail address of the shop's administrator. Null: that of the platform.",
    }),
    labels: t.field({
      type: [LabelInputType],
      description: 'All labels. Labels of Kubernetes and of the platform stay.',
    }),
    deletionPolicy: t.field({
      type: DeletionPolicyEnum,
      description: 'What happens to what runs for it when it is deleted.',
    }),
    expiresAt: t.field({
      type: 'DateTime',
      description:
        'When it is deleted: in the future, at most 365 days from now. Null: never. Needs the right to delete it.',
    }),
    backup: t.field({
      type: BackupScheduleInput,
      description:
        'Backups that are made by themselves. Null: none. To keep fewer of them needs the right to delete backups.',
    }),
  }),
});

const UpdateStoreResult = builder.unionType('UpdateStoreResult', {
  description: 'The store, or why nothing was changed.',
  types: [StorePayloadType, InvalidInput, NotFound, StoreChanged, Forbidden, RateLimited, Conflict],
  resolveType: kindOf,
});

builder.mutationField('updateStore', (t) =>
  t.field({
    type: UpdateStoreResult,
    description:
      'Changes the settings of a store and returns at once. A store that is as asked stays as it is.',
    args: {
      input: t.arg({ type: UpdateStoreInput, required: true, description: 'The store and its settings.' }),
    },
    resolve: (_root, { input }, context) => updateStore(context, input),
  }),
);
