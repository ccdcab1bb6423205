import type { RetryRules } from './memory.ts';

/** Settings that decisions depend on. */
export interface Rules extends RetryRules {
  provisionTimeoutMs: number;
  /** 0 to 1, random per decision: jitter of the backoff. */
  random: number;
}

/** Maximum duration of an operator's helm command: a pending release is not touched before. Milliseconds. */
export const FOREIGN_HELM_TIMEOUT_MS = 15 * 60_000;

/** Interval at which the time limits of a restore are checked. Milliseconds. */
export const RESTORE_LOOK_MS = 30_000;

/** Interval at which an unwatched namespace that blocks a store is checked. Milliseconds. */
export const FOREIGN_NAMESPACE_RECHECK_MS = 60_000;
