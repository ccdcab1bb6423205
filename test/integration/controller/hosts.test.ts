import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { StoreResource } from '../../../server/src/store/resource.ts';
import { startServer, type WholeServer } from '../scripted/server.ts';
import { startHarness, type Controller, type Harness } from './harness.ts';
import { makeHelmGate } from './helm-gate.ts';
import { domainOwner, hasHost, makeDomain, namespacesOf, requestOf, routesOf } from './hosts.ts';
import {
  conditionOf,
  createStore,
  deleteStore,
  patch,
  seen,
  storeOf,
  until,
  untilGone,
  untilReady,
  untilRevision,
  untilStore,
} from './stores.ts';

let harness: Harness;
let controller: Controller | undefined;

beforeAll(async () => {
  harness = await startHarness();
});
afterAll(() => harness?.stop());

const isTaken = (store: StoreResource): boolean =>
  (conditionOf(store, 'HostTaken')?.status ?? 'False') === 'True';
const untilTaken = (id: string): Promise<StoreResource> =>
  untilStore(harness, id, 'has condition HostTaken', isTaken);
const remove = async (...ids: string[]): Promise<void> => {
  await Promise.all(ids.map((id) => deleteStore(harness, id)));
  await Promise.all(ids.map((id) => untilGone(harness, id, 60)));
};

describe('with a controller', { concurrent: true }, () => {
  beforeAll(async () => {
    controller = await harness.lead();
  });
  afterAll(() => controller?.stop());

  it('a patch of spec.host to the host of a running store never creates a second Ingress', async () => {
    await createStore(harness, 'victim');
    await createStore(harness, 'taker');
    await untilReady(harness, 'victim');
    await untilReady(harness, 'taker');
    const routes = routesOf(harness, 'victim.shops.test');
    const kubectl = ['-n', 'urumi', 'patch', 'store', 'taker', '--type=merge', '-p'];
    await harness.kubectl(...kubectl, '{"spec":{"host":"victim.shops.test"}}');
    const store = await untilStore(
      harness,
      'taker',
      'has observed its new host',
      ({ metadata, spec, status }) =>
        spec.host === 'victim.shops.test' && status?.observedGeneration === metadata.generation,
    );
    await patch(harness, 'taker', { spec: { displayName: 'Renamed' } });
    await untilRevision(harness, 'taker', 2);
    expect(routes()).toEqual(['store-victim']);
    expect(namespacesOf(harness, 'taker.shops.test')).toEqual(['store-taker']);
    expect(conditionOf(store, 'HostTaken')).toMatchObject({
      status: 'True',
      reason: 'HostTaken',
      message:
        'the host victim.shops.test is taken; the store stays at taker.shops.test. Choose another host: ' +
        'change spec.host. The store takes victim.shops.test automatically when it becomes free.',
    });
    expect(storeOf(harness, 'taker')?.status).toMatchObject({
      phase: 'Ready',
      url: 'http://taker.shops.test',
    });
    await remove('victim');
    await until(harness, 'the taker has the host', () => hasHost(harness, 'taker', 'victim.shops.test'), 60);
    await until(harness, 'its old host is free', () => !domainOwner(harness, 'taker.shops.test'));
    expect(storeOf(harness, 'taker')?.status?.url).toBe('http://victim.shops.test');
    await remove('taker');
    expect(domainOwner(harness, 'victim.shops.test')).toBeUndefined();
  });

  it('a new store whose host is taken has no release, reports it, and starts when the host is free', async () => {
    await createStore(harness, 'first', { host: 'one.example.com' });
    await untilReady(harness, 'first');
    await createStore(harness, 'second', { host: 'one.example.com' });
    const store = await untilStore(
      harness,
      'second',
      'is Failed',
      ({ status }) => status?.phase === 'Failed',
    );
    expect(store.status).toMatchObject({
      lastError: { reason: 'HostTaken', message: 'the host one.example.com is taken' },
    });
    expect(JSON.stringify(store.status)).not.toMatch(/first/);
    expect(storeOf(harness, 'second')?.status?.revision).toBeUndefined();
    await remove('first');
    await untilReady(harness, 'second', 60);
    expect(namespacesOf(harness, 'one.example.com')).toEqual(['store-second']);
    await remove('second');
  });

  it('no store gets a host of the platform', async () => {
    const ALLOWED_ORIGINS = 'https://console.example.com';
    const { pid } = await startServer(harness, { CONTROLLER: 'false', ALLOWED_ORIGINS });
    process.kill(pid, 'SIGTERM');
    const hosts = ['shops.test', 'www.shops.test', 'dashboard.shops.test', 'console.example.com'];
    const ids = hosts.map((_host, index) => `greedy-${index}`);
    await Promise.all(hosts.map((host, index) => createStore(harness, ids[index] ?? '', { host })));
    const stores = await Promise.all(ids.map(untilTaken));
    expect(stores.map((store) => conditionOf(store, 'HostTaken')?.message)).toEqual(
      hosts.map(
        (host) => `the host ${host} is reserved for the platform. Choose another host: change spec.host.`,
      ),
    );
    expect(hosts.flatMap((host) => namespacesOf(harness, host))).toEqual([]);
    expect(hosts.map((host) => domainOwner(harness, host)?.kind)).toEqual(hosts.map(() => 'Platform'));
    await remove(...ids);
  });

  it('a rollback to a revision whose host now belongs to another store is refused', async () => {
    await createStore(harness, 'mover', { host: 'old.example.com' });
    await untilReady(harness, 'mover');
    await patch(harness, 'mover', { spec: { host: 'new.example.com' } });
    await untilRevision(harness, 'mover', 2);
    await createStore(harness, 'heir', { host: 'old.example.com' });
    await untilReady(harness, 'heir', 60);
    const request = await requestOf(harness, 'mover', 'rollback:1');
    const store = await untilStore(
      harness,
      'mover',
      'has handled the request',
      ({ status }) => status?.handledRequest === request,
    );
    expect(store.status?.lastError).toMatchObject({
      reason: 'RequestRefused',
      message: 'the rollback to revision 1 failed: its host old.example.com is taken',
    });
    expect(namespacesOf(harness, 'old.example.com')).toEqual(['store-heir']);
    await remove('heir');
    const again = await requestOf(harness, 'mover', 'rollback:1');
    await untilStore(harness, 'mover', 'is back', ({ status }) => status?.handledRequest === again);
    expect(namespacesOf(harness, 'old.example.com')).toEqual(['store-mover']);
    expect(domainOwner(harness, 'old.example.com')?.name).toBe('mover');
    await remove('mover');
  });

  it("a route to another store's host that an operator created with helm is removed", async () => {
    await createStore(harness, 'honest');
    await createStore(harness, 'handy');
    await untilReady(harness, 'honest');
    await untilReady(harness, 'handy');
    const set = 'store.host=honest.shops.test';
    const chart = 'charts/ecommerce-store';
    await harness.helm('upgrade', 'urumi-handy', chart, '-n', 'store-handy', '--reuse-values', '--set', set);
    await until(harness, 'handy is back at its host', () => {
      const back = hasHost(harness, 'handy', 'handy.shops.test');
      return back && namespacesOf(harness, 'honest.shops.test').join() === 'store-honest';
    });
    await untilReady(harness, 'handy');
    await remove('honest', 'handy');
  });

  it('an orphaned namespace keeps its host until it is deleted', async () => {
    await createStore(harness, 'orphan', { host: 'kept.example.com', deletionPolicy: 'Orphan' });
    await untilReady(harness, 'orphan');
    await deleteStore(harness, 'orphan');
    await until(harness, 'the Store is gone', () => storeOf(harness, 'orphan') === undefined);
    await createStore(harness, 'next', { host: 'kept.example.com' });
    await untilTaken('next');
    expect(namespacesOf(harness, 'kept.example.com')).toEqual(['store-orphan']);
    await harness.kubectl('delete', 'namespace', 'store-orphan', '--wait=false');
    await untilReady(harness, 'next', 60);
    expect(namespacesOf(harness, 'kept.example.com')).toEqual(['store-next']);
    await remove('next');
  });

  it('a Domain that is deleted by hand is created again for the store that routes its host', async () => {
    await createStore(harness, 'routing');
    await untilReady(harness, 'routing');
    await createStore(harness, 'envious', { host: 'routing.shops.test' });
    await untilTaken('envious');
    const before = domainOwner(harness, 'routing.shops.test');
    await harness.kubectl('delete', 'domain', 'routing.shops.test');
    await until(harness, 'the Domain is there again', () => domainOwner(harness, 'routing.shops.test'));
    expect(domainOwner(harness, 'routing.shops.test')).toEqual(before);
    expect(namespacesOf(harness, 'routing.shops.test')).toEqual(['store-routing']);
    await remove('envious', 'routing');
  });

  it('the Domain of a Store that was deleted without a teardown is deleted', async () => {
    await makeDomain(harness, 'left.example.com', { name: 'long-gone', uid: 'no-such-uid' });
    await until(harness, 'the Domain is gone', () => !domainOwner(harness, 'left.example.com'));
  });
});

describe('when servers start and stop', () => {
  afterEach(() => controller?.stop());

  it('one host that is requested from two API servers and by kubectl at the same time gets one Ingress', async () => {
    const servers = await Promise.all([startServer(harness), startServer(harness)]);
    const make = async ({ url }: WholeServer, id: string): Promise<void> => {
      const query = `mutation { createStore(input: { id: "${id}", name: "${id}", engine: WOOCOMMERCE,
        host: "both.example.com" }) { __typename } }`;
      const headers = { 'content-type': 'application/json' };
      await fetch(`${url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) });
    };
    const ids = ['racer-0', 'racer-1', 'racer-2'];
    await Promise.all([
      createStore(harness, 'racer-2', { host: 'both.example.com' }),
      ...servers.map((server, index) => make(server, `racer-${index}`)),
    ]);
    const phases = (): (string | undefined)[] => {
      const stores = ids.flatMap((id) => storeOf(harness, id) ?? []);
      return stores.map(({ status }) => status?.phase);
    };
    const settled = (phase?: string): boolean => phase === 'Ready' || phase === 'Failed';
    await until(harness, 'all are settled', () => phases().every(settled), 90);
    expect(namespacesOf(harness, 'both.example.com')).toHaveLength(1);
    expect(phases().filter((phase) => phase === 'Ready')).toHaveLength(1);
    for (const { pid } of servers) process.kill(pid, 'SIGKILL');
    controller = await harness.lead();
    await remove(...ids.filter((id) => storeOf(harness, id)));
  });

  it('after a server is killed between the claim of a host and helm, the store becomes ready', async () => {
    const server = harness.spawn();
    const claimed = seen(harness, 'domains', ({ metadata }) => metadata.name === 'cut.example.com');
    await createStore(harness, 'cut', { host: 'cut.example.com' });
    await claimed;
    server.kill('SIGKILL');
    await server;
    controller = await harness.lead();
    await untilReady(harness, 'cut', 60);
    expect(namespacesOf(harness, 'cut.example.com')).toEqual(['store-cut']);
    await remove('cut');
  });

  it('stores older than Domains get theirs without a helm run; of two with one host the older Ingress wins', async () => {
    controller = await harness.lead();
    await createStore(harness, 'elder', { host: 'both.example.com' });
    await untilReady(harness, 'elder');
    await createStore(harness, 'younger', { host: 'young.example.com' });
    await untilReady(harness, 'younger');
    await controller.stop();
    await harness.kubectl('delete', 'domain', 'both.example.com', 'young.example.com');
    const rules = '[{"op":"replace","path":"/spec/rules/0/host","value":"both.example.com"}]';
    const ingress = ['patch', 'ingress', 'urumi-younger-ecommerce-store', '-n', 'store-younger'];
    await harness.kubectl(...ingress, '--type=json', '-p', rules);
    await patch(harness, 'younger', { spec: { host: 'both.example.com' } });
    const gate = await makeHelmGate(harness);
    controller = await harness.lead({ HELM_BIN: gate.bin });
    await untilTaken('younger');
    await until(harness, 'the elder has its Domain', () => domainOwner(harness, 'both.example.com'));
    await until(harness, 'one Ingress', () => namespacesOf(harness, 'both.example.com').length === 1);
    expect(domainOwner(harness, 'both.example.com')?.name).toBe('elder');
    expect(namespacesOf(harness, 'both.example.com')).toEqual(['store-elder']);
    expect(await gate.started()).toEqual([]);
    expect(storeOf(harness, 'elder')?.status).toMatchObject({ phase: 'Ready', revision: 1 });
    await patch(harness, 'younger', { spec: { host: 'young.example.com' } });
    await until(harness, 'the younger has a host', () => hasHost(harness, 'younger', 'young.example.com'));
    await untilReady(harness, 'younger', 60);
    await remove('elder', 'younger');
    await gate.remove();
  });
});
