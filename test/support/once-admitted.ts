import { setTimeout as sleep } from 'node:timers/promises';
import { isPolicyNotReady } from '../../server/src/kube/errors.ts';

/** An API server that has just started looks up the kinds of its admission policies again 30 s later. Milliseconds. */
const PATIENCE_MS = 45_000;

/** Repeats a write while the API server does not know yet the kinds that its admission policies read. */
export async function onceAdmitted<T>(write: () => Promise<T>): Promise<T> {
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    try {
      return await write();
    } catch (error) {
      if (!isPolicyNotReady(error) || Date.now() > deadline) throw error;
      await sleep(200);
    }
  }
}
