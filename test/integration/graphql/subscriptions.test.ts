import { createClient } from 'graphql-ws';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { liveSubscriptions } from '../../../server/src/graphql/live/live-iterator.ts';
import { freePort } from '../../../tools/cluster/ports.ts';
import { createStore, deleteStore } from '../../support/stores.ts';
import { release, setStatus, startHarness, type Harness, type Served } from './harness.ts';
import { RawSocket } from './raw-socket.ts';

let harness: Harness;
let server: Served;

beforeAll(async () => {
  harness = await startHarness();
  server = await harness.serve();
});
afterAll(() => harness?.stop());
afterEach(() => expect.poll(liveSubscriptions).toBe(0));

const make = async (id: string): Promise<void> => {
  const result = await createStore(server.api, { name: id, engine: 'WOOCOMMERCE', id });
  expect(result.__typename).toBe('StorePayload');
};
const WATCH = `subscription($id: ID!) { storeStatus(id: $id) { __typename
  ... on Store { id phase attempts } ... on StoreGone { id uid } } }`;
const LIST = 'subscription { storesChanged { snapshot upserted { id phase } removed live { fresh } } }';

const watch = async (id: string): Promise<RawSocket> => {
  const socket = await RawSocket.open(server.url);
  socket.subscribe('1', WATCH, { id });
  return socket;
};

test('storeStatus sends the current state at once, then each newer one, byte for byte', async () => {
  await make('live');
  const socket = await watch('live');
  expect(await socket.text()).toBe(
    '{"id":"1","type":"next","payload":{"data":{"storeStatus":{"__typename":"Store","id":"live","phase":"QUEUED","attempts":0}}}}',
  );
  await setStatus(harness, 'live', { phase: 'Provisioning', attempts: 1 });
  expect(await socket.text()).toBe(
    '{"id":"1","type":"next","payload":{"data":{"storeStatus":{"__typename":"Store","id":"live","phase":"PROVISIONING","attempts":1}}}}',
  );
  await socket.drop();
});

test('ends after StoreGone when the store is deleted', async () => {
  await make('leaving');
  const socket = await watch('leaving');
  await socket.next();
  await deleteStore(server.api, 'leaving');
  expect(await socket.next()).toMatchObject({ payload: { data: { storeStatus: { phase: 'DELETING' } } } });
  await release(harness, 'leaving');
  expect(await socket.next()).toMatchObject({
    payload: { data: { storeStatus: { __typename: 'StoreGone', id: 'leaving' } } },
  });
  expect(await socket.text()).toBe('{"id":"1","type":"complete"}');
  await socket.drop();
});

test('ends without a further message when the client completes it', async () => {
  await make('unwatched');
  const socket = await watch('unwatched');
  await socket.next();
  socket.send({ id: '1', type: 'complete' });
  await expect.poll(liveSubscriptions).toBe(0);
  await setStatus(harness, 'unwatched', { phase: 'Ready' });
  socket.send({ type: 'ping' });
  expect(await socket.next()).toEqual({ type: 'pong' });
  await socket.drop();
});

test('ends when the socket drops', async () => {
  await make('dropped');
  const socket = await watch('dropped');
  await socket.next();
  expect(liveSubscriptions()).toBe(1);
  await socket.drop();
  await expect.poll(liveSubscriptions).toBe(0);
});

test('does not complete when the server stops: it closes the socket, so that clients reconnect', async () => {
  const other = await harness.serve();
  const socket = await RawSocket.open(other.url);
  socket.subscribe('list', LIST, {});
  await socket.next();
  const begun = performance.now();
  await other.stop();
  expect(await socket.closed).toBe(1001);
  expect(socket.seen.filter((text) => text.includes('complete'))).toEqual([]);
  expect(performance.now() - begun).toBeLessThan(2000);
});

test('an unknown id is a typed error and ends the subscription', async () => {
  const socket = await watch('nobody');
  expect(await socket.next()).toMatchObject({
    type: 'next',
    payload: {
      errors: [{ message: 'there is no store "nobody"', extensions: { code: 'NOT_FOUND', id: 'nobody' } }],
    },
  });
  expect(await socket.text()).toBe('{"id":"1","type":"complete"}');
  await socket.drop();
});

test('storesChanged sends a snapshot, then batches of changed and deleted stores', async () => {
  await make('listed');
  const socket = await RawSocket.open(server.url);
  socket.subscribe('1', LIST, {});
  const first = (await socket.next()) as ListMessage;
  expect(first.payload.data.storesChanged).toMatchObject({
    snapshot: true,
    live: { fresh: true },
    removed: [],
  });
  expect(first.payload.data.storesChanged.upserted.map(({ id }) => id)).toContain('listed');
  await setStatus(harness, 'listed', { phase: 'Ready' });
  const second = (await socket.next()) as ListMessage;
  expect(second.payload.data.storesChanged).toMatchObject({
    snapshot: false,
    upserted: [{ id: 'listed', phase: 'READY' }],
  });
  await deleteStore(server.api, 'listed');
  await socket.next();
  await release(harness, 'listed');
  const last = (await socket.next()) as ListMessage;
  expect(last.payload.data.storesChanged).toMatchObject({
    snapshot: false,
    upserted: [],
    removed: ['listed'],
  });
  await socket.drop();
});

interface ListMessage {
  payload: {
    data: {
      storesChanged: { snapshot: boolean; upserted: { id: string; phase: string }[]; removed: string[] };
    };
  };
}

test('a filter removes what no longer matches', async () => {
  await make('filtered');
  const socket = await RawSocket.open(server.url);
  socket.subscribe(
    '1',
    'subscription { storesChanged(filter: { phase: [FAILED] }) { upserted { id } removed } }',
    {},
  );
  await socket.next();
  await setStatus(harness, 'filtered', { phase: 'Failed' });
  expect(await socket.next()).toMatchObject({
    payload: { data: { storesChanged: { upserted: [{ id: 'filtered' }] } } },
  });
  await setStatus(harness, 'filtered', { phase: 'Ready' });
  expect(await socket.next()).toMatchObject({
    payload: { data: { storesChanged: { upserted: [], removed: ['filtered'] } } },
  });
  await socket.drop();
});

test('a search finds stores as they come and as they are renamed', async () => {
  await make('findable');
  const messages = server.api.subscribe<{ storesChanged: { upserted: { id: string }[]; removed: string[] } }>(
    'subscription { storesChanged(filter: { search: "needle" }) { upserted { id } removed } }',
  );
  const next = async () => (await messages.next()).value?.storesChanged;
  expect(await next()).toEqual({ upserted: [], removed: [] });
  const rename = (name: string) =>
    server.api.send(`mutation { updateStore(input: { id: "findable", name: "${name}" }) { __typename } }`);
  await rename('A needle');
  expect(await next()).toEqual({ upserted: [{ id: 'findable' }], removed: [] });
  await rename('Hay');
  expect(await next()).toEqual({ upserted: [], removed: ['findable'] });
  await messages.return(undefined);
});

test('fifty subscribers of one store share one execution and all get the newest state', async () => {
  await make('popular');
  const sockets = await Promise.all(Array.from({ length: 50 }, () => watch('popular')));
  await Promise.all(sockets.map((socket) => socket.next()));
  expect(liveSubscriptions()).toBe(1);
  await setStatus(harness, 'popular', { phase: 'Ready' });
  const messages = await Promise.all(sockets.map((socket) => socket.text()));
  expect(new Set(messages).size).toBe(1);
  expect(messages[0]).toContain('"phase":"READY"');
  await Promise.all(sockets.map((socket) => socket.drop()));
});

test('a client that stops reading has no queue: it gets the newest state', async () => {
  await make('slow');
  const socket = await watch('slow');
  await socket.next();
  socket.pause();
  for (let attempts = 1; attempts <= 60; attempts++) await setStatus(harness, 'slow', { attempts });
  socket.resume();
  await expect.poll(() => socket.seen.at(-1)).toContain('"attempts":60');
  await socket.drop();
});

test('activityAdded sends an event, and activity has it afterwards', async () => {
  await make('eventful');
  const socket = await RawSocket.open(server.url);
  socket.subscribe('1', 'subscription { activityAdded { storeId reason message severity count } }', {});
  await expect.poll(liveSubscriptions).toBe(1);
  const uid = await harness.kubectl(
    'get',
    'store',
    'eventful',
    '-n',
    'urumi',
    '-o',
    'jsonpath={.metadata.uid}',
  );
  await harness.kube.request({
    method: 'POST',
    path: '/apis/events.k8s.io/v1/namespaces/urumi/events',
    body: {
      apiVersion: 'events.k8s.io/v1',
      kind: 'Event',
      metadata: { name: 'eventful.1', namespace: 'urumi' },
      eventTime: new Date().toISOString().replace('Z', '000Z'),
      reportingController: 'stores.urumi.dev/controller',
      reportingInstance: 'test',
      action: 'Reconcile',
      reason: 'Provisioned',
      note: 'an order can be placed',
      type: 'Normal',
      regarding: {
        apiVersion: 'stores.urumi.dev/v1alpha1',
        kind: 'Store',
        namespace: 'urumi',
        name: 'eventful',
        uid,
      },
    },
  });
  const told = {
    storeId: 'eventful',
    reason: 'Provisioned',
    message: 'an order can be placed',
    severity: 'NORMAL',
    count: 1,
  };
  expect(await socket.next()).toMatchObject({ payload: { data: { activityAdded: told } } });
  const { activity } = await server.api.send<{ activity: unknown }>(
    '{ activity(storeId: "eventful") { edges { node { storeId reason message severity count } } } }',
  );
  expect(activity).toEqual({ edges: [{ node: told }] });
  await socket.drop();
});

test.each([
  [
    { component: 'nonsense', tail: 1 },
    { code: 'BAD_USER_INPUT', field: 'component' },
  ],
  [
    { component: 'mysql', tail: 9999 },
    { code: 'BAD_USER_INPUT', field: 'tail' },
  ],
  [{ component: 'mysql', tail: 1 }, { code: 'CONFLICT' }],
])('an unavailable log is a typed error: %o', async (asked, extensions) => {
  const id = `logged-${asked.component}-${asked.tail}`;
  await make(id);
  const socket = await RawSocket.open(server.url);
  const query = `subscription($id: ID!, $component: String!, $tail: Int!) {
    storeLogs(id: $id, component: $component, tail: $tail) { text } }`;
  socket.subscribe('1', query, { id, ...asked });
  expect(await socket.next()).toMatchObject({ type: 'next', payload: { errors: [{ extensions }] } });
  await socket.drop();
});

test('a socket has a limited number of subscriptions', async () => {
  const socket = await RawSocket.open(server.url);
  for (let i = 0; i <= 50; i++) socket.subscribe(String(i), 'subscription { fleetChanged { total } }', {});
  await expect.poll(() => socket.seen.some((text) => text.includes('TOO_MANY_SUBSCRIPTIONS'))).toBe(true);
  await socket.drop();
});

test('a subscription outlives a restart of the server: its client reconnects and gets the newest state', async () => {
  const port = await freePort();
  const before = await harness.serve({ PORT: String(port) });
  await make('returning');
  const client = createClient({
    url: `ws://127.0.0.1:${port}/graphql`,
    webSocketImpl: WebSocket,
    retryAttempts: 100,
    retryWait: () => new Promise((resolve) => setTimeout(resolve, 50)),
    shouldRetry: () => true,
  });
  const seen: string[] = [];
  client.subscribe<{ storeStatus: { phase: string } }>(
    { query: WATCH, variables: { id: 'returning' } },
    {
      next: ({ data }) => seen.push(data?.storeStatus.phase ?? ''),
      error: (error) => seen.push(String(error)),
      complete: () => seen.push('complete'),
    },
  );
  await expect.poll(() => seen).toEqual(['QUEUED']);
  await before.stop();
  await setStatus(harness, 'returning', { phase: 'Ready' });
  const after = await harness.serve({ PORT: String(port) });
  await expect.poll(() => seen).toEqual(['QUEUED', 'READY']);
  await client.dispose();
  await after.stop();
});
