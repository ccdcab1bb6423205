import { expect, test } from 'vitest';
import { expiresSoon } from './certificate.ts';

const day = (days: number): string => new Date(Date.UTC(2026, 0, 1 + days)).toISOString();
const now = Date.parse(day(0));

test.each<[string, boolean, Parameters<typeof expiresSoon>[0]]>([
  ['is renewed later', false, { ready: true, renewAt: day(30), notAfter: day(60) }],
  ['has a short life', false, { ready: true, renewAt: day(3), notAfter: day(6) }],
  ['was not renewed and has 14 days left', false, { ready: true, renewAt: day(-16), notAfter: day(14) }],
  ['was not renewed and has 13 days left', true, { ready: true, renewAt: day(-17), notAfter: day(13) }],
  ['has expired', false, { ready: false, renewAt: day(-40), notAfter: day(-1) }],
  ['is being issued', false, { ready: false, renewAt: null, notAfter: null }],
])('a certificate that %s expires soon: %s', (_title, soon, certificate) => {
  expect(expiresSoon(certificate, now)).toBe(soon);
});
