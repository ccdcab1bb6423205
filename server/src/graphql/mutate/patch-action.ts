import { patchStore, type StorePatch as ResourcePatch } from '../../kube/requests/patch-store.ts';
import { ANNOTATION_REQUEST } from '../../store/names.ts';
import { formatRequest, type RequestVerb } from '../../store/request.ts';
import { keyOf, type StoreResource } from '../../store/resource.ts';
import type { GraphContext } from '../context.ts';
import type { StorePayload } from '../schema/store-payload.ts';
import { onStore, refuseDeleting, type ActionInput } from './on-store.ts';
import { guardedWrite, type Expected } from './preconditions.ts';

/** What a change writes: fields of the spec, labels, an act for the controller, or several of them, in one PATCH. */
export interface StorePatch extends Pick<ResourcePatch, 'spec' | 'labels'> {
  request?: { verb: RequestVerb; revision?: number };
}

const ACTION_ERRORS = [
  'InvalidInput',
  'NotFound',
  'StoreChanged',
  'Forbidden',
  'RateLimited',
  'Conflict',
] as const;

/**
 * A mutation that is one PATCH of the Store.
 * @param plan returns what to write, or undefined if the store already matches; may refuse
 */
export async function patchAction(
  context: GraphContext,
  action: string,
  input: ActionInput,
  plan: (store: StoreResource) => StorePatch | undefined | Promise<StorePatch | undefined>,
): Promise<StorePayload | Awaited<ReturnType<typeof onStore<never, (typeof ACTION_ERRORS)[number]>>>> {
  const change = { action, right: { verb: 'patch' } as const, input, errors: ACTION_ERRORS };
  return onStore(context, change, async (store) => {
    refuseDeleting(store);
    const patch = await plan(store);
    const patched = patch ? await write(context, store, patch, input) : store;
    return { kind: 'StorePayload' as const, store: patched, clientMutationId: input.clientMutationId };
  });
}

async function write(
  { api }: GraphContext,
  store: StoreResource,
  patch: StorePatch,
  expected: Expected,
): Promise<StoreResource> {
  const { request, spec, labels } = patch;
  const annotations = request && {
    [ANNOTATION_REQUEST]: formatRequest(request.verb, new Date(), request.revision),
  };
  const patched = await guardedWrite(api, store, expected, (preconditions) =>
    patchStore(api.kube, keyOf(store), { spec, labels, annotations }, preconditions),
  );
  api.storeIndex.remember(patched);
  return patched;
}
