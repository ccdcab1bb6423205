import type { RetryRules } from './memory.ts';

/** The numbers that decisions depend on. */
export interface Rules extends RetryRules {
  provisionTimeoutMs: number;
  /** 0 to 1, drawn per decision: jitter of the backoff. */
  random: number;
}

/** A pending release that this platform did not start is left alone this long: an operator's helm may be at work. Milliseconds. */
export const FOREIGN_HELM_PATIENCE_MS = 15 * 60_000;

/** How often a namespace is asked about that stands in a store's way and is not watched. Milliseconds. */
export const FOREIGN_NAMESPACE_RECHECK_MS = 60_000;
