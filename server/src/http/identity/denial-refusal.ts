import type { HttpRefusal } from '../refusal.ts';
import type { Denial } from './denial.ts';

/** A denial as an HTTP answer. */
export function denialRefusal({ status, code, message, retryAfter }: Denial): HttpRefusal {
  const headers = {
    ...(status === 401 ? { 'www-authenticate': 'Bearer' } : {}),
    ...(retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) }),
  };
  return { status, code, message, headers };
}
