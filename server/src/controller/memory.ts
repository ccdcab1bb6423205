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
] as const satisfies readonly (keyof StoreStatus)[];

/**
 * What the controller has to remember from one decision to the next. It is kept in the Store's status and nowhere
 * else; all other fields of the status are observed anew each time.
 */
export type Memory = Pick<StoreStatus, (typeof FIELDS)[number]>;

/** The fields of a Store's status that are memory. */
export function memoryOf({ status = {} }: StoreResource): Memory {
  return Object.fromEntries(FIELDS.map((field) => [field, status[field]])) as Memory;
}

/** Errors that tell of something past and do not mean that the store's present state is given up. */
const PAST = new Set(['UpgradeRolledBack', 'RequestRefused', 'RollbackFailed']);

/** No further attempt is planned until the spec changes or a person asks for one. */
export function gaveUp(memory: Memory): boolean {
  const { lastError, nextAttemptAt } = memory;
  return lastError !== undefined && nextAttemptAt === undefined && !PAST.has(lastError.reason);
}

/** A fresh start: after a change of the spec or a retry. */
export const FRESH = { attempts: 0, nextAttemptAt: undefined, lastError: undefined } as const;

export interface RetryRules {
  maxProvisionRetries: number;
  retryBackoffMs: number;
}

/**
 * Remembers one more failed attempt: the next one is planned, twice as far away as the last, or given up.
 * @param random 0 to 1; spreads the attempts of many stores
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
