import { patchStore, type StorePatch as ResourcePatch } from '../../kube/requests/patch-store.ts';
import { ANNOTATION_REQUEST } from '../../store/names.ts';
import { formatRequest, type RequestVerb } from '../../store/request.ts';
import { keyOf, type StoreResource } from '../../store/resource.ts';
import type { Right } from '../access/access.ts';
import type { GraphContext } from '../context.ts';
import type { StorePayload } from '../schema/store-payload.ts';
import { onStore, refuseDeleting, type ActionInput } from './on-store.ts';
import { guardedWrite, type Expected } from './preconditions.ts';

/** What a change writes: fields of the spec, labels, an act for the controller, or several of them, in one PATCH. */
export interface StorePatch extends Pick<ResourcePatch, 'spec' | 'labels'> {
  request?: { verb: RequestVerb; revision?: number };
}

type Plan = (store: StoreResource) => StorePatch | undefined | Promise<StorePatch | undefined>;

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
 * @param options `right` other than to patch the Store; `exact`: the patch is valid only for the store that `plan` got, so
 * it is planned again if the store changes in between
 */
export async function patchAction(
  context: GraphContext,
  action: string,
  input: ActionInput,
  plan: Plan,
  { right = { verb: 'patch' }, exact = false }: { right?: Right; exact?: boolean } = {},
): Promise<StorePayload | Awaited<ReturnType<typeof onStore<never, (typeof ACTION_ERRORS)[number]>>>> {
  const change = { action, right, input, errors: ACTION_ERRORS };
  return onStore(context, change, async (store) => {
    refuseDeleting(store);
    const patch = await plan(store);
    const again = exact ? plan : () => patch;
    const patched = patch ? await write(context, store, again, { ...input, exact }) : store;
    return { kind: 'StorePayload' as const, store: patched, clientMutationId: input.clientMutationId };
  });
}

async function write(
  { api }: GraphContext,
  store: StoreResource,
  plan: Plan,
  expected: Expected & { exact: boolean },
): Promise<StoreResource> {
  const patched = await guardedWrite(api, store, expected, async (preconditions, current) => {
    const patch = await plan(current);
    return patch ? patchStore(api.kube, keyOf(store), resourcePatch(patch), preconditions) : current;
  });
  api.informers.answered(patched);
  return patched;
}

function resourcePatch({ request, spec, labels }: StorePatch): ResourcePatch {
  const annotations = request && {
    [ANNOTATION_REQUEST]: formatRequest(request.verb, new Date(), request.revision),
  };
  return { spec, labels, annotations };
}
