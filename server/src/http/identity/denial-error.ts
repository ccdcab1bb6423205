import type { HttpError } from '../http-error.ts';
import type { Denial } from './denial.ts';

/** Converts a denial to an HTTP response. */
export function denialError({ status, code, message, retryAfter }: Denial): HttpError {
  const headers = {
    ...(status === 401 ? { 'www-authenticate': 'Bearer' } : {}),
    ...(retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) }),
  };
  return { status, code, message, headers };
}
