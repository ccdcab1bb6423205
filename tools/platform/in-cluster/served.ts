import { request, type RequestOptions } from 'node:https';
import { setTimeout as sleep } from 'node:timers/promises';
import { waitUntil } from '../../cluster/wait.ts';
import { notServed, readCertificate, readState } from './certificate.ts';
import { SYSTEM, type Target } from './commands.ts';

const CERTIFICATE_SECONDS = 300;
/** Failed attempts after which waiting is left to the platform, which goes on trying. */
const FAILED_ATTEMPTS = 2;

/** Waits until the ingress serves the dashboard to this machine. */
export async function untilServed(origin: string): Promise<void> {
  const served = async (): Promise<boolean> =>
    (await fetch(`${origin}/readyz`).catch(() => undefined))?.ok ?? false;
  await waitUntil(
    `the ingress served ${origin}`,
    served,
    60,
    `look at kubectl -n ${SYSTEM} describe ingress`,
  );
}

/** Where the ingress may be reached from this machine: addresses, or names. One that answers is enough. */
export interface Endpoint {
  host: string;
  addresses: readonly string[];
  port: number;
}

/**
 * Waits until the ingress serves the dashboard by https, with the certificate that was issued for it.
 * @throws Problem when none is issued
 */
export async function untilServedOverTls(
  target: Target,
  endpoint: Endpoint,
  say: (line: string) => void,
): Promise<void> {
  const deadline = Date.now() + CERTIFICATE_SECONDS * 1000;
  for (;;) {
    const certificate = await readCertificate(target);
    if (certificate && (await answers(endpoint, certificate))) return;
    const state = await readState(target, endpoint.host);
    say(
      state
        ? `certificate of ${endpoint.host}: ${state.message || state.reason}`
        : `waiting for https://${endpoint.host}`,
    );
    const failed = state !== undefined && state.failures >= FAILED_ATTEMPTS;
    if (failed || Date.now() > deadline) throw notServed(endpoint, state, certificate !== undefined);
    await sleep(1000);
  }
}

/** Whether the dashboard answers with this certificate. Its issuer does not matter. */
async function answers({ host, addresses, port }: Endpoint, certificate: string): Promise<boolean> {
  const headers = { host: port === 443 ? host : `${host}:${port}` };
  const trust = { ca: certificate, allowPartialTrustChain: true, servername: host };
  const options = { port, path: '/readyz', headers, ...trust, agent: false, timeout: 5000 };
  const all = await Promise.all(addresses.map((address) => isOk({ ...options, host: address })));
  return all.includes(true);
}

function isOk(options: RequestOptions): Promise<boolean> {
  return new Promise((resolve) => {
    const asked = request(options, (response) => {
      response.resume();
      resolve(response.statusCode === 200);
    });
    asked.on('timeout', () => asked.destroy());
    asked.on('error', () => resolve(false));
    asked.end();
  });
}
