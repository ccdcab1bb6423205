import { expect, test } from 'vitest';
import type { ObservedCertificate } from '../observe/observed.ts';
import { readCertificateReady, readCertificates } from './read-certificates.ts';

type Status = NonNullable<ObservedCertificate['status']>;
type Reason = NonNullable<Status['conditions']>[number]['reason'];

const until = '2026-04-01T00:00:00Z';
const certificate: Status['certificate'] = {
  issuer: 'Test CA',
  notBefore: '2026-01-01T00:00:00Z',
  notAfter: until,
  renewAt: '2026-03-02T00:00:00Z',
  secretNamespace: 'store-a',
  secretName: 'tls',
};
const host = (name: string, status: 'True' | 'False', reason: Reason, message = ''): ObservedCertificate => ({
  host: name,
  status: {
    certificate: status === 'True' ? certificate : undefined,
    conditions: [
      { type: 'CertificateReady', status, reason, message, lastTransitionTime: '2026-01-01T00:00:00Z' },
    ],
  },
});
const summary = (observed: ObservedCertificate[] | undefined) => {
  const reading = readCertificateReady(readCertificates(observed));
  return reading && [reading.status, reading.reason, reading.message];
};

const good = host('a.test', 'True', 'Issued');
const renewal = host('b.test', 'True', 'RenewalFailed', 'no answer');
const failed = host('c.test', 'False', 'ChallengeFailed', 'it leads elsewhere');

test('each host has what its Domain reports', () => {
  expect(readCertificates([good, failed])).toEqual([
    {
      host: 'a.test',
      ready: true,
      reason: 'Issued',
      message: '',
      issuer: 'Test CA',
      notAfter: until,
      renewAt: '2026-03-02T00:00:00Z',
    },
    { host: 'c.test', ready: false, reason: 'ChallengeFailed', message: 'it leads elsewhere' },
  ]);
});

test('a host whose Domain reports nothing yet has none', () => {
  expect(readCertificates([{ host: 'a.test' }])).toEqual([
    { host: 'a.test', ready: false, reason: 'Issuing', message: 'the certificate has not been ordered yet' },
  ]);
});

test.each<[string, ObservedCertificate[] | undefined, string[] | undefined]>([
  ['nothing where the platform issues none', undefined, undefined],
  ['True when all are valid', [good], ['True', 'Issued', '']],
  ['True with the renewal that fails', [good, renewal], ['True', 'RenewalFailed', 'b.test: no answer']],
  [
    'False with the host that has none',
    [good, renewal, failed],
    ['False', 'ChallengeFailed', 'c.test: it leads elsewhere'],
  ],
])('CertificateReady is %s', (_title, observed, expected) => {
  expect(summary(observed)).toEqual(expected);
});
