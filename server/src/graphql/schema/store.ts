import { engineOf } from '../../store/engines/index.ts';
import { operationOf } from '../../store/operation.ts';
import { releaseName, storeNamespace } from '../../store/names.ts';
import type { StoreResource } from '../../store/resource.ts';
import { SPEC_DEFAULTS } from '../../store/spec-defaults.ts';
import { builder } from '../builder.ts';
import { pageCost } from '../paging.ts';
import { readStoreActivity, STORE_ACTIVITY_PAGE } from '../read/activity.ts';
import { readHistory } from '../read/history.ts';
import { readableStore } from '../read/stores.ts';
import { addressOf, messageOf, phaseOf, stepsOf, updatedAtOf, versionOf } from '../store-view.ts';
import { ActivityConnection } from './activity.ts';
import { pageArgs } from './connection.ts';
import { EngineEnum, StorePhase, StoreSizeEnum } from './enums.ts';
import { OperationType } from './operation.ts';
import { RevisionType, StoreConditionType, StoreFailureType, StoreStepType } from './store-parts.ts';

/** Description of the argument `team`. */
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
      description: 'Its engine.',
      resolve: (store) => store.spec.engine,
    }),
    engineTitle: t.string({
      description: 'Display name of the engine.',
      resolve: (store) => engineOf(store.spec.engine).title,
    }),
    size: t.field({
      type: StoreSizeEnum,
      description: 'Its limits of CPU, memory and disk.',
      resolve: (store) => store.spec.size ?? SPEC_DEFAULTS.size,
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
    description: 'Whether sample products were imported.',
    resolve: (store) => store.spec.sampleData ?? true,
  }),
  plugins: t.stringList({
    description: 'Plugins requested at creation.',
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
    description: 'URL of the storefront.',
    resolve: (store, _args, { api }) => addressOf(store, api.platform).url,
  }),
  adminUrl: t.field({
    type: 'URL',
    description: 'URL of the admin.',
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
    description: 'The steps of provisioning, in order.',
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
    description: 'The last error.',
    resolve: (store) => store.status?.lastError,
  }),
  attempts: t.int({
    description: 'Failed attempts since the last success.',
    resolve: (store) => store.status?.attempts ?? 0,
  }),
  nextAttemptAt: t.field({
    type: 'DateTime',
    nullable: true,
    description: 'When the next attempt starts.',
    resolve: (store) => store.status?.nextAttemptAt,
  }),
  queuePosition: t.int({
    nullable: true,
    description: 'Its position in the queue, from 1.',
    resolve: (store) => store.status?.queuePosition,
  }),
}));

builder.objectFields(StoreType, (t) => ({
  createdAt: t.field({
    type: 'DateTime',
    description: 'When it was created.',
    resolve: (store) => store.metadata.creationTimestamp,
  }),
  updatedAt: t.field({
    type: 'DateTime',
    description: 'When it was last changed, its status aside.',
    resolve: updatedAtOf,
  }),
  provisionedAt: t.field({
    type: 'DateTime',
    nullable: true,
    description: 'When it was ready for the first time.',
    resolve: (store) => store.status?.provisionedAt,
  }),
  provisioningSeconds: t.float({
    nullable: true,
    description: 'Time from creation to ready.',
    resolve: (store) => store.status?.provisioningSeconds,
  }),
  deletingSince: t.field({
    type: 'DateTime',
    nullable: true,
    description: 'When its deletion was requested.',
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
    description: 'Revisions of its Helm release, newest first. Read from the cluster on request.',
    // Runs helm if the release has changed since the last request.
    complexity: 500,
    resolve: (store, _args, context) => readHistory(context, store),
  }),
  activity: t.field({
    type: ActivityConnection,
    description: 'Its events, newest first.',
    args: pageArgs(t.arg, STORE_ACTIVITY_PAGE),
    complexity: (args) => pageCost(args, { size: STORE_ACTIVITY_PAGE, field: 5 }),
    resolve: (store, args, context) => readStoreActivity(context, store, args),
  }),
}));

builder.queryField('store', (t) =>
  t.field({
    type: StoreType,
    nullable: true,
    description: 'One store, or null if it does not exist.',
    args: {
      id: t.arg.id({ required: true, description: 'Its id.' }),
      team: t.arg.string({ description: TEAM }),
    },
    resolve: (_root, which, context) => readableStore(context, which),
  }),
);
