import { printable } from '../store/text.ts';
import { IssuanceError } from './issuance-error.ts';

/** A refusal of an ACME server (RFC 8555, 6.7). */
interface Refusal {
  status: number;
  data: unknown;
  headers: Record<string, unknown>;
}

const PREFIX = 'urn:ietf:params:acme:error:';
/** Maximum length of what an ACME server says, in a message. */
const SHOWN = 300;

/** Whether acme-client sends the request again by itself, with a new nonce. */
export const isBadNonce = ({ data }: Refusal): boolean => problemType(data) === 'badNonce';

/** Creates the error of a refused request. */
export function errorOfRefusal({ status, data, headers }: Refusal, now = Date.now()): IssuanceError {
  const limited = problemType(data) === 'rateLimited' || status === 429;
  const said = detailOf(data) ?? `HTTP ${status}`;
  return new IssuanceError(limited ? 'RateLimited' : 'IssuerFailed', `the ACME server refused: ${said}`, {
    retryAfterMs: retryAfterMs(headers['retry-after'], now),
  });
}

/** The `detail` of a problem document, as text that can be shown. */
export function detailOf(data: unknown): string | undefined {
  const detail = fieldOf(data, 'detail');
  return detail === undefined ? undefined : printable(detail, SHOWN);
}

function problemType(data: unknown): string | undefined {
  const type = fieldOf(data, 'type');
  return type?.startsWith(PREFIX) ? type.slice(PREFIX.length) : undefined;
}

function fieldOf(data: unknown, name: string): string | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const value: unknown = Reflect.get(data, name);
  return typeof value === 'string' ? value : undefined;
}

/** Seconds, or a date (RFC 9110, 10.2.3). */
function retryAfterMs(header: unknown, now: number): number | undefined {
  if (typeof header !== 'string') return undefined;
  const ms = /^\d{1,9}$/.test(header) ? Number(header) * 1000 : Date.parse(header) - now;
  return ms > 0 ? ms : undefined;
}
