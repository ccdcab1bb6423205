import { expect, test } from 'vitest';
import type { Informers } from '../../kube/watch/informers.ts';
import type { CertificateMode } from '../../store/certificate.ts';
import type { PlatformSettings } from '../../store/values.ts';
import { mayMoveTo, observeCertificates } from './certificates.ts';
import { storeWith } from './observed.fixture.ts';

const platform = (certificates: CertificateMode) => ({ certificates }) as unknown as PlatformSettings;
const statusOf = (status: 'True' | 'False', secretNamespace = 'store-a') => ({
  certificate: { secretNamespace },
  conditions: [{ type: 'CertificateReady', status }],
});
const domains: Record<string, object> = {
  'good.test': { status: statusOf('True') },
  'bad.test': { status: statusOf('False') },
  'former.test': { status: statusOf('True', 'store-b') },
  'new.test': {},
};
const informers = {
  get: (_kind: string, _namespace: string, name: string) => domains[name],
} as unknown as Informers;

test('each host has the status of its Domain, and none where the platform issues no certificates', () => {
  const hosts = ['good.test', 'new.test', 'former.test'];
  expect(observeCertificates(hosts, storeWith(), informers, platform('acme'))).toEqual([
    { host: 'good.test', status: statusOf('True') },
    { host: 'new.test', status: undefined },
    { host: 'former.test', status: undefined },
  ]);
  expect(observeCertificates(['good.test'], storeWith(), informers, platform('none'))).toBeUndefined();
});

test.each<[boolean, string, string, CertificateMode]>([
  [true, 'good.test', 'https://own.test', 'acme'],
  [false, 'bad.test', 'https://own.test', 'acme'],
  [false, 'new.test', 'https://own.test', 'cert-manager'],
  [false, 'unknown.test', 'https://own.test', 'acme'],
  [false, 'former.test', 'https://own.test', 'acme'],
  [true, 'bad.test', 'https://bad.test:8443', 'acme'],
  [true, 'bad.test', 'http://own.test', 'none'],
])('%s: a store moves to %s from %s with certificates by %s', (moves, host, url, mode) => {
  expect(mayMoveTo(host, storeWith({ status: { url } }), informers, platform(mode))).toBe(moves);
});
