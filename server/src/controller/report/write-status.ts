import { isDeepStrictEqual } from 'node:util';
import { isConflict, isNotFound } from '../../kube/errors.ts';
import { applyStatus } from '../../kube/requests/apply-status.ts';
import { keyOf, type StoreResource, type StoreStatus } from '../../store/resource.ts';
import type { Dependencies } from '../dependencies.ts';
import { transitions } from './transitions.ts';

/** Writes a changed status. Returns the Store with it, or undefined if it was deleted or replaced. */
export async function writeStatus(
  deps: Dependencies,
  store: StoreResource,
  status: StoreStatus,
): Promise<StoreResource | undefined> {
  const before = store.status ?? {};
  const after = JSON.parse(JSON.stringify(status)) as StoreStatus;
  if (isDeepStrictEqual(before, after)) return store;
  try {
    const written = await applyStatus(deps.kube, keyOf(store), store.metadata.uid, after);
    deps.informers.answered(written);
    report(deps, store, before, after);
    return written;
  } catch (error) {
    if (isNotFound(error) || isConflict(error)) return undefined;
    throw error;
  }
}

/** Emits Events without waiting; a failed write is only logged. */
function report(
  { recorder, options, log }: Dependencies,
  store: StoreResource,
  before: StoreStatus,
  after: StoreStatus,
): void {
  const about = {
    key: keyOf(store),
    uid: store.metadata.uid,
    instance: options.identity,
    action: 'Reconcile',
  };
  for (const transition of transitions(before, after)) {
    log.info(transition, 'transition');
    recorder.emit({ ...about, ...transition }).catch((error: unknown) => {
      log.warn({ err: error }, 'an event could not be written');
    });
  }
}
