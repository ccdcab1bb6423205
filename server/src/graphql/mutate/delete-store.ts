import { deleteStore as deleteResource } from '../../kube/requests/delete-store.ts';
import { keyOf } from '../../store/resource.ts';
import type { GraphContext } from '../context.ts';
import { onStore, type ActionInput } from './on-store.ts';
import { guardedWrite } from './preconditions.ts';

export interface DeleteStorePayload {
  kind: 'DeleteStorePayload';
  id: string;
  uid: string;
  clientMutationId?: string | null;
}

const ERRORS = ['NotFound', 'StoreChanged', 'Forbidden', 'RateLimited'] as const;

/** Asks Kubernetes to delete the Store; the controller tears down what runs for it. Asking again changes nothing. */
export const deleteStore = (context: GraphContext, input: ActionInput) =>
  onStore(
    context,
    { action: 'deleteStore', right: { verb: 'delete' }, input, errors: ERRORS },
    async (store): Promise<DeleteStorePayload> => {
      const { name: id, uid, deletionTimestamp } = store.metadata;
      if (!deletionTimestamp)
        await guardedWrite(context.api, store, input, (preconditions) =>
          deleteResource(context.api.kube, keyOf(store), preconditions),
        );
      return { kind: 'DeleteStorePayload', id, uid, clientMutationId: input.clientMutationId };
    },
  );
