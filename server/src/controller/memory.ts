import { doubling } from '../store/doubling.ts';
import type { StoreResource, StoreStatus } from '../store/resource.ts';

const FIELDS = [
  'observedGeneration',
  'releaseHash',
  'handledRequest',
  'attempts',
  'nextAttemptAt',
  'lastError',
  'provisionedAt',
  'provisioningSeconds',
  'restore',
] as const satisfies readonly (keyof StoreStatus)[];

/**
 * State that the controller keeps from one decision to the next. It is stored only in the Store's status; all other
 * status fields are observed again each time.
 */
export type Memory = Pick<StoreStatus, (typeof FIELDS)[number]>;

/** Reads the memory from a Store's status. */
export function memoryOf({ status = {} }: StoreResource): Memory {
  return Object.fromEntries(FIELDS.map((field) => [field, status[field]])) as Memory;
}

/** Errors about a past operation: the store's current state is not given up. */
const PAST = new Set(['UpgradeRolledBack', 'RequestRefused', 'RollbackFailed']);

/** No further attempt is planned until the spec changes or a person asks for one. */
export function gaveUp(memory: Memory): boolean {
  const { lastError, nextAttemptAt } = memory;
  return lastError !== undefined && nextAttemptAt === undefined && !PAST.has(lastError.reason);
}

/** Clears all failures, after a change of the spec or a retry. */
export const FRESH = { attempts: 0, nextAttemptAt: undefined, lastError: undefined } as const;

export interface RetryRules {
  maxProvisionRetries: number;
  retryBackoffMs: number;
}

/**
 * Records a failed attempt: plans the next one after twice the previous delay, or gives up.
 * @param random 0 to 1; jitter
 */
export function failedAttempt(
  memory: Memory,
  error: NonNullable<StoreStatus['lastError']>,
  rules: RetryRules,
  now: Date,
  random: number,
): Partial<Memory> {
  const attempts = (memory.attempts ?? 0) + 1;
  if (attempts > rules.maxProvisionRetries) return { attempts, nextAttemptAt: undefined, lastError: error };
  const apart = { baseMs: rules.retryBackoffMs, maxMs: Infinity };
  const wait = doubling(attempts, apart) * (0.75 + random / 2);
  return { attempts, nextAttemptAt: new Date(now.getTime() + wait).toISOString(), lastError: error };
}
