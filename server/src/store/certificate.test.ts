import { expect, test } from 'vitest';
import { certificateCondition, certificateState, isLate, lifetimeOf, renewalTime } from './certificate.ts';

const lifetime = { notBefore: new Date('2026-01-01T00:00:00Z'), notAfter: new Date('2026-04-01T00:00:00Z') };

test('a certificate is renewed after two thirds of its lifetime', () => {
  expect(renewalTime(lifetime)).toEqual(new Date('2026-03-02T00:00:00Z'));
});

test.each([
  ['2026-01-01T00:00:00Z', 'valid'],
  ['2026-03-01T23:59:59Z', 'valid'],
  ['2026-03-02T00:00:00Z', 'due'],
  ['2026-03-31T23:59:59Z', 'due'],
  ['2026-04-01T00:00:00Z', 'expired'],
])('at %s a certificate of 90 days is %s', (now, state) => {
  expect(certificateState(lifetime, new Date(now))).toBe(state);
});

test.each([
  ['2026-03-16T23:59:59Z', false],
  ['2026-03-17T00:00:00Z', true],
])('at %s a certificate of 90 days that was not renewed is late: %s', (now, late) => {
  expect(isLate(lifetime, new Date(now))).toBe(late);
});

test('the lifetime and the condition of a certificate are those that its Domain reports', () => {
  const certificate = {
    notBefore: '2026-01-01T00:00:00Z',
    notAfter: '2026-04-01T00:00:00Z',
    renewAt: '2026-03-02T00:00:00Z',
    secretNamespace: 'store-shop',
    secretName: 'urumi-shop-ecommerce-store-tls',
  };
  const condition = {
    type: 'CertificateReady',
    status: 'True',
    reason: 'Issued',
    message: '',
    lastTransitionTime: '2026-01-01T00:00:00Z',
  } as const;
  expect(lifetimeOf(certificate)).toEqual(lifetime);
  expect(certificateCondition({ certificate, conditions: [condition] })).toEqual(condition);
  expect(certificateCondition({})).toBeUndefined();
});
