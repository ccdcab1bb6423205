const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** Longest time to a store's expiry. The admission policy urumi-expiry has the same limit. */
const MAX_EXPIRY_DAYS = 365;

/** What is allowed as a new expiry, in the words of the admission policy. */
export const EXPIRY_ALLOWED = `must be in the future, at most ${MAX_EXPIRY_DAYS} days from now`;

/** How near the expiry of a store is: a day, an hour, or reached. */
export type ExpiryStage = 'later' | 'day' | 'hour' | 'due';

/** The earliest stage last: each one begins its time before the expiry. */
const STAGES: readonly [ExpiryStage, beforeMs: number][] = [
  ['due', 0],
  ['hour', HOUR_MS],
  ['day', DAY_MS],
];

/** @param expiresAt RFC 3339 time */
export function expiryStage(expiresAt: string, now: Date): ExpiryStage {
  const left = Date.parse(expiresAt) - now.getTime();
  return STAGES.find(([, beforeMs]) => left <= beforeMs)?.[0] ?? 'later';
}

/** When the next stage begins; undefined for an expiry that is reached. @param expiresAt RFC 3339 time */
export function nextExpiryStage(expiresAt: string, now: Date): Date | undefined {
  const starts = STAGES.map(([, beforeMs]) => Date.parse(expiresAt) - beforeMs);
  const next = starts.filter((start) => start > now.getTime()).at(-1);
  return next === undefined ? undefined : new Date(next);
}

/** Whether a store may be given this expiry. @param expiresAt RFC 3339 time */
export function isAllowedExpiry(expiresAt: string, now: Date): boolean {
  const left = Date.parse(expiresAt) - now.getTime();
  return left > 0 && left <= MAX_EXPIRY_DAYS * DAY_MS;
}
