import { WorkQueue } from '../kube/queue.ts';
import type { Change } from '../kube/watch/change.ts';
import type { Informers } from '../kube/watch/informers.ts';
import type { StoreKey } from '../store/key.ts';
import type { Term } from './leadership.ts';

export interface ReconcileOptions {
  informers: Pick<Informers, 'onChange'>;
  /** Maximum concurrent reconciles. */
  workers: number;
  /** Keys of all objects, which are reconciled first. */
  keys: readonly StoreKey[];
  /** Keys of the objects that a change may affect. */
  keysOf: (change: Change) => readonly StoreKey[];
  /** Changes of an object within this time are one reconcile. Milliseconds; default: each is queued at once. */
  gatherMs?: number;
  /** @returns milliseconds until the next reconcile, if nothing changes before */
  reconcile: (key: StoreKey) => Promise<number | undefined>;
  /** Reports a failed reconcile, which is repeated with backoff. */
  failed: (error: unknown, key: StoreKey) => void;
}

/** Reconciles the objects of one kind until the term ends. */
export function startReconciling(options: ReconcileOptions): Term {
  const { informers, workers, keys, keysOf, gatherMs } = options;
  const queue: WorkQueue = new WorkQueue((key) => handle(options, queue, key), workers);
  const add = (key: StoreKey): void =>
    gatherMs === undefined ? queue.add(key) : queue.addAfter(key, gatherMs);
  const stopListening = informers.onChange((change) => keysOf(change).forEach(add));
  for (const key of keys) queue.add(key);
  return {
    stop: () => {
      stopListening();
      return queue.stop();
    },
  };
}

async function handle(
  { reconcile, failed }: ReconcileOptions,
  queue: WorkQueue,
  key: StoreKey,
): Promise<void> {
  try {
    const after = await reconcile(key);
    queue.forget(key);
    if (after !== undefined) queue.addAfter(key, after);
  } catch (error) {
    failed(error, key);
    queue.addRateLimited(key);
  }
}
