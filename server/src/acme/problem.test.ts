import { expect, test } from 'vitest';
import { errorOfRefusal, isBadNonce } from './problem.ts';

const type = (name: string): string => `urn:ietf:params:acme:error:${name}`;
const now = Date.parse('2026-01-01T00:00:00Z');

test.each([
  ['a rate limit', 429, { type: type('rateLimited'), detail: 'too many' }, 'RateLimited', 'too many'],
  ['status 429 of a proxy', 429, '<html>', 'RateLimited', 'HTTP 429'],
  ['a blocked name', 400, { type: type('rejectedIdentifier'), detail: 'blocked' }, 'IssuerFailed', 'blocked'],
  ['no body', 500, undefined, 'IssuerFailed', 'HTTP 500'],
  ['control characters', 400, { detail: 'a\u001b[31m' }, 'IssuerFailed', 'a\uFFFD[31m'],
])('%s', (_what, status, data, reason, said) => {
  const error = errorOfRefusal({ status, data, headers: {} });
  expect([error.reason, error.message]).toEqual([reason, `the ACME server refused: ${said}`]);
});

test.each([
  ['seconds', '120', 120_000],
  ['a date', 'Thu, 01 Jan 2026 00:01:00 GMT', 60_000],
  ['a date that has passed', 'Wed, 31 Dec 2025 00:00:00 GMT', undefined],
  ['zero', '0', undefined],
  ['something else', 'soon', undefined],
  ['no header', undefined, undefined],
])('Retry-After is %s', (_what, header, expected) => {
  const error = errorOfRefusal({ status: 429, data: undefined, headers: { 'retry-after': header } }, now);
  expect(error.retryAfterMs).toBe(expected);
});

test('a nonce that the server does not know is no refusal', () => {
  expect(isBadNonce({ status: 400, data: { type: type('badNonce') }, headers: {} })).toBe(true);
  expect(isBadNonce({ status: 400, data: { type: type('malformed') }, headers: {} })).toBe(false);
});
