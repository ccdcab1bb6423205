import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { sendText } from './text-frame.ts';

const http = createServer();
const wss = new WebSocketServer({ noServer: true, perMessageDeflate: false });

beforeAll(() => once(http.listen(0, '127.0.0.1'), 'listening'));
afterAll(() => {
  for (const client of wss.clients) client.terminate();
  http.close();
});

interface Pair {
  client: WebSocket;
  server: WebSocket;
  connection: Duplex;
}

async function connect(): Promise<Pair> {
  const upgraded = Promise.withResolvers<Omit<Pair, 'client'>>();
  http.once('upgrade', (request, connection, head) =>
    wss.handleUpgrade(request, connection, head, (server) => upgraded.resolve({ server, connection })),
  );
  const client = new WebSocket(`ws://127.0.0.1:${(http.address() as AddressInfo).port}`);
  const [pair] = await Promise.all([upgraded.promise, once(client, 'open')]);
  return { client, ...pair };
}

const nothing = (): void => {};

/** The next message: its text, and whether it is binary. */
async function messageOf(client: WebSocket): Promise<[text: string, isBinary: boolean]> {
  const [data, isBinary] = (await once(client, 'message')) as [Buffer, boolean];
  return [data.toString(), isBinary];
}

test.each([0, 1, 125, 126, 127, 65_535, 65_536, 200_000])(
  'a text of %i bytes is one message',
  async (length) => {
    const { client, server, connection } = await connect();
    const text = 'x'.repeat(length);
    const middle = length >> 1;
    const message = messageOf(client);
    sendText(
      server,
      connection,
      Buffer.from(text.slice(0, middle)),
      Buffer.from(text.slice(middle)),
      nothing,
    );
    expect(await message).toEqual([text, false]);
  },
);

test('a text keeps its characters and its place among the messages of ws', async () => {
  const { client, server, connection } = await connect();
  const got: string[] = [];
  client.on('message', (data: Buffer) => got.push(data.toString()));
  server.send('first');
  sendText(server, connection, Buffer.from('Käse '), Buffer.from('🧀'), nothing);
  server.send('last');
  await expect.poll(() => got).toEqual(['first', 'Käse 🧀', 'last']);
});

test('a text that the client takes at once is written, without a callback', async () => {
  const { server, connection } = await connect();
  let calls = 0;
  expect(sendText(server, connection, Buffer.from('a'), Buffer.from('b'), () => (calls += 1))).toBe(true);
  await new Promise((resolve) => setImmediate(resolve));
  expect(calls).toBe(0);
});

test('a client that does not read is written to once it reads again', async () => {
  const { client, server, connection } = await connect();
  const part = Buffer.alloc(1024 * 1024, 'x');
  client.pause();
  const written = Promise.withResolvers<string>();
  let isOpen = true;
  void written.promise.then(() => (isOpen = false));
  while (sendText(server, connection, part, part, () => written.resolve('written')));
  expect(isOpen).toBe(true);
  client.resume();
  expect(await written.promise).toBe('written');
});

test('a client that is gone blocks nobody', async () => {
  const { client, server, connection } = await connect();
  const part = Buffer.alloc(1024 * 1024, 'x');
  client.pause();
  const written = Promise.withResolvers<string>();
  while (sendText(server, connection, part, part, () => written.resolve('called')));
  client.terminate();
  expect(await written.promise).toBe('called');
  await once(server, 'close');
  expect(sendText(server, connection, part, part, nothing)).toBe(true);
});
