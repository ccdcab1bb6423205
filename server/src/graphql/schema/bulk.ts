import { builder } from '../builder.ts';
import { bulkChange, MAX_BULK, type BulkPayload, type BulkTarget } from '../mutate/bulk-change.ts';
import { bulkCheck } from '../mutate/bulk-check.ts';
import type { BulkAction } from '../mutate/bulk-acts.ts';
import type { BulkOutcome } from '../mutate/bulk-outcome.ts';
import { LabelInputType } from './label-input.ts';
import { CLIENT_MUTATION_ID, kindOf } from './store-payload.ts';
import { StoreType } from './store.ts';
import { InvalidInput, RateLimited } from './user-errors.ts';

const BulkActionEnum = builder.enumType('BulkAction', {
  description: 'What can be done to many stores at once. Each value stands for the mutation of one store.',
  values: {
    SUSPEND: { description: 'suspendStore.' },
    RESUME: { description: 'resumeStore.' },
    RETRY: { description: 'retryStore.' },
    UPGRADE: { description: 'upgradeStore.' },
    DELETE: { description: 'deleteStore.' },
    LABEL: { description: 'Sets and removes some labels; the others stay.' },
  } satisfies Record<BulkAction, { description: string }>,
});

const BulkStateEnum = builder.enumType('BulkState', {
  description: 'What came of a bulk change at one store.',
  values: {
    ACCEPTED: { description: 'The change is written.' },
    UNCHANGED: { description: 'Nothing was written: the store is already so, or gone in a deletion.' },
    REFUSED: { description: 'The rules or rights do not allow it; nothing was written.' },
    FAILED: { description: 'An error, after which the change may have been written. Safe to repeat.' },
  } satisfies Record<BulkOutcome['state'], { description: string }>,
});

const BulkOutcomeType = builder.objectRef<BulkOutcome>('BulkOutcome').implement({
  description: 'What a bulk change does to one store, or would do.',
  fields: (t) => ({
    storeId: t.exposeID('storeId', { description: 'Id of the store.' }),
    state: t.expose('state', { type: BulkStateEnum, description: 'What came of it.' }),
    code: t.exposeString('code', {
      nullable: true,
      description: 'A `UserErrorCode`, or the `extensions.code` that an error of the request would have.',
    }),
    message: t.exposeString('message', { nullable: true, description: 'Why, in plain words.' }),
    hint: t.exposeString('hint', { nullable: true, description: 'What to do about it.' }),
  }),
});

type Arguments = Parameters<Parameters<typeof builder.inputType>[1]['fields']>[0];

/** What applies to all stores of a bulk change. */
const bulkOptions = (t: Arguments) => ({
  action: t.field({ type: BulkActionEnum, required: true, description: 'What to do.' }),
  version: t.string({ description: "UPGRADE: tag of the engine's image. Default: that of the platform." }),
  labels: t.field({ type: [LabelInputType], description: 'LABEL: labels to set.' }),
  removeLabels: t.stringList({ description: 'LABEL: keys of labels to remove.' }),
});

const BulkCheckInput = builder.inputType('BulkCheckInput', {
  description: 'A bulk change without its stores.',
  fields: bulkOptions,
});

builder.objectField(StoreType, 'bulkCheck', (t) =>
  t.field({
    type: BulkOutcomeType,
    description: 'What a bulk change would do to this store now, for the viewer. Writes nothing.',
    args: { input: t.arg({ type: BulkCheckInput, required: true, description: 'The change.' }) },
    resolve: (store, { input }, context) => bulkCheck(context, store, input),
  }),
);

const BulkTargetInput = builder.inputRef<BulkTarget>('BulkTarget').implement({
  description: 'A store of a bulk change.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'Its id.' }),
    uid: t.id({ required: true, description: 'Precondition: its `uid`. Otherwise it is refused.' }),
  }),
});

const BulkChangeStoresInput = builder.inputType('BulkChangeStoresInput', {
  description: 'A change of several stores.',
  fields: (t) => ({
    ...bulkOptions(t),
    stores: t.field({
      type: [BulkTargetInput],
      required: true,
      description: `The stores, 1 to ${MAX_BULK}. Send one after the other for more.`,
    }),
    clientMutationId: t.string({ description: 'Returned unchanged in the payload.' }),
  }),
});

const BulkChangeStoresPayload = builder.objectRef<BulkPayload>('BulkChangeStoresPayload').implement({
  description: 'What came of it at each store. Watch the effect with storeWindow.',
  fields: (t) => ({
    outcomes: t.expose('outcomes', { type: [BulkOutcomeType], description: 'In the order of the input.' }),
    clientMutationId: t.exposeString('clientMutationId', { nullable: true, description: CLIENT_MUTATION_ID }),
  }),
});

const BulkChangeStoresResult = builder.unionType('BulkChangeStoresResult', {
  description: 'What came of it at each store, or why nothing was changed.',
  types: [BulkChangeStoresPayload, InvalidInput, RateLimited],
  resolveType: kindOf,
});

builder.mutationField('bulkChangeStores', (t) =>
  t.field({
    type: BulkChangeStoresResult,
    description:
      'Does the same to several stores, each with the checks and the audit record of the mutation of one store. Each ten stores that it begins count as one change against the rate limit. A request can be repeated after an error: what is already so stays as it is.',
    args: {
      input: t.arg({
        type: BulkChangeStoresInput,
        required: true,
        description: 'The change and its stores.',
      }),
    },
    resolve: (_root, { input }, context) => bulkChange(context, input),
  }),
);
