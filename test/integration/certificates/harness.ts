import { X509Certificate } from 'node:crypto';
import { expect } from 'vitest';
import { readSecret } from '../../../server/src/kube/requests/read-secret.ts';
import { certificateCondition, type CertificateReading } from '../../../server/src/store/certificate.ts';
import type { DomainStatus } from '../../../server/src/store/domain.ts';
import { startAcmeServer, type AcmeServer } from '../../support/acme-server.ts';
import { startNameServer, type NameServer } from '../../support/name-server.ts';
import { startHarness, type Harness } from '../controller/harness.ts';
import { until } from '../controller/stores.ts';
import { startServer, type WholeServer } from '../scripted/server.ts';
import { startChallengeRouter, type ChallengeRouter } from './challenge-router.ts';

export const SYSTEM = 'urumi-system';
/** A store's own host is below it. */
export const BASE = 'shops.example.com';

/** A real API server, ACME server and name server, and an Ingress controller for challenges. */
export interface CertificateHarness {
  harness: Harness;
  names: NameServer;
  acme: AcmeServer;
  router: ChallengeRouter;
  /** Starts a replica that can place orders and answer challenges. */
  replica(env?: Record<string, string>): Promise<WholeServer>;
  stop(): Promise<void>;
}

/** @param lifetime of certificates, seconds */
export async function startCertificateHarness(lifetime?: number): Promise<CertificateHarness> {
  const harness = await startHarness({ acme: true });
  const { bin } = harness.plane;
  const names = await startNameServer(bin, 'example.com');
  await names.serve(...RECORDS);
  const router = await startChallengeRouter(harness.kube, SYSTEM, 'urumi:80');
  const blocked = [`blocked.${BASE}`];
  const options = { bin, httpPort: router.port, dnsServer: names.address, lifetime, blocked };
  const acme = await startAcmeServer(options);
  const env = {
    STORE_BASE_DOMAIN: BASE,
    CERTIFICATES: 'acme',
    ACME_DIRECTORY: acme.directory,
    ACME_SERVICE: 'urumi:80',
    ACME_HTTP_PORT: String(router.port),
    ACME_RETRY_BACKOFF: '1s',
    DASHBOARD_HOST: 'dash.example.com',
    DASHBOARD_TLS_SECRET: 'dash-tls',
    DNS_SERVERS: names.address,
    NODE_EXTRA_CA_CERTS: acme.caFile,
  };
  return {
    harness,
    names,
    acme,
    router,
    replica: (more = {}) => startServer(harness, { ...env, ...more }),
    stop: async () => {
      router.stop();
      await harness.stop();
      await Promise.all([names.stop(), acme.stop()]);
    },
  };
}

/** Own hosts of stores, and the dashboard, lead to this machine. */
export const RECORDS = ['*.shops 1 IN A 127.0.0.1', 'dash 1 IN A 127.0.0.1'];

export const statusOf = ({ harness }: CertificateHarness, host: string): DomainStatus | undefined =>
  harness.informers.get('domains', '', host)?.status;

/** Waits until CertificateReady of a host has this reason. */
export async function untilCertificate(
  all: CertificateHarness,
  host: string,
  reason: CertificateReading['reason'],
  seconds = 60,
): Promise<CertificateReading> {
  const look = (): CertificateReading | undefined => {
    const condition = certificateCondition(statusOf(all, host));
    return condition?.reason === reason ? condition : undefined;
  };
  return until(all.harness, `the certificate of ${host} is ${reason}`, look, seconds).catch(
    (error: unknown) => {
      const status = JSON.stringify(statusOf(all, host), null, 1);
      throw new Error(`${(error as Error).message}; it is ${status}`, { cause: error });
    },
  );
}

/** Reads the certificate of a host from the Secret that its Domain names, and checks its chain and key. */
export async function verified(all: CertificateHarness, host: string): Promise<X509Certificate> {
  const { secretNamespace = '', secretName = '' } = statusOf(all, host)?.certificate ?? {};
  const data = await readSecret(all.harness.kube, { namespace: secretNamespace, name: secretName });
  const [leaf, intermediate] = (data?.['tls.crt'] ?? '')
    .split(/(?<=-----END CERTIFICATE-----)\n/)
    .filter((pem) => pem.includes('BEGIN'))
    .map((pem) => new X509Certificate(pem));
  const root = new X509Certificate(all.acme.root);
  if (!leaf || !intermediate) throw new Error(`${secretNamespace}/${secretName} has no chain`);
  expect(leaf.subjectAltName).toBe(`DNS:${host}`);
  expect([leaf.verify(intermediate.publicKey), intermediate.verify(root.publicKey)]).toEqual([true, true]);
  return leaf;
}

/** Names of the Ingresses of challenges that are there now. */
export async function challengeRoutes({ harness }: CertificateHarness): Promise<string[]> {
  const { items } = await harness.kube.request<{ items: { metadata: { name: string } }[] }>({
    path: `/apis/networking.k8s.io/v1/namespaces/${SYSTEM}/ingresses`,
  });
  return items.map(({ metadata }) => metadata.name);
}
