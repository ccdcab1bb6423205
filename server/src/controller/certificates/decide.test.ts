import { expect, test } from 'vitest';
import type { CertificateReading } from '../../store/certificate.ts';
import { decideCertificate, failed } from './decide.ts';
import type { ObservedHostCertificate } from './observed.ts';

const now = new Date('2026-03-01T00:00:00Z');
const day = 86_400_000;
const inDays = (days: number): Date => new Date(now.getTime() + days * day);
const certificate = (from: number, to: number) => ({
  issuer: 'Test CA',
  notBefore: inDays(from),
  notAfter: inDays(to),
});
const VALID = certificate(-10, 80);
const DUE = certificate(-70, 20);
const EXPIRED = certificate(-91, -1);
const waiting = { failures: 2, retryAt: '2026-03-01T00:05:00Z' };
const over = { failures: 2, retryAt: '2026-02-28T23:59:59Z' };

type Change = Partial<ObservedHostCertificate> & { before?: Pick<CertificateReading, 'status' | 'reason'> };

function observed({ before, ...change }: Change = {}): ObservedHostCertificate {
  const metadata = { name: 'shop.example.com', uid: 'u', resourceVersion: '1', creationTimestamp: '' };
  const condition = before && {
    type: 'CertificateReady' as const,
    message: 'said before',
    lastTransitionTime: '2026-01-01T00:00:00Z',
    ...before,
  };
  return {
    domain: { metadata, owner: { kind: 'Platform' }, status: condition && { conditions: [condition] } },
    mode: 'acme',
    place: { namespace: 'store-shop', name: 'tls' },
    certificate: undefined,
    issuance: undefined,
    routable: true,
    now,
    ...change,
  };
}

const decided = (change: Change): [order: boolean, reason?: string, message?: string] => {
  const { order, reading } = decideCertificate(observed(change));
  return [order, reading?.reason, reading?.message];
};

test.each<[string, Change, ReturnType<typeof decided>]>([
  ['no certificate is ordered', {}, [true, 'Issuing', 'the certificate is being issued']],
  ['a valid one is kept', { certificate: VALID }, [false, 'Issued', '']],
  ['one that is due is renewed, and stays ready', { certificate: DUE }, [true, 'Issued', '']],
  [
    'an expired one is ordered again',
    { certificate: EXPIRED },
    [true, 'Expired', 'the certificate expired at 2026-02-28T00:00:00.000Z'],
  ],
  [
    'a failed attempt waits, and its cause stays',
    { issuance: waiting, before: { status: 'False', reason: 'ChallengeFailed' } },
    [false, 'ChallengeFailed', 'said before'],
  ],
  [
    'its cause stays during the next attempt',
    { issuance: over, before: { status: 'False', reason: 'RateLimited' } },
    [true, 'RateLimited', 'said before'],
  ],
  [
    'a failed renewal waits, and the certificate stays ready',
    { certificate: DUE, issuance: waiting, before: { status: 'True', reason: 'RenewalFailed' } },
    [false, 'RenewalFailed', 'said before'],
  ],
  [
    'a certificate that expires before the next attempt is no longer ready',
    { certificate: EXPIRED, issuance: waiting, before: { status: 'True', reason: 'RenewalFailed' } },
    [false, 'Expired', 'the certificate expired at 2026-02-28T00:00:00.000Z; said before'],
  ],
  [
    'a Secret that was deleted is made again',
    { before: { status: 'True', reason: 'Issued' } },
    [true, 'Issuing', 'the certificate is being issued'],
  ],
  [
    'what a former way to issue said is dropped',
    { before: { status: 'False', reason: 'NoIssuer' } },
    [true, 'Issuing', 'the certificate is being issued'],
  ],
  ['a host without a place needs none', { place: undefined }, [false, undefined, undefined]],
])('%s', (_title, change, expected) => {
  expect(decided(change)).toEqual(expected);
});

test.each<[string, Change, string, string]>([
  ['no certificate', {}, 'False', 'NoIssuer'],
  ['one that is due', { certificate: DUE }, 'True', 'RenewalFailed'],
  ['a valid one', { certificate: VALID }, 'True', 'Issued'],
])('without a Service that leads here, %s is not ordered', (_title, change, status, reason) => {
  const { order, reading } = decideCertificate(observed({ ...change, routable: false }));
  expect([order, reading?.status, reading?.reason]).toEqual([false, status, reason]);
});

test.each<[string, Change, string]>([
  ['no certificate', {}, 'Issuing'],
  ['a valid one', { certificate: VALID }, 'Issued'],
  ['one that is due', { certificate: DUE }, 'Issued'],
  ['an expired one', { certificate: EXPIRED }, 'Expired'],
])('cert-manager issues: %s is reported', (_title, change, reason) => {
  const { order, reading } = decideCertificate(observed({ mode: 'cert-manager', ...change }));
  expect([order, reading?.reason]).toEqual([false, reason]);
});

test('a certificate is renewed in time, although nothing changes', () => {
  const minute = 60_000;
  const soon = { issuer: '', notBefore: inDays(-2), notAfter: new Date(now.getTime() + day + minute) };
  expect(decideCertificate(observed({ certificate: soon })).after).toBeLessThanOrEqual(minute);
});

test('an attempt is due when the time of the last failure says so', () => {
  expect(decideCertificate(observed({ issuance: waiting })).after).toBe(5 * 60_000);
});

test.each<[string, Change, string, string]>([
  ['no certificate', {}, 'False', 'RateLimited'],
  ['one that is still valid', { certificate: DUE }, 'True', 'RenewalFailed'],
  ['an expired one', { certificate: EXPIRED }, 'False', 'Expired'],
])('a failure with %s', (_title, change, status, reason) => {
  expect(failed(observed(change), 'RateLimited', 'too many')).toMatchObject({ status, reason });
});
