import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { liveSubscriptions } from '../../../server/src/graphql/live/live-iterator.ts';
import { createStore } from '../../../server/src/kube/requests/create-store.ts';
import { setStatus, startHarness, type Harness, type Served } from '../graphql/harness.ts';
import { RawSocket } from '../graphql/raw-socket.ts';
import { startFakeKubelet, type FakeKubelet } from './fake-kubelet.ts';
import { makePerson } from './person.ts';
import { openEvents, openSocket, type Stream } from './streams.ts';

let harness: Harness;
let server: Served;
let kubelet: FakeKubelet;

beforeAll(async () => {
  harness = await startHarness();
  server = await harness.serve({ AUTH: 'token', STREAM_RECHECK: '3s' });
  kubelet = await startFakeKubelet(harness);
  const spec = { engine: 'WOOCOMMERCE' as const, displayName: 'Watched' };
  const { metadata } = await createStore(harness.kube, { team: 'urumi', id: 'watched', spec });
  await kubelet.runDatabase('watched', metadata.uid);
  await vi.waitUntil(
    () => server.informers.list('stores').length + server.informers.list('pods').length === 2,
  );
});
afterAll(async () => {
  await kubelet?.stop();
  await harness?.stop();
});

const STATUS = 'subscription { storeStatus(id: "watched") { ... on Store { id attempts } } }';
const LIST = 'subscription { storesChanged { upserted { id } removed } }';
const LOGS = 'subscription { storeLogs(id: "watched", component: "mysql") { text } }';
const ACTIVITY = 'subscription { activityAdded { reason } }';
const FLEET = 'subscription { fleetChanged { total } }';

/** The API server caches token reviews for 10 s. */
const PATIENCE = { timeout: 30_000, interval: 100 };
const codeOf = (message: unknown): string | undefined =>
  (message as { errors?: { extensions: { code: string } }[] }).errors?.[0]?.extensions.code;
const endOf = (stream: Stream): Promise<string> =>
  Promise.race([
    stream.ended,
    new Promise<string>((resolve) => {
      setTimeout(resolve, PATIENCE.timeout, 'still open');
    }),
  ]);

const TRANSPORTS = [
  { transport: 'WebSocket', open: openSocket, end: 'closed with 4403' },
  { transport: 'event stream', open: openEvents, end: 'complete' },
];
let people = 0;
const nextPerson = () => makePerson(harness.kube, `person-${(people += 1)}`);

// Concurrent tests need their own `expect`.
describe.concurrent.each(TRANSPORTS)('over $transport', ({ open, end }) => {
  test.for([
    ['storeStatus', STATUS],
    ['storesChanged', LIST],
    ['storeLogs', LOGS],
    ['fleetChanged', FLEET],
  ] as const)(
    '%s ends when the service account is deleted, although its rights remain',
    async ([, subscription], { expect }) => {
      const person = await nextPerson();
      const stream = await open(server.url, person.headers, subscription);
      await expect.poll(() => stream.messages.length, PATIENCE).toBeGreaterThan(0);
      expect(codeOf(stream.messages[0])).toBeUndefined();
      await person.remove();
      expect(await endOf(stream)).toBe(end);
      expect(codeOf(stream.messages.at(-1))).toBe('UNAUTHENTICATED');
    },
  );

  test('a stream without messages ends too', async ({ expect }) => {
    const person = await nextPerson();
    const stream = await open(server.url, person.headers, ACTIVITY);
    await person.remove();
    expect(await endOf(stream)).toBe(end);
  });

  test('a stream ends when the object that its token is bound to is deleted', async ({ expect }) => {
    const person = await nextPerson();
    const { headers, revoke } = await person.boundToken();
    const stream = await open(server.url, headers, STATUS);
    await expect.poll(() => stream.messages.length, PATIENCE).toBe(1);
    await revoke();
    expect(await endOf(stream)).toBe(end);
    expect(codeOf(stream.messages.at(-1))).toBe('UNAUTHENTICATED');
  });

  test.for([
    ['storeStatus', STATUS],
    ['storeLogs', LOGS],
  ] as const)(
    '%s ends as not found when the RoleBinding is removed, without a change of the store',
    async ([, query], { expect }) => {
      const person = await nextPerson();
      const stream = await open(server.url, person.headers, query);
      await expect.poll(() => stream.messages.length, PATIENCE).toBeGreaterThan(0);
      await person.takeRights();
      await expect.poll(() => codeOf(stream.messages.at(-1)), PATIENCE).toBe('NOT_FOUND');
      await stream.drop();
    },
  );

  test('storesChanged removes the stores of a team whose RoleBinding is removed', async ({ expect }) => {
    const person = await nextPerson();
    const stream = await open(server.url, person.headers, LIST);
    await expect.poll(() => stream.messages.length, PATIENCE).toBe(1);
    await person.takeRights();
    const removed = { data: { storesChanged: { upserted: [], removed: ['watched'] } } };
    await expect.poll(() => stream.messages.at(-1), PATIENCE).toEqual(removed);
    await stream.drop();
  });
});

test('of two subscribers of one store, one continues when the other is revoked', async () => {
  const [leaving, staying] = [await nextPerson(), await nextPerson()];
  const [first, second] = [
    await openSocket(server.url, leaving.headers, STATUS),
    await openSocket(server.url, staying.headers, STATUS),
  ];
  await leaving.remove();
  expect(await endOf(first)).toBe('closed with 4403');
  await setStatus(harness, 'watched', { attempts: 3 });
  const attempts = { data: { storeStatus: { id: 'watched', attempts: 3 } } };
  await expect.poll(() => second.messages.at(-1), PATIENCE).toEqual(attempts);
  expect(first.messages).not.toContainEqual(attempts);
  await second.drop();
});

test('two sockets with one token share a subscription, which continues when the first is closed', async () => {
  const { headers } = await nextPerson();
  await expect.poll(liveSubscriptions, PATIENCE).toBe(0);
  const first = await openSocket(server.url, headers, STATUS);
  const second = await openSocket(server.url, headers, STATUS);
  await expect.poll(() => second.messages.length, PATIENCE).toBe(1);
  expect(liveSubscriptions()).toBe(1);
  await first.drop();
  await setStatus(harness, 'watched', { attempts: 4 });
  await expect
    .poll(() => second.messages.at(-1), PATIENCE)
    .toMatchObject({ data: { storeStatus: { attempts: 4 } } });
  await second.drop();
});

test('people who may read a store share a subscription, until one of them may not', async () => {
  const [leaving, staying] = [await nextPerson(), await nextPerson()];
  await expect.poll(liveSubscriptions, PATIENCE).toBe(0);
  const first = await openSocket(server.url, leaving.headers, STATUS);
  const second = await openSocket(server.url, staying.headers, STATUS);
  await expect.poll(() => [first.messages.length, second.messages.length], PATIENCE).toEqual([1, 1]);
  expect(liveSubscriptions()).toBe(1);
  await leaving.takeRights();
  await expect.poll(() => codeOf(first.messages.at(-1)), PATIENCE).toBe('NOT_FOUND');
  await setStatus(harness, 'watched', { attempts: 5 });
  const attempts = { data: { storeStatus: { id: 'watched', attempts: 5 } } };
  await expect.poll(() => second.messages.at(-1), PATIENCE).toEqual(attempts);
  expect(first.messages).not.toContainEqual(attempts);
  await Promise.all([first.drop(), second.drop()]);
});

test('who may not read a store gets nothing of a shared subscription', async () => {
  const [reader, stranger] = [await nextPerson(), await nextPerson()];
  await stranger.takeRights();
  const read = await openSocket(server.url, reader.headers, STATUS);
  await expect.poll(() => read.messages.length, PATIENCE).toBe(1);
  const refused = await openSocket(server.url, stranger.headers, STATUS);
  await expect.poll(() => codeOf(refused.messages[0]), PATIENCE).toBe('NOT_FOUND');
  expect(refused.messages).toHaveLength(1);
  await Promise.all([read.drop(), refused.drop()]);
});

test('a socket without a subscription is closed when its token is revoked', async () => {
  const person = await nextPerson();
  const socket = await RawSocket.open(server.url, {}, person.headers);
  await person.remove();
  expect(await socket.closed).toBe(4403);
});

test('streams end when the API server is unavailable for too long', async () => {
  const { headers } = await nextPerson();
  const socket = await openSocket(server.url, headers, FLEET);
  const events = await openEvents(server.url, headers, FLEET);
  await expect.poll(() => events.messages.length, PATIENCE).toBe(1);
  const restarted = harness.plane.restartApiserver(8000);
  expect(await socket.ended).toBe('closed with 4403');
  expect(await events.ended).toBe('complete');
  expect(codeOf(events.messages.at(-1))).toBe('CLUSTER_UNAVAILABLE');
  await expect.poll(liveSubscriptions, PATIENCE).toBe(0);
  await restarted;
});
