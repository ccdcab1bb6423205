import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chooseIssuer } from '../../../server/src/choose-issuer.ts';
import { loadConfig } from '../../../server/src/config/index.ts';
import { writeSecret } from '../../../server/src/kube/requests/write-secret.ts';
import { certificateCondition, type CertificateReading } from '../../../server/src/store/certificate.ts';
import { startHarness, type Harness } from '../controller/harness.ts';
import { createStore, until, untilReady } from '../controller/stores.ts';

let harness: Harness;
let dir: string;
beforeAll(async () => {
  harness = await startHarness();
  dir = await mkdtemp(join(tmpdir(), 'urumi-issuers-'));
});
afterAll(async () => {
  await harness?.stop();
  await rm(dir, { recursive: true, force: true });
});

const conditionOf = (host: string) =>
  certificateCondition(harness.informers.get('domains', '', host)?.status);

const untilReason = (host: string, reason: CertificateReading['reason']): Promise<CertificateReading> =>
  until(harness, `${host} is ${reason}`, () => {
    const condition = conditionOf(host);
    return condition?.reason === reason ? condition : undefined;
  });

/** A self-signed certificate and its key, as cert-manager would put them into a Secret. */
async function makeCertificate(host: string): Promise<Record<string, string>> {
  const [crt, key] = [join(dir, 'tls.crt'), join(dir, 'tls.key')];
  const name = ['-subj', '/O=Another CA/CN=Root', '-addext', `subjectAltName=DNS:${host}`];
  const how = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '30'];
  await execa('openssl', ['req', '-x509', ...how, '-keyout', key, '-out', crt, ...name]);
  return { 'tls.crt': await readFile(crt, 'utf8'), 'tls.key': await readFile(key, 'utf8') };
}

const put = async (id: string, data: Record<string, string>): Promise<void> =>
  writeSecret(harness.kube, {
    namespace: `store-${id}`,
    name: `urumi-${id}-ecommerce-store-tls`,
    labels: {},
    data,
  });

test('what cert-manager puts into the Secret of a host is reported, and is left alone', async () => {
  const controller = await harness.lead({ CERTIFICATES: 'cert-manager' });
  await createStore(harness, 'nike');
  await untilReady(harness, 'nike');
  const { message } = await untilReason('nike.shops.test', 'Issuing');
  expect(message).toContain('cert-manager has not made the certificate yet');
  await put('nike', await makeCertificate('other.shops.test'));
  await put('nike', await makeCertificate('nike.shops.test'));
  await untilReason('nike.shops.test', 'Issued');
  const { certificate } = harness.informers.get('domains', '', 'nike.shops.test')?.status ?? {};
  expect(certificate).toMatchObject({
    issuer: 'Another CA, Root',
    secretNamespace: 'store-nike',
    secretName: 'urumi-nike-ecommerce-store-tls',
  });
  await controller.stop();
});

test('a server beside the cluster orders nothing: the condition says what is missing', async () => {
  const env = { CERTIFICATES: 'acme', ACME_DIRECTORY: 'https://127.0.0.1:9/directory' };
  const controller = await harness.lead(env);
  await createStore(harness, 'puma');
  const { status, message } = await untilReason('puma.shops.test', 'NoIssuer');
  expect(status).toBe('False');
  expect(message).toContain('run it in the cluster');
  await controller.stop();
});

const HTTPS = { STORE_SCHEME: 'https' };
const ACME = { ACME_DIRECTORY: 'https://acme.test/directory' };

async function chosen(env: Record<string, string>): Promise<string> {
  const config = await chooseIssuer(harness.kube, loadConfig(env), pino({ level: 'silent' }));
  expect(config.controller.platform).toBe(config.api.platform);
  return config.api.platform.certificates;
}

test.each<[string, Record<string, string>, string]>([
  ['stores with http have none', ACME, 'none'],
  ['https without an issuer has none here', HTTPS, 'none'],
  ['https with a directory is acme', { ...HTTPS, ...ACME }, 'acme'],
  ['what is asked for', { ...HTTPS, ...ACME, CERTIFICATES: 'none' }, 'none'],
])('without cert-manager in the cluster: %s', async (_title, env, expected) => {
  expect(await chosen(env)).toBe(expected);
});

test('where the cluster has cert-manager, it issues', async () => {
  await harness.kubectl('apply', '-f', join(import.meta.dirname, 'cert-manager-crd.yaml'));
  await harness.kubectl('wait', '--for=condition=Established', 'crd/certificates.cert-manager.io');
  expect(await chosen({ ...HTTPS, ...ACME })).toBe('cert-manager');
  expect(await chosen({ ...HTTPS, ...ACME, CERTIFICATES: 'acme' })).toBe('acme');
});
