import type { Harness } from '../test/integration/controller/harness.ts';
import { createStore, storeOf, until } from '../test/integration/controller/stores.ts';

/** Creates the stores of a range and waits until all are Ready. @returns the duration in seconds */
export async function makeStores(harness: Harness, from: number, to: number): Promise<number> {
  const begun = performance.now();
  const ids = Array.from({ length: to - from }, (_, n) => storeId(from + n));
  for (const id of ids) await createStore(harness, id);
  await untilAllReady(harness, ids);
  return (performance.now() - begun) / 1000;
}

export async function untilAllReady(harness: Harness, ids: readonly string[]): Promise<void> {
  const left = new Set(ids);
  const allReady = (): boolean => {
    for (const id of left) if (storeOf(harness, id)?.status?.phase === 'Ready') left.delete(id);
    return left.size === 0;
  };
  await until(harness, `${ids.length} stores are Ready`, allReady, 60 + 5 * ids.length);
}

export const storeId = (n: number): string => `fleet-${String(n).padStart(3, '0')}`;
