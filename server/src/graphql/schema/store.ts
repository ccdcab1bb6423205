import { engineOf } from '../../store/engines/index.ts';
import { operationOf } from '../../store/operation.ts';
import { releaseName, storeNamespace } from '../../store/names.ts';
import type { StoreResource } from '../../store/resource.ts';
import { builder } from '../builder.ts';
import { pageCost } from '../paging.ts';
import { readStoreActivity, STORE_ACTIVITY_PAGE } from '../read/activity.ts';
import { readHistory } from '../read/history.ts';
import { readableStore } from '../read/stores.ts';
import { addressOf, messageOf, phaseOf, stepsOf, versionOf } from '../store-view.ts';
import { ActivityConnection } from './activity.ts';
import { pageArgs } from './connection.ts';
import { EngineEnum, StorePhase, StoreSizeEnum } from './enums.ts';
import { OperationType } from './operation.ts';
import { RevisionType, StoreConditionType, StoreFailureType, StoreStepType } from './store-parts.ts';

/** The argument that says whose store is meant. */
export const TEAM = 'Team that owns the store. Default: any team; ids are unique across teams.';

export const StoreType = builder.objectRef<StoreResource>('Store');

StoreType.implement({
  description: 'An online store: a Store resource in Kubernetes, and what runs for it.',
  isTypeOf: (value) => typeof value === 'object' && value !== null && 'spec' in value,
  fields: (t) => ({
    id: t.id({
      description: 'Its id, e.g. "nike": unique across teams.',
      resolve: (store) => store.metadata.name,
    }),
    uid: t.id({
      description: 'Changes when a store is deleted and created again under the same id.',
      resolve: (store) => store.metadata.uid,
    }),
    generation: t.int({
      description: 'Changes with each change of the spec: the value for `ifGeneration`.',
      resolve: (store) => store.metadata.generation ?? 0,
    }),
    observedGeneration: t.int({
      nullable: true,
      description: 'The generation that the status is about.',
      resolve: (store) => store.status?.observedGeneration,
    }),
    team: t.string({
      description: 'The team (namespace) that owns it.',
      resolve: (store) => store.metadata.namespace ?? '',
    }),
    displayName: t.string({ description: "The shop's title.", resolve: (store) => store.spec.displayName }),
    engine: t.field({
      type: EngineEnum,
      description: 'What runs it.',
      resolve: (store) => store.spec.engine,
    }),
    engineTitle: t.string({
      description: "The engine's name for people.",
      resolve: (store) => engineOf(store.spec.engine).title,
    }),
    size: t.field({
      type: StoreSizeEnum,
      description: 'What it may use.',
      resolve: (store) => store.spec.size ?? 'small',
    }),
    phase: t.field({ type: StorePhase, description: 'Its state in one word.', resolve: phaseOf }),
    message: t.string({ description: 'Its state in one sentence.', resolve: messageOf }),
  }),
});

builder.objectFields(StoreType, (t) => ({
  version: t.string({
    nullable: true,
    description: "Tag of the engine's image it runs.",
    resolve: versionOf,
  }),
  sampleData: t.boolean({
    description: 'Whether it began with sample products.',
    resolve: (store) => store.spec.sampleData ?? true,
  }),
  plugins: t.stringList({
    description: 'Plugins asked for at creation.',
    resolve: (store) => store.spec.plugins ?? [],
  }),
  suspended: t.boolean({
    description: 'Whether it is scaled to zero on request.',
    resolve: (store) => store.spec.suspended ?? false,
  }),
  namespace: t.string({
    description: 'The namespace it runs in.',
    resolve: (store) => storeNamespace(store.metadata.name),
  }),
  release: t.string({
    description: 'The name of its Helm release.',
    resolve: (store) => releaseName(store.metadata.name),
  }),
}));

builder.objectFields(StoreType, (t) => ({
  host: t.field({
    type: 'Hostname',
    description: 'Host name of its storefront.',
    resolve: (store, _args, { api }) => addressOf(store, api.platform).host,
  }),
  url: t.field({
    type: 'URL',
    description: 'Where shoppers find it.',
    resolve: (store, _args, { api }) => addressOf(store, api.platform).url,
  }),
  adminUrl: t.field({
    type: 'URL',
    description: 'Where its administrator logs in.',
    resolve: (store, _args, { api }) => addressOf(store, api.platform).adminUrl,
  }),
}));

builder.objectFields(StoreType, (t) => ({
  operation: t.field({
    type: OperationType,
    description: 'The newest change that was asked for, and how far it is.',
    resolve: operationOf,
  }),
  steps: t.field({
    type: [StoreStepType],
    description: 'The way to a running store, in order.',
    resolve: stepsOf,
  }),
  conditions: t.field({
    type: [StoreConditionType],
    description: 'Its conditions, as kubectl shows them.',
    resolve: (store) => store.status?.conditions ?? [],
  }),
  lastError: t.field({
    type: StoreFailureType,
    nullable: true,
    description: 'What went wrong last.',
    resolve: (store) => store.status?.lastError,
  }),
  attempts: t.int({
    description: 'Failed attempts since the last success.',
    resolve: (store) => store.status?.attempts ?? 0,
  }),
  nextAttemptAt: t.field({
    type: 'DateTime',
    nullable: true,
    description: 'When it is tried again.',
    resolve: (store) => store.status?.nextAttemptAt,
  }),
  queuePosition: t.int({
    nullable: true,
    description: 'Its place among the stores that wait to be provisioned, from 1.',
    resolve: (store) => store.status?.queuePosition,
  }),
}));

builder.objectFields(StoreType, (t) => ({
  createdAt: t.field({
    type: 'DateTime',
    description: 'When it was asked for.',
    resolve: (store) => store.metadata.creationTimestamp,
  }),
  updatedAt: t.field({
    type: 'DateTime',
    description: 'When it was last changed, its status aside.',
    resolve: ({ metadata }) => metadata.updatedAt ?? metadata.creationTimestamp,
  }),
  provisionedAt: t.field({
    type: 'DateTime',
    nullable: true,
    description: 'When it was ready for the first time.',
    resolve: (store) => store.status?.provisionedAt,
  }),
  provisioningSeconds: t.float({
    nullable: true,
    description: 'From creation to the first time it was ready.',
    resolve: (store) => store.status?.provisioningSeconds,
  }),
  deletingSince: t.field({
    type: 'DateTime',
    nullable: true,
    description: 'When its deletion was asked for.',
    resolve: (store) => store.metadata.deletionTimestamp,
  }),
}));

builder.objectFields(StoreType, (t) => ({
  chartVersion: t.string({
    nullable: true,
    description: 'Version of the chart.',
    resolve: (store) => store.status?.chartVersion,
  }),
  revision: t.int({
    nullable: true,
    description: 'Deployed revision of its Helm release.',
    resolve: (store) => store.status?.revision,
  }),
  releaseHistory: t.field({
    type: [RevisionType],
    description: "Helm's records of its release, newest first. Read from the cluster when asked for.",
    // A helm process, when the release has changed since the last answer.
    complexity: 500,
    resolve: (store, _args, context) => readHistory(context, store),
  }),
  activity: t.field({
    type: ActivityConnection,
    description: 'What happened to it, newest first.',
    args: pageArgs(t.arg, STORE_ACTIVITY_PAGE),
    complexity: (args) => pageCost(args, { size: STORE_ACTIVITY_PAGE, field: 5 }),
    resolve: (store, args, context) => readStoreActivity(context, store, args),
  }),
}));

builder.queryField('store', (t) =>
  t.field({
    type: StoreType,
    nullable: true,
    description: 'One store, or null when there is none of that id.',
    args: {
      id: t.arg.id({ required: true, description: 'Its id.' }),
      team: t.arg.string({ description: TEAM }),
    },
    resolve: (_root, which, context) => readableStore(context, which),
  }),
);
