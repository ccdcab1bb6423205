import { builder } from '../builder.ts';
import { operationOf } from '../../store/operation.ts';
import type { StoreResource } from '../../store/resource.ts';
import type { UserErrorKind } from '../user-errors.ts';
import { OPERATION_OF_PAYLOAD, OperationType } from './operation.ts';
import { StoreType } from './store.ts';

/** What a mutation of a store gives back. */
export interface StorePayload {
  kind: 'StorePayload';
  store: StoreResource;
  clientMutationId?: string | null;
}

export const CLIENT_MUTATION_ID = 'The clientMutationId of the input.';

/** Every result has a kind that is its type's name. */
export const kindOf = (result: { kind: UserErrorKind | `${string}Payload` }): string => result.kind;

export const StorePayloadType = builder.objectRef<StorePayload>('StorePayload').implement({
  description: 'The change is accepted. What comes of it shows in the store: watch storeStatus.',
  fields: (t) => ({
    store: t.expose('store', { type: StoreType, description: 'The store as it was right after the change.' }),
    operation: t.field({
      type: OperationType,
      description: OPERATION_OF_PAYLOAD,
      resolve: ({ store }) => operationOf(store),
    }),
    clientMutationId: t.exposeString('clientMutationId', { nullable: true, description: CLIENT_MUTATION_ID }),
  }),
});
