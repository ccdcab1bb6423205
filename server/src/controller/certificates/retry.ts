import type { DomainIssuance } from '../../store/certificate.ts';
import { doubling } from '../../store/doubling.ts';
import type { IssuanceError } from '../../acme/issuance-error.ts';
import { rfc3339 } from '../../store/time.ts';

/** An order that failed is repeated at most this rarely. Milliseconds. */
const LONGEST_MS = 6 * 3_600_000;
/** A host that does not lead here yet costs nothing at the ACME server, and its owner waits. Milliseconds. */
const UNREACHABLE = { baseMs: 5000, maxMs: 5 * 60_000 };

/**
 * When the next attempt begins.
 * @param ordered whether the ACME server was asked
 * @param baseMs delay after the first failed order
 */
export function nextIssuance(
  failures: number,
  error: IssuanceError,
  { ordered, baseMs, now }: { ordered: boolean; baseMs: number; now: Date },
): DomainIssuance {
  const slow = doubling(failures, { baseMs, maxMs: LONGEST_MS });
  const delay = ordered ? slow : Math.min(slow, doubling(failures, UNREACHABLE));
  const asked = Math.min(error.retryAfterMs ?? 0, 7 * 24 * 3_600_000);
  const retryAt = new Date(Math.ceil((now.getTime() + Math.max(delay, asked)) / 1000) * 1000);
  return { failures, retryAt: rfc3339(retryAt) };
}
