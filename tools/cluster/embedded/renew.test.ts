import { expect, test } from 'vitest';
import { isDue } from './renew.ts';

const now = Date.parse('2030-01-01T00:00:00Z');

test.each([
  ['in a year', '2031-01-01', false],
  ['in 61 days', '2030-03-03', false],
  ['in 59 days', '2030-03-01', true],
  ['yesterday', '2029-12-31', true],
])('a certificate that expires %s (%s) is due: %s', (_when, expiry, due) => {
  expect(isDue(new Date(expiry), now)).toBe(due);
});
