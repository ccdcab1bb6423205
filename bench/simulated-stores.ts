import { statusAfter } from '../server/src/controller/rollouts/fleet.fixture.ts';
import { applyStatus } from '../server/src/kube/requests/apply-status.ts';
import { createStore } from '../server/src/kube/requests/create-store.ts';
import { keyOf, type StoreResource } from '../server/src/store/resource.ts';
import type { Harness } from '../test/integration/controller/harness.ts';
import { TEAM } from '../test/integration/controller/stores.ts';
import { storeId } from './many-stores.ts';

/** Concurrent writes. */
const WRITERS = 16;

/** Creates stores that are Ready at version 1, without a release. */
export async function makeReadyStores(harness: Harness, count: number): Promise<void> {
  const left = Array.from({ length: count }, (_, n) => storeId(n));
  const work = async (): Promise<void> => {
    for (let id = left.shift(); id !== undefined; id = left.shift()) {
      const store = await createStore(harness.kube, { team: TEAM, id, spec: specOf(id) });
      await answer(harness, store, true);
    }
  };
  await Promise.all(Array.from({ length: WRITERS }, work));
}

const specOf = (displayName: string) => ({ engine: 'WOOCOMMERCE', displayName }) as const;

/**
 * Answers each change of a store as the controller of Stores would, after the time that a Helm run takes: with the bad
 * version a store fails. @returns a function that ends it
 */
export function simulateController(harness: Harness, bad: string, workMs: number): () => void {
  const timers = new Set<NodeJS.Timeout>();
  const end = harness.informers.onChange((change) => {
    if (change.kind !== 'stores' || change.type !== 'upsert' || !isOpen(change.object)) return;
    const store = change.object;
    const timer = setTimeout(() => {
      timers.delete(timer);
      void answer(harness, store, store.spec.version !== bad);
    }, workMs);
    timers.add(timer);
  });
  return () => {
    end();
    timers.forEach((timer) => clearTimeout(timer));
  };
}

const isOpen = ({ metadata, status }: StoreResource): boolean =>
  status !== undefined && metadata.generation !== status.observedGeneration;

async function answer({ kube }: Harness, store: StoreResource, healthy: boolean): Promise<void> {
  await applyStatus(kube, keyOf(store), store.metadata.uid, statusAfter(store, healthy));
}
