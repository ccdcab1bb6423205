import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { certificateCondition } from '../../../server/src/store/certificate.ts';
import { createStore } from '../controller/stores.ts';
import type { WholeServer } from '../scripted/server.ts';
import {
  BASE,
  challengeRoutes,
  startCertificateHarness,
  statusOf,
  untilCertificate,
  verified,
  type CertificateHarness,
} from './harness.ts';

/** Of certificates: renewed after 40 s. */
const LIFETIME_SECONDS = 60;

let all: CertificateHarness;
let leader: WholeServer;

beforeAll(async () => {
  all = await startCertificateHarness(LIFETIME_SECONDS);
  leader = await all.replica();
  all.router.lead([leader.url]);
});
afterAll(() => all?.stop());

test('a certificate is renewed after two thirds of its lifetime, and stays ready', async () => {
  const host = `nike.${BASE}`;
  await createStore(all.harness, 'nike');
  await untilCertificate(all, host, 'Issued');
  const before = await verified(all, host);
  const seen: (string | undefined)[] = [];
  const stop = all.harness.informers.onChange(() =>
    seen.push(certificateCondition(statusOf(all, host))?.status),
  );
  const renewed = async (): Promise<void> =>
    expect((await verified(all, host)).serialNumber).not.toBe(before.serialNumber);
  await vi.waitFor(renewed, { timeout: 80_000, interval: 500 });
  await vi.waitFor(
    () => expect(statusOf(all, host)?.certificate?.notAfter).not.toBe(rfc3339(before.validToDate)),
    { timeout: 20_000 },
  );
  stop();
  expect(Number((await verified(all, host)).validFromDate)).toBeLessThan(Number(before.validToDate));
  expect(new Set(seen)).toEqual(new Set(['True']));
});

const rfc3339 = (time: Date): string => time.toISOString().replace('.000Z', 'Z');

test('when the leader is killed during an order, the next one orders again', async () => {
  const host = `puma.${BASE}`;
  all.router.held = true;
  await createStore(all.harness, 'puma');
  const routed = async (): Promise<void> => expect(await challengeRoutes(all)).not.toEqual([]);
  await vi.waitFor(routed, { timeout: 30_000, interval: 100 });
  process.kill(leader.pid, 'SIGKILL');
  leader = await all.replica();
  all.router.lead([leader.url]);
  all.router.held = false;
  await untilCertificate(all, host, 'Issued', 90);
  await verified(all, host);
  await vi.waitFor(async () => expect(await challengeRoutes(all)).toEqual([]), { timeout: 30_000 });
});

test('a rate limit of the ACME server is kept, by a later leader as well', async () => {
  process.kill(leader.pid, 'SIGKILL');
  const limited = await all.acme.limited(3600);
  leader = await all.replica({ ACME_DIRECTORY: limited.directory });
  all.router.lead([leader.url]);
  const host = `asics.${BASE}`;
  await createStore(all.harness, 'asics');
  const { message } = await untilCertificate(all, host, 'RateLimited', 90);
  expect(message).toBe('the ACME server refused: too many certificates');
  const issuance = statusOf(all, host)?.issuance;
  expect(Date.parse(issuance?.retryAt ?? '') - Date.now()).toBeGreaterThan(3_500_000);
  limited.stop();
  process.kill(leader.pid, 'SIGKILL');
  leader = await all.replica();
  all.router.lead([leader.url]);
  await createStore(all.harness, 'fila');
  await untilCertificate(all, `fila.${BASE}`, 'Issued', 90);
  expect(statusOf(all, host)?.issuance).toEqual(issuance);
});
