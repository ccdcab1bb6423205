import { SPEC_DEFAULTS } from '../../store/spec-defaults.ts';
import { builder } from '../builder.ts';
import { createStore } from '../mutate/create-store.ts';
import { BackupScheduleInput } from './backup-schedule.ts';
import { DeletionPolicyEnum, EngineEnum, StoreSizeEnum } from './enums.ts';
import { LabelInputType } from './label-input.ts';
import type { InputFields } from './store-input.ts';
import { kindOf, StorePayloadType } from './store-payload.ts';
import {
  EngineUnavailable,
  Forbidden,
  IdTaken,
  InvalidInput,
  QuotaExceeded,
  RateLimited,
} from './user-errors.ts';

const CreateStoreSourceInput = builder.inputType('CreateStoreSourceInput', {
  description: 'What a new store begins with.',
  fields: (t) => ({
    backup: t.string({
      required: true,
      description:
        'Name of a complete StoreBackup of the team, of the same engine. Its store may be deleted.',
    }),
  }),
});

/** What happens to it by itself. */
const planned = (t: InputFields) => ({
  expiresAt: t.field({
    type: 'DateTime',
    description: 'When it is deleted: in the future, at most 365 days from now. Default: never.',
  }),
  backup: t.field({
    type: BackupScheduleInput,
    description: 'Backups that are made by themselves. Default: none.',
  }),
});

const CreateStoreInputType = builder.inputType('CreateStoreInput', {
  description: 'The store to create.',
  fields: (t) => ({
    name: t.string({ required: true, description: "The shop's title, 1 to 80 characters." }),
    engine: t.field({ type: EngineEnum, required: true, description: 'Its engine.' }),
    id: t.id({
      description:
        'Its id: 3 to 35 lower-case letters, digits and hyphens, starting with a letter. Default: derived from the name.',
    }),
    size: t.field({
      type: StoreSizeEnum,
      defaultValue: SPEC_DEFAULTS.size,
      description: 'Its limits of CPU, memory and disk.',
    }),
    host: t.string({ description: 'Host name of the storefront. Default: <id>.<base domain>.' }),
    version: t.string({ description: "Tag of the engine's image. Default: the platform's." }),
    sampleData: t.boolean({ defaultValue: true, description: 'Whether to import sample products.' }),
    plugins: t.stringList({
      description: 'Plugins to install: a slug, or the URL or path of a zip. At most 20.',
    }),
    adminUser: t.string({ description: "Login of the shop's administrator." }),
    adminEmail: t.string({ description: "E-mail address of the shop's administrator." }),
    source: t.field({
      type: CreateStoreSourceInput,
      description: 'What it begins with. Default: an empty shop, or the sample products.',
    }),
    labels: t.field({
      type: [LabelInputType],
      description: 'Its labels, for `StoreFilter.labels` and kubectl.',
    }),
    deletionPolicy: t.field({
      type: DeletionPolicyEnum,
      defaultValue: SPEC_DEFAULTS.deletionPolicy,
      description: 'What happens to what runs for it when it is deleted.',
    }),
    ...planned(t),
    team: t.string({ description: "The team (namespace) it belongs to. Default: the viewer's." }),
    clientMutationId: t.string({ description: 'Returned unchanged in the payload.' }),
  }),
});

const CreateStoreResult = builder.unionType('CreateStoreResult', {
  description: 'The store, or why none was created.',
  types: [StorePayloadType, InvalidInput, QuotaExceeded, IdTaken, Forbidden, RateLimited, EngineUnavailable],
  resolveType: kindOf,
});

builder.mutationField('createStore', (t) =>
  t.field({
    type: CreateStoreResult,
    description:
      'Creates a store and returns at once. Repeating the same input with the same id returns the same store.',
    args: {
      input: t.arg({ type: CreateStoreInputType, required: true, description: 'The store to create.' }),
    },
    resolve: (_root, { input }, context) => createStore(context, input),
  }),
);
