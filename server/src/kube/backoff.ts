import { setTimeout as delay } from 'node:timers/promises';

export interface BackoffOptions {
  /** Milliseconds before the first retry. */
  baseMs: number;
  /** Milliseconds that no wait exceeds. */
  maxMs: number;
}

/** Wait before retry number `failures` (from 1): doubles each time, spread over its upper half so that peers part. */
export function backoffMs(failures: number, { baseMs, maxMs }: BackoffOptions, random = Math.random): number {
  const full = Math.min(maxMs, baseMs * 2 ** Math.max(0, failures - 1));
  return full / 2 + (full / 2) * random();
}

/** Waits, or returns at once when the signal aborts. */
export async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await delay(ms, undefined, { signal }).catch(() => undefined);
}
