import type { StoreRow } from './use-store-window.ts';

export interface Trouble {
  /** Why the store needs attention. */
  reason: string;
  /** What to do about it, if it is known. */
  remedy: string | undefined;
  canRetry: boolean;
}

const FINE: ReadonlySet<string> = new Set(['READY', 'SUSPENDED', 'DELETING']);

/** What a store needs, in the row of the table. Undefined: it needs nothing. */
export function troubleOf({ phase, message, lastError }: StoreRow): Trouble | undefined {
  if (FINE.has(phase)) return undefined;
  const isBroken = phase === 'FAILED' || phase === 'DEGRADED';
  if (!isBroken && !lastError) return undefined;
  return {
    reason: lastError?.message ?? message,
    remedy: lastError?.hint ?? undefined,
    canRetry: isBroken,
  };
}
