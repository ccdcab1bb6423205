import { deleteStore as deleteResource } from '../../kube/requests/delete.ts';
import { operationOf, type Operation } from '../../store/operation.ts';
import { keyOf, type StoreResource } from '../../store/resource.ts';
import type { Api, GraphContext } from '../context.ts';
import { onStore, type ActionInput } from './on-store.ts';
import { guardedWrite, type Expected } from './preconditions.ts';

export interface DeleteStorePayload {
  kind: 'DeleteStorePayload';
  id: string;
  uid: string;
  operation: Operation;
  clientMutationId?: string | null;
}

const ERRORS = ['NotFound', 'StoreChanged', 'Forbidden', 'RateLimited'] as const;

/** Deletes the Store; the controller runs the teardown. Idempotent. */
export const deleteStore = (context: GraphContext, input: ActionInput) =>
  onStore(
    context,
    { action: 'deleteStore', right: { verb: 'delete' }, input, errors: ERRORS },
    async (store): Promise<DeleteStorePayload> => {
      const { name: id, uid, deletionTimestamp } = store.metadata;
      const deleting = deletionTimestamp ? store : await markDeleted(context.api, store, input);
      const operation = operationOf(deleting);
      return { kind: 'DeleteStorePayload', id, uid, operation, clientMutationId: input.clientMutationId };
    },
  );

async function markDeleted(api: Api, store: StoreResource, expected: Expected): Promise<StoreResource> {
  const marked = await guardedWrite(api, store, expected, (preconditions) =>
    deleteResource(api.kube, keyOf(store), preconditions),
  );
  if (marked) api.informers.answered(marked);
  return marked ?? store;
}
