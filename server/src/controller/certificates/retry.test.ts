import { expect, test } from 'vitest';
import { IssuanceError } from '../../acme/issuance-error.ts';
import { nextIssuance } from './retry.ts';

const now = new Date('2026-01-01T00:00:00Z');
const minute = 60_000;

function delayOf(failures: number, ordered: boolean, retryAfterMs?: number): number {
  const error = new IssuanceError('IssuerFailed', 'no', { retryAfterMs });
  const { retryAt } = nextIssuance(failures, error, { ordered, baseMs: 5 * minute, now });
  return Date.parse(retryAt) - now.getTime();
}

test.each([
  ['the first failed order', 1, true, 5 * minute],
  ['the third', 3, true, 20 * minute],
  ['the hundredth', 100, true, 360 * minute],
  ['the first time a host does not lead here', 1, false, 5000],
  ['the hundredth time', 100, false, 5 * minute],
])('%s waits', (_title, failures, ordered, expected) => {
  expect(delayOf(failures, ordered)).toBe(expected);
});

test.each([
  ['longer than the delay', 60 * minute, 60 * minute],
  ['shorter', 1000, 5 * minute],
  ['beyond a week', 30 * 24 * 60 * minute, 7 * 24 * 60 * minute],
])('Retry-After that is %s', (_title, asked, expected) => {
  expect(delayOf(1, true, asked)).toBe(expected);
});
