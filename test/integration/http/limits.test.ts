import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { afterEach, expect, test, vi } from 'vitest';
import { WebSocket } from 'ws';
import { liveSubscriptions } from '../../../server/src/graphql/live/live-iterator.ts';
import { SOCKET_TIMES } from '../../../server/src/http/limits.ts';
import { startEdge, type Edge } from './edge.ts';
import { outcome, raw, requestText } from './raw.ts';

let edge: Edge | undefined;
afterEach(async () => {
  vi.useRealTimers();
  await edge?.stop();
});

const SUBSCRIPTION = JSON.stringify({ query: 'subscription { fleetChanged { total } }' });

/** A socket from a loopback address. Rejects with the status of a refused upgrade. */
async function open(server: Edge, from = '127.0.0.1'): Promise<WebSocket> {
  const socket = new WebSocket(`ws://127.0.0.1:${server.port}/graphql`, 'graphql-transport-ws', {
    localAddress: from,
  });
  socket.on('error', () => {});
  const refused = once(socket, 'unexpected-response').then(([, answer]) => {
    throw new Error(String((answer as { statusCode: number }).statusCode));
  });
  await Promise.race([once(socket, 'open'), refused]);
  return socket;
}

async function initialise(socket: WebSocket, user?: string): Promise<'acknowledged' | number> {
  const closed = once(socket, 'close').then(([code]) => code as number);
  const payload = user === undefined ? undefined : { authorization: `Bearer ${user}-token` };
  socket.send(JSON.stringify({ type: 'connection_init', payload }));
  return Promise.race([once(socket, 'message').then(() => 'acknowledged' as const), closed]);
}

interface Stream {
  answer: Response;
  end(): void;
}

async function stream(server: Edge, headers: Record<string, string> = {}): Promise<Stream> {
  const ending = new AbortController();
  const answer = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream', ...headers },
    body: SUBSCRIPTION,
    signal: ending.signal,
  });
  return { answer, end: () => ending.abort() };
}

test('an address that opens unlimited WebSockets is refused, and others are not', async () => {
  edge = await startEdge({ AUTH: 'token' });
  const server = edge;
  const opened = await Promise.allSettled(Array.from({ length: 300 }, () => open(server)));
  expect(opened.filter(({ status }) => status === 'fulfilled').length).toBe(64);
  await expect(open(server)).rejects.toThrow('429');
  expect(await initialise(await open(server, '127.0.0.2'), 'ann')).toBe('acknowledged');
  expect(await (await fetch(`${server.url}/healthz`)).json()).toEqual({ alive: true });
});

test('a closed WebSocket releases its slot', async () => {
  edge = await startEdge({ MAX_STREAMS_PER_CLIENT: '1' });
  const server = edge;
  const first = await open(server);
  await expect(open(server)).rejects.toThrow('429');
  first.close();
  await once(first, 'close');
  await vi.waitFor(async () => open(server));
});

test('after the login a user is counted from any address, and the slot of the address is released', async () => {
  edge = await startEdge({ AUTH: 'token', MAX_STREAMS_PER_CLIENT: '2' });
  for (const from of ['127.0.0.1', '127.0.0.1'])
    expect(await initialise(await open(edge, from), 'ann')).toBe('acknowledged');
  expect(await initialise(await open(edge, '127.0.0.3'), 'ann')).toBe(1013);
  expect(await initialise(await open(edge, '127.0.0.1'), 'bob')).toBe('acknowledged');
});

test('HTTP streams are limited like WebSockets, and end with their connection', async () => {
  edge = await startEdge({ AUTH: 'token', MAX_STREAMS_PER_CLIENT: '2' });
  const ann = { authorization: 'Bearer ann-token' };
  const [first, second] = [await stream(edge, ann), await stream(edge, ann)];
  expect([first.answer.status, second.answer.status]).toEqual([200, 200]);
  const third = await stream(edge, ann);
  expect(third.answer.status).toBe(429);
  expect(third.answer.headers.get('retry-after')).toBe('5');
  expect(await third.answer.text()).toContain('TOO_MANY_STREAMS');
  expect((await stream(edge, { authorization: 'Bearer bob-token' })).answer.status).toBe(200);
  first.end();
  const server = edge;
  await vi.waitFor(async () => expect((await stream(server, ann)).answer.status).toBe(200));
});

test.each([
  ['an upgrade', 'GET /graphql HTTP/1.1', { connection: 'upgrade', upgrade: 'websocket' }],
  ['a CONNECT', 'CONNECT a:1 HTTP/1.1', {}],
])('streams end when their connection then sends %s', async (_what, line, headers) => {
  edge = await startEdge({ MAX_STREAMS_PER_CLIENT: '4' });
  const server = edge;
  const subscribe = requestText(
    'POST /graphql HTTP/1.1',
    {
      connection: 'keep-alive',
      'content-type': 'application/json',
      'content-length': String(SUBSCRIPTION.length),
      accept: 'text/event-stream',
    },
    SUBSCRIPTION,
  );
  const socket = connect({ port: server.port, host: '127.0.0.1' });
  socket.on('error', () => {}).resume();
  socket.write(subscribe.repeat(4));
  await vi.waitFor(() => expect(liveSubscriptions()).toBe(4));
  socket.write(requestText(line, headers));
  await once(socket, 'close');
  await vi.waitFor(() => expect(liveSubscriptions()).toBe(0));
  expect((await stream(server)).answer.status).toBe(200);
});

test('a server at its limit refuses streams, and still serves requests', async () => {
  edge = await startEdge({ MAX_CONNECTIONS: '16', MAX_STREAMS_PER_CLIENT: '0' });
  for (let i = 0; i < 6; i++) await open(edge, `127.0.0.${i + 2}`);
  await expect(open(edge, '127.0.0.10')).rejects.toThrow('503');
  expect(await (await fetch(`${edge.url}/healthz`)).json()).toEqual({ alive: true });
});

test('an address with unlimited connections does not affect others', async () => {
  edge = await startEdge({ MAX_CONNECTIONS: '80' });
  const { port } = edge;
  const held: Socket[] = [];
  for (let i = 0; i < 200; i++) {
    const socket = connect({ port, host: '127.0.0.1', localAddress: '127.0.0.2' });
    socket.on('error', () => {});
    await once(socket, 'connect');
    held.push(socket);
  }
  await vi.waitFor(() =>
    expect(held.filter((socket) => !socket.closed && !socket.readableEnded).length).toBe(10),
  );
  expect(await (await fetch(`${edge.url}/healthz`)).json()).toEqual({ alive: true });
  held.forEach((socket) => socket.destroy());
});

test('a WebSocket that is not initialized is closed', async () => {
  edge = await startEdge();
  const [code] = (await once(await open(edge), 'close')) as [number];
  expect(code).toBe(4408);
});

test('a WebSocket without an operation is closed, one that runs a subscription is not', async () => {
  edge = await startEdge();
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'Date'] });
  const [idle, busy] = [await open(edge), await open(edge)];
  await initialise(idle);
  await initialise(busy);
  busy.send(JSON.stringify({ id: '1', type: 'subscribe', payload: JSON.parse(SUBSCRIPTION) as unknown }));
  await once(busy, 'message');
  const closed = once(idle, 'close');
  for (let ms = 0; ms < SOCKET_TIMES.idleMs; ms += SOCKET_TIMES.pingMs) {
    const pings = [busy, idle].filter(({ readyState }) => readyState === WebSocket.OPEN).map(settledPing);
    await vi.advanceTimersByTimeAsync(SOCKET_TIMES.pingMs);
    await Promise.race([Promise.all(pings), closed]);
  }
  expect((await closed)[0]).toBe(1000);
  expect(busy.readyState).toBe(WebSocket.OPEN);
});

/** Resolves when the server has received the pong: responses to our messages come after it. */
async function settledPing(socket: WebSocket): Promise<void> {
  await once(socket, 'ping');
  socket.ping();
  await once(socket, 'pong');
}

test('a subscription without an event stream is refused before it is set up', async () => {
  edge = await startEdge();
  for (const accept of ['application/json', 'multipart/mixed', 'text/event-stream;charset=latin1']) {
    const { answer } = await stream(edge, { accept });
    expect(answer.status).toBe(406);
  }
  expect(liveSubscriptions()).toBe(0);
});

test('operations on a WebSocket are validated as over HTTP, before they are set up', async () => {
  edge = await startEdge({ INTROSPECTION: 'false' });
  const socket = await open(edge);
  await initialise(socket);
  for (const query of ['{ __schema { types { name } } }', 'subscription { nothing }']) {
    socket.send(JSON.stringify({ id: query, type: 'subscribe', payload: { query } }));
    const [message] = (await once(socket, 'message')) as [Buffer];
    expect(JSON.parse(message.toString())).toMatchObject({ id: query, type: 'error' });
  }
});

test('requests that are too slow or not HTTP get a response', async () => {
  edge = await startEdge();
  expect(outcome(await raw(edge.port, 'rubbish\r\n\r\n'))).toEqual([400, 'MALFORMED_REQUEST']);
  const cookies = requestText('GET / HTTP/1.1', { cookie: 'a=b; '.repeat(10_000) });
  expect(outcome(await raw(edge.port, cookies))).toEqual([431, 'HEADERS_TOO_LARGE']);
});
