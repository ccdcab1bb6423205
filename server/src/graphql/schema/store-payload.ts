import { builder } from '../builder.ts';
import { operationOf } from '../../store/operation.ts';
import type { StoreResource } from '../../store/resource.ts';
import type { UserErrorKind } from '../user-errors.ts';
import { OPERATION_OF_PAYLOAD, OperationType } from './operation.ts';
import { StoreType } from './store.ts';

/** Result of a mutation of a store. */
export interface StorePayload {
  kind: 'StorePayload';
  store: StoreResource;
  clientMutationId?: string | null;
}

export const CLIENT_MUTATION_ID = 'The clientMutationId of the input.';

/** The kind of a result is its type's name. */
export const kindOf = (result: { kind: UserErrorKind | `${string}Payload` }): string => result.kind;

export const StorePayloadType = builder.objectRef<StorePayload>('StorePayload').implement({
  description: 'The change is accepted. Watch its effect with storeStatus.',
  fields: (t) => ({
    store: t.expose('store', { type: StoreType, description: 'The store right after the change.' }),
    operation: t.field({
      type: OperationType,
      description: OPERATION_OF_PAYLOAD,
      resolve: ({ store }) => operationOf(store),
    }),
    clientMutationId: t.exposeString('clientMutationId', { nullable: true, description: CLIENT_MUTATION_ID }),
  }),
});
