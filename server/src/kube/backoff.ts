import { setTimeout as delay } from 'node:timers/promises';
import { doubling } from '../store/doubling.ts';

export interface BackoffOptions {
  /** Milliseconds before the first retry. */
  baseMs: number;
  /** Maximum delay. Milliseconds. */
  maxMs: number;
}

/** Delay before retry number `failures` (from 1): doubles each time, with jitter over its upper half. */
export function backoffMs(failures: number, options: BackoffOptions, random = Math.random): number {
  const full = doubling(failures, options);
  return full / 2 + (full / 2) * random();
}

/** Waits; resolves at once when the signal aborts. */
export async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await delay(ms, undefined, { signal }).catch(() => undefined);
}
