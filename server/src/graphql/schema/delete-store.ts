import { builder } from '../builder.ts';
import { deleteStore, type DeleteStorePayload } from '../mutate/delete-store.ts';
import { OPERATION_OF_PAYLOAD, OperationType } from './operation.ts';
import { storeInput } from './store-input.ts';
import { CLIENT_MUTATION_ID, kindOf } from './store-payload.ts';
import { Forbidden, NotFound, RateLimited, StoreChanged } from './user-errors.ts';

const DeleteStorePayloadType = builder.objectRef<DeleteStorePayload>('DeleteStorePayload').implement({
  description: 'The deletion is accepted. It is complete when storeStatus sends StoreGone.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Its id.' }),
    uid: t.exposeID('uid', { description: 'UID of the store.' }),
    operation: t.expose('operation', { type: OperationType, description: OPERATION_OF_PAYLOAD }),
    clientMutationId: t.exposeString('clientMutationId', { nullable: true, description: CLIENT_MUTATION_ID }),
  }),
});

const DeleteStoreResult = builder.unionType('DeleteStoreResult', {
  description: 'The store that is being deleted, or why nothing was changed.',
  types: [DeleteStorePayloadType, NotFound, StoreChanged, Forbidden, RateLimited],
  resolveType: kindOf,
});

const DeleteStoreInput = builder.inputType('DeleteStoreInput', {
  description: 'The store to delete.',
  fields: storeInput,
});

builder.mutationField('deleteStore', (t) =>
  t.field({
    type: DeleteStoreResult,
    description: 'Deletes a store with all its data and returns at once.',
    args: { input: t.arg({ type: DeleteStoreInput, required: true, description: 'The store.' }) },
    resolve: (_root, { input }, context) => deleteStore(context, input),
  }),
);
