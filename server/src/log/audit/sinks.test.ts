import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { createServer as createHttp } from 'node:http';
import { createServer as createTcp, type AddressInfo, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterEach, expect, test } from 'vitest';
import { sealAll, GENESIS } from './chain.ts';
import { openSink } from './open-sink.ts';

const stops: (() => unknown)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

const LINES = sealAll(
  Array.from({ length: 250 }, (_, n) => ({
    at: '2026-01-01T00:00:00.000Z',
    action: 'createStore',
    store: `store-${n}`,
    outcome: 'accepted',
    kind: 'change' as const,
  })),
  GENESIS,
).lines;

function sinkTo(url: string, tokenFile?: string) {
  const logged: Record<string, unknown>[] = [];
  const log = pino({}, { write: (line) => logged.push(JSON.parse(line) as Record<string, unknown>) });
  const sink = openSink(new URL(url), tokenFile, log);
  stops.push(() => sink.stop());
  return { sink, logged };
}

async function listen(server: Server, port = 0): Promise<number> {
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

/** A receiver over HTTP. @param statuses answers to the first requests; 200 after */
async function receiver(statuses: number[] = []) {
  const got: string[] = [];
  const headers: Record<string, unknown>[] = [];
  let available = true;
  const server = createHttp((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      const status = statuses.shift() ?? 200;
      headers.push(request.headers);
      if (status === 200) got.push(...body.trimEnd().split('\n'));
      response.writeHead(status, { connection: 'close' }).end();
    });
  });
  // It keeps its port during an outage: another process could take one that is given back.
  server.on('connection', (socket) => void (available || socket.destroy()));
  const port = await listen(server);
  stops.push(() => new Promise((resolve) => server.close(resolve)));
  return {
    got,
    headers,
    port,
    become: (state: 'available' | 'unavailable') => void (available = state === 'available'),
  };
}

test('an HTTP receiver gets every line once, in order, with the token of the file', async () => {
  const to = await receiver();
  const tokenFile = join(await mkdtemp(join(tmpdir(), 'urumi-sink-')), 'token');
  await writeFile(tokenFile, 'secret-1\n');
  const { sink } = sinkTo(`http://127.0.0.1:${to.port}/audit`, tokenFile);
  sink.offer(LINES);
  await expect.poll(() => to.got).toEqual(LINES);
  expect(to.headers[0]).toMatchObject({
    authorization: 'Bearer secret-1',
    'content-type': 'application/x-ndjson',
  });
});

test('lines are sent again to an HTTP receiver that failed; the outage is logged once', async () => {
  const to = await receiver([503, 500]);
  const { sink, logged } = sinkTo(`http://127.0.0.1:${to.port}/`);
  sink.offer(LINES);
  await expect.poll(() => to.got, { timeout: 8000 }).toEqual(LINES);
  expect(logged.map(({ msg }) => msg)).toEqual([
    'the audit sink is unavailable; retrying',
    'the audit sink is available again',
  ]);
});

test('an HTTP receiver that was unavailable gets the lines written during the outage', async () => {
  const to = await receiver();
  const { sink, logged } = sinkTo(`http://127.0.0.1:${to.port}/`);
  sink.offer(LINES.slice(0, 10));
  await expect.poll(() => to.got.length).toBe(10);
  to.become('unavailable');
  sink.offer(LINES.slice(10));
  await expect.poll(() => logged.length).toBe(1);
  to.become('available');
  await expect.poll(() => to.got, { timeout: 8000 }).toEqual(LINES);
});

test('lines that an HTTP receiver rejects do not block later ones', async () => {
  const to = await receiver([400]);
  const { sink, logged } = sinkTo(`http://127.0.0.1:${to.port}/`);
  sink.offer(LINES);
  await expect.poll(() => to.got).toEqual(LINES.slice(100));
  expect(logged).toMatchObject([{ msg: 'the audit sink rejected lines', lines: 100 }]);
});

/** The messages of an octet-counted stream so far. */
function messagesOf(stream: Buffer): string[] {
  const messages: string[] = [];
  for (let rest = stream; rest.length > 0;) {
    const space = rest.indexOf(' ');
    const end = space + 1 + Number(rest.subarray(0, space).toString());
    if (end > rest.length) break;
    messages.push(rest.subarray(space + 1, end).toString());
    rest = rest.subarray(end);
  }
  return messages;
}

async function syslogServer(port = 0) {
  let stream = Buffer.alloc(0);
  const sockets = new Set<Socket>();
  const server = createTcp((socket) => {
    sockets.add(socket.on('error', () => {}));
    socket.on('data', (chunk) => (stream = Buffer.concat([stream, chunk])));
  });
  const at = await listen(server, port);
  const close = () => {
    for (const socket of sockets) socket.destroy();
    return new Promise((resolve) => server.close(resolve));
  };
  stops.push(close);
  return {
    port: at,
    close,
    lines: () => messagesOf(stream).map((message) => message.slice(message.indexOf('{'))),
  };
}

test('a syslog receiver over TCP gets each line as a separate message', async () => {
  const server = await syslogServer();
  const { sink } = sinkTo(`syslog://127.0.0.1:${server.port}`);
  sink.offer(LINES);
  await expect.poll(server.lines).toEqual(LINES);
});

test('a syslog receiver over TCP that was unavailable gets the lines when it is back', async () => {
  const first = await syslogServer();
  const { sink, logged } = sinkTo(`syslog://127.0.0.1:${first.port}`);
  sink.offer(LINES.slice(0, 10));
  await expect.poll(() => first.lines().length).toBe(10);
  await first.close();
  const down = () => logged.some(({ msg }) => msg === 'the audit sink is unavailable; retrying');
  await expect
    .poll(() => {
      sink.offer([LINES[10]!]);
      return down();
    })
    .toBe(true);
  const second = await syslogServer(first.port);
  sink.offer(LINES.slice(11));
  await expect.poll(() => second.lines().slice(-239), { timeout: 8000 }).toEqual(LINES.slice(11));
});

test('a syslog receiver over UDP gets a datagram for each line', async () => {
  const socket = createSocket('udp4');
  const got: string[] = [];
  socket.on('message', (message) => got.push(message.toString()));
  socket.bind(0, '127.0.0.1');
  await once(socket, 'listening');
  stops.push(() => socket.close());
  const { sink } = sinkTo(`syslog+udp://127.0.0.1:${socket.address().port}`);
  sink.offer(LINES.slice(0, 20));
  await expect.poll(() => got.length).toBe(20);
  expect(got[0]).toMatch(/^<110>1 2026-01-01T00:00:00.000Z \S+ urumi \d+ createStore - \{"seq":1,/);
});

test('a receiver that never responds does not block writers, and delays the stop only briefly', async () => {
  const silent = createTcp((socket) => socket.on('error', () => {}).resume());
  const port = await listen(silent);
  stops.push(() => new Promise((resolve) => silent.close(resolve)));
  const { sink } = sinkTo(`http://127.0.0.1:${port}/`);
  for (let n = 0; n < 200; n += 1) sink.offer(LINES);
  await sink.stop();
});
