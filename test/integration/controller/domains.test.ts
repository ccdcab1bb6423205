import { afterAll, beforeAll, expect, test } from 'vitest';
import type { StoreDomain, StoreResource } from '../../../server/src/store/resource.ts';
import { startNameServer, type NameServer } from '../../support/name-server.ts';
import { startHarness, type Controller, type Harness } from './harness.ts';
import { domainOwner, namespacesOf, requestOf } from './hosts.ts';
import {
  createStore,
  deleteStore,
  patch,
  storeOf,
  until,
  untilGone,
  untilReady,
  untilStore,
} from './stores.ts';

let harness: Harness;
let names: NameServer;
let controller: Controller;
const lead = (): Promise<Controller> => harness.lead({ DNS_SERVERS: names.address });

beforeAll(async () => {
  harness = await startHarness();
  names = await startNameServer(harness.plane.bin, 'example.com');
  controller = await lead();
});
afterAll(async () => {
  await names?.stop();
  await harness?.stop();
});

const domainOf = (store: StoreResource | undefined, host: string): StoreDomain | undefined =>
  store?.status?.domains?.find((domain) => domain.host === host);

/** Waits until the status of a store has a reason for a domain. */
const untilReason = (id: string, host: string, reason: StoreDomain['reason']): Promise<StoreResource> =>
  untilStore(
    harness,
    id,
    `says ${reason} of ${host}`,
    (store) => domainOf(store, host)?.reason === reason,
    60,
  );

const txt = (host: string, uid: string): string => `_urumi.${host}. 1 IN TXT "urumi-verification=${uid}"`;
const cname = (host: string, uid: string): string => `${host}. 1 IN CNAME ${uid}.shops.test.`;
const uidOf = (id: string): string => storeOf(harness, id)?.metadata.uid ?? '';

test('a store gets a domain once DNS proves it, moves to it, and is still routed at its former host', async () => {
  await createStore(harness, 'nike');
  await untilReady(harness, 'nike');
  const host = 'shop.example.com';
  await patch(harness, 'nike', { spec: { domains: [host], primaryDomain: host } });
  const waiting = await untilReason('nike', host, 'RecordMissing');
  expect(waiting.status?.url).toBe('http://nike.shops.test');
  expect(domainOf(waiting, host)?.records).toEqual([
    {
      type: 'TXT',
      name: `_urumi.${host}`,
      expected: `urumi-verification=${uidOf('nike')}`,
      observed: [],
    },
    { type: 'CNAME', name: host, expected: `${uidOf('nike')}.shops.test`, observed: [] },
  ]);
  expect(domainOwner(harness, host)).toBeUndefined();
  await names.serve(cname(host, 'elsewhere'));
  await until(harness, 'the status has the record that is there', () =>
    domainOf(storeOf(harness, 'nike'), host)?.records?.some(({ observed }) =>
      observed?.includes('elsewhere.shops.test'),
    ),
  );
  await names.serve(txt(host, uidOf('nike')));
  await untilReason('nike', host, 'Verified');
  await until(harness, 'the store is served at it', () => namespacesOf(harness, host).length === 1, 60);
  await until(harness, 'its url is new', () => storeOf(harness, 'nike')?.status?.url === `http://${host}`);
  expect(namespacesOf(harness, 'nike.shops.test')).toEqual(['store-nike']);
});

test('a store keeps a verified domain without its record, and gives it back when it is removed', async () => {
  const host = 'shop.example.com';
  await names.serve();
  await patch(harness, 'nike', { spec: { primaryDomain: null } });
  await until(
    harness,
    'it is back',
    () => storeOf(harness, 'nike')?.status?.url === 'http://nike.shops.test',
  );
  expect(domainOf(storeOf(harness, 'nike'), host)?.verified).toBe(true);
  await patch(harness, 'nike', { spec: { domains: null } });
  await until(harness, 'nothing routes it', () => namespacesOf(harness, host).length === 0, 60);
  await untilReady(harness, 'nike');
  await until(harness, 'it is free', () => domainOwner(harness, host) === undefined, 60);
});

test('a host that another store took without a proof goes to the store that DNS names', async () => {
  const host = 'taken.example.com';
  await createStore(harness, 'squatter', { host });
  await untilReady(harness, 'squatter');
  expect(domainOwner(harness, host)?.name).toBe('squatter');
  await patch(harness, 'nike', { spec: { domains: [host] } });
  await untilReason('nike', host, 'HostTaken');
  await names.serve(txt(host, uidOf('nike')));
  await untilReason('nike', host, 'Verified');
  await until(harness, 'one store routes it', () => namespacesOf(harness, host).join() === 'store-nike', 60);
  await untilStore(harness, 'squatter', 'has lost the host', ({ status }) =>
    Boolean(status?.conditions?.some(({ type, status: holds }) => type === 'HostTaken' && holds === 'True')),
  );
  await deleteStore(harness, 'squatter');
  await untilGone(harness, 'squatter', 60);
});

test('a record for a deleted Store proves nothing for a later Store of its id', async () => {
  const host = 'old.example.com';
  const { uid } = (await createStore(harness, 'reborn', { domains: [host] })).metadata;
  await names.serve(txt(host, uid), cname(`www.${host}`, uid));
  await untilReason('reborn', host, 'Verified');
  await deleteStore(harness, 'reborn');
  await untilGone(harness, 'reborn', 60);
  expect(domainOwner(harness, host)).toBeUndefined();
  await createStore(harness, 'reborn', { domains: [host, `www.${host}`] });
  const store = await untilReason('reborn', host, 'RecordMissing');
  expect(domainOf(store, host)?.records?.[0]?.observed).toEqual([
    expect.stringMatching(/^urumi-verification=/),
  ]);
  await untilReason('reborn', `www.${host}`, 'RecordMissing');
});

test('a new leader goes on, and verifies what the former one did not', async () => {
  const host = 'later.example.com';
  await patch(harness, 'reborn', { spec: { domains: [host] } });
  await untilReason('reborn', host, 'RecordMissing');
  await controller.stop();
  await names.serve(cname(host, uidOf('reborn')));
  controller = await lead();
  await untilReason('reborn', host, 'Verified');
});

test('a domain below the base domain needs no record, and that of another store is refused', async () => {
  await patch(harness, 'reborn', {
    spec: { domains: ['free.shops.test', 'nike.shops.test', 'www.shops.test'] },
  });
  await untilReason('reborn', 'free.shops.test', 'Verified');
  await untilReason('reborn', 'nike.shops.test', 'HostTaken');
  await untilReason('reborn', 'www.shops.test', 'Reserved');
});

test('a store that moved keeps its URL through suspension and upgrade, and a rollback has that of its revision', async () => {
  const [former, moved] = ['http://mover.shops.test', 'http://moved.shops.test'];
  await createStore(harness, 'mover');
  await untilReady(harness, 'mover');
  await patch(harness, 'mover', {
    spec: { domains: ['moved.shops.test'], primaryDomain: 'moved.shops.test' },
  });
  await untilAt('mover', moved, ({ status }) => status?.phase === 'Ready');
  await patch(harness, 'mover', { spec: { suspended: true } });
  await untilAt('mover', moved, ({ status }) => status?.phase === 'Suspended');
  await patch(harness, 'mover', { spec: { suspended: false, version: '2' } });
  await untilAt('mover', moved, ({ status }) => status?.phase === 'Ready' && status.version === '2');
  expect(await urlOfShop('mover')).toBe(moved);
  const request = await requestOf(harness, 'mover', 'rollback:1');
  await untilAt(
    'mover',
    former,
    ({ status }) => status?.handledRequest === request && status.phase === 'Ready',
  );
  expect(await urlOfShop('mover')).toBe(former);
  await patch(harness, 'mover', { spec: { displayName: 'Moved again' } });
  await untilAt('mover', moved, ({ status }) => status?.phase === 'Ready');
  expect(await urlOfShop('mover')).toBe(moved);
});

/** Waits until the status of a store has this URL, and the condition holds. */
const untilAt = (id: string, url: string, holds: (store: StoreResource) => boolean): Promise<StoreResource> =>
  untilStore(harness, id, `is at ${url}`, (store) => store.status?.url === url && holds(store), 60);

/** The URL that the shop of a store was started with. */
async function urlOfShop(id: string): Promise<string> {
  const path = '{.items[0].spec.template.spec.containers[0].env[?(@.name=="STORE_URL")].value}';
  return harness.kubectl('-n', `store-${id}`, 'get', 'deployments', '-o', `jsonpath=${path}`);
}
