import { request } from 'undici';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { findCondition } from '../../../server/src/store/conditions.ts';
import { createStore, deleteStore, patch, untilGone, untilReady } from '../controller/stores.ts';
import type { WholeServer } from '../scripted/server.ts';
import {
  BASE,
  challengeRoutes,
  RECORDS,
  startCertificateHarness,
  statusOf,
  SYSTEM,
  untilCertificate,
  verified,
  type CertificateHarness,
} from './harness.ts';

let all: CertificateHarness;
let replicas: WholeServer[];

beforeAll(async () => {
  all = await startCertificateHarness();
  replicas = [await all.replica(), await all.replica()];
  all.router.lead(replicas.map(({ url }) => url));
});
afterAll(() => all?.stop());

/** Secrets that the Ingress of a store names, by host. */
async function tlsOf(id: string): Promise<Record<string, string>> {
  const { spec } = await all.harness.kube.request<{
    spec: { tls?: { hosts: string[]; secretName: string }[] };
  }>({ path: `/apis/networking.k8s.io/v1/namespaces/store-${id}/ingresses/urumi-${id}-ecommerce-store` });
  return Object.fromEntries((spec.tls ?? []).map(({ hosts, secretName }) => [hosts.join(), secretName]));
}

const secretNameOf = (host: string): string | undefined => statusOf(all, host)?.certificate?.secretName;

test('a store gets a certificate for its own host, and one for a domain before it moves there', async () => {
  const store = await createStore(all.harness, 'nike');
  const own = `nike.${BASE}`;
  await untilCertificate(all, own, 'Issued');
  await untilReady(all.harness, 'nike');
  await verified(all, own);
  const domain = 'shop.example.com';
  await all.names.serve(
    ...RECORDS,
    'shop 1 IN A 127.0.0.1',
    `_urumi.shop 1 IN TXT "urumi-verification=${store.metadata.uid}"`,
  );
  await patch(all.harness, 'nike', { spec: { domains: [domain] } });
  await untilCertificate(all, domain, 'Issued');
  await verified(all, domain);
  await patch(all.harness, 'nike', { spec: { domains: [domain], primaryDomain: domain } });
  const secrets = { [own]: secretNameOf(own), [domain]: secretNameOf(domain) };
  await vi.waitFor(async () => expect(await tlsOf('nike')).toEqual(secrets), {
    timeout: 60_000,
    interval: 200,
  });
  await vi.waitFor(async () => expect(await challengeRoutes(all)).toEqual([]), { timeout: 20_000 });
});

test('every replica answers challenges', async () => {
  const hosts = ['puma', 'asics', 'fila'].map((id) => `${id}.${BASE}`);
  await Promise.all(hosts.map((host) => createStore(all.harness, host.split('.')[0] ?? '')));
  await Promise.all(hosts.map((host) => untilCertificate(all, host, 'Issued')));
  expect([...all.router.answered.keys()].toSorted()).toEqual(replicas.map(({ url }) => url).toSorted());
});

const ask = (path: string, options: { method?: string; headers?: Record<string, string> } = {}) =>
  request(`${replicas[0]?.url}${path}`, { headers: { host: 'anything.example' }, ...options });
const challenge = (token: string): string => `/.well-known/acme-challenge/${token}`;

test('a challenge is answered for any host, without a login, and nothing else is', async () => {
  const answer = await ask(challenge('to-ken_1'), {
    headers: { host: 'any.example', origin: 'https://any.example' },
  });
  expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, 'application/octet-stream']);
  expect(await answer.body.text()).toMatch(/^to-ken_1\.[A-Za-z0-9_-]{43}$/);
  const statusOfPath = async (path: string, method = 'GET'): Promise<number> => {
    const { statusCode, body } = await ask(path, { method, headers: { host: 'any.example' } });
    await body.dump();
    return statusCode;
  };
  expect(await statusOfPath(challenge('a'), 'POST')).toBe(405);
  for (const token of ['', 'a.b', 'a/b', '%61', '..%2fgraphql', 'a'.repeat(129)])
    expect([token, await statusOfPath(challenge(token))]).toEqual([token, 404]);
  for (const path of ['/', '/graphql', '/.well-known/acme-challeng'])
    expect([path, await statusOfPath(path)]).toEqual([path, 421]);
});

test('challenges of one address are limited', async () => {
  const statuses = await Promise.all(
    Array.from({ length: 150 }, async () => {
      const { statusCode, body } = await ask(challenge('a'));
      await body.dump();
      return statusCode;
    }),
  );
  expect(new Set(statuses)).toEqual(new Set([200, 429]));
});

test('the dashboard gets a certificate in the namespace of the platform', async () => {
  await untilCertificate(all, 'dash.example.com', 'Issued');
  await verified(all, 'dash.example.com');
  expect(statusOf(all, 'dash.example.com')?.certificate).toMatchObject({
    secretNamespace: SYSTEM,
    secretName: 'dash-tls',
  });
});

test('a host that leads nowhere is not ordered: the condition says why, and it recovers by itself', async () => {
  const store = await createStore(all.harness, 'lost');
  const host = 'lost.example.com';
  const proof = `_urumi.lost 1 IN TXT "urumi-verification=${store.metadata.uid}"`;
  await all.names.serve(...RECORDS, proof);
  await patch(all.harness, 'lost', { spec: { domains: [host] } });
  const { message } = await untilCertificate(all, host, 'ChallengeFailed');
  expect(message).toBe('DNS has no address of lost.example.com');
  expect(statusOf(all, host)?.issuance?.failures).toBeGreaterThan(0);
  await all.names.serve(...RECORDS, proof, 'lost 1 IN A 127.0.0.1');
  await untilCertificate(all, host, 'Issued');
  expect(statusOf(all, host)?.issuance).toBeUndefined();
});

test('a store moves to a domain only when its certificate is there', async () => {
  const store = await createStore(all.harness, 'mover');
  const [own, domain] = [`mover.${BASE}`, 'mover.example.com'];
  const read = () => all.harness.informers.get('stores', 'urumi', 'mover')?.status;
  const ready = (): unknown => {
    const { status, reason } = findCondition(read()?.conditions, 'CertificateReady') ?? {};
    return [status, reason, read()?.url, read()?.certificates?.map(({ host }) => host)];
  };
  const proof = `_urumi.mover 1 IN TXT "urumi-verification=${store.metadata.uid}"`;
  await all.names.serve(...RECORDS, proof);
  await patch(all.harness, 'mover', { spec: { domains: [domain], primaryDomain: domain } });
  const waits = ['False', 'ChallengeFailed', `http://${own}`, [own, domain]];
  await vi.waitFor(() => expect(ready()).toEqual(waits), { timeout: 60_000 });
  await all.names.serve(...RECORDS, proof, 'mover 1 IN A 127.0.0.1');
  const moved = ['True', 'Issued', `http://${domain}`, [domain, own]];
  await vi.waitFor(() => expect(ready()).toEqual(moved), { timeout: 60_000 });
});

test('what the ACME server refuses is said, and tried again later', async () => {
  await createStore(all.harness, 'blocked');
  const { status, message } = await untilCertificate(all, `blocked.${BASE}`, 'IssuerFailed');
  expect(status).toBe('False');
  expect(message).toMatch(/^the ACME server refused: .*blocked/);
  await vi.waitFor(() => expect(statusOf(all, `blocked.${BASE}`)?.issuance?.failures).toBeGreaterThan(1), {
    timeout: 30_000,
  });
});

test('a Secret that was deleted is made again', async () => {
  const host = `nike.${BASE}`;
  const before = await verified(all, host);
  const name = secretNameOf(host) ?? '';
  await all.harness.kubectl('-n', 'store-nike', 'delete', 'secret', name);
  const again = async (): Promise<void> =>
    expect((await verified(all, host)).serialNumber).not.toBe(before.serialNumber);
  await vi.waitFor(again, { timeout: 60_000, interval: 500 });
});

test('a deleted store leaves neither Domain nor Secret nor Ingress', async () => {
  const host = `fila.${BASE}`;
  await deleteStore(all.harness, 'fila');
  expect(await untilGone(all.harness, 'fila')).toEqual([]);
  await vi.waitFor(() => expect(statusOf(all, host)).toBeUndefined(), { timeout: 20_000 });
});

test('a domain that is removed takes its Secret with it, and the others stay', async () => {
  const domain = 'shop.example.com';
  const name = secretNameOf(domain) ?? '';
  await patch(all.harness, 'nike', { spec: { domains: null, primaryDomain: null } });
  const secrets = (): Promise<string> =>
    all.harness.kubectl('-n', 'store-nike', 'get', 'secrets', '-o', 'name');
  await vi.waitFor(async () => expect(await secrets()).not.toContain(name), {
    timeout: 60_000,
    interval: 500,
  });
  expect(await secrets()).toContain(secretNameOf(`nike.${BASE}`));
});
