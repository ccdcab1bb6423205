import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { localSession } from '../../../server/src/graphql/access/session.ts';
import { createMemoryApi, type Answer, type MemoryApi } from './memory-api.ts';

/** A cluster that never responds, and a helm that never ends. */
let silent: Server;
let folder: string;
let memory: MemoryApi;
let stranger: MemoryApi;

const LIMIT_MS = 250;
const HISTORY = 'store(id:"nike"){id releaseHistory{revision}}';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'urumi-slow-'));
  const helm = join(folder, 'helm');
  await writeFile(helm, '#!/bin/sh\nexec sleep 20\n');
  await chmod(helm, 0o755);
  silent = createServer(() => {});
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
  const cluster = `http://127.0.0.1:${(silent.address() as AddressInfo).port}`;
  const options = { operationTimeoutMs: LIMIT_MS };
  memory = createMemoryApi({ options, helm, cluster });
  stranger = createMemoryApi({
    options,
    cluster,
    session: {
      ...localSession,
      id: 'ann',
      identity: { name: 'ann', uid: undefined, groups: [], extra: {}, trusted: false },
    },
  });
  for (const { informers } of [memory, stranger]) {
    informers.addStore('nike');
    informers.addRelease('nike', 1);
  }
});
afterAll(async () => {
  memory.stop();
  stranger.stop();
  silent.closeAllConnections();
  silent.close();
  await rm(folder, { recursive: true });
});

test.each([
  ['a query', () => memory.ask(`{${HISTORY}}`)],
  ['a mutation', () => memory.ask('mutation{suspendStore(input:{id:"nike"}){__typename}}')],
  ['the set-up of a subscription', () => stranger.ask('subscription{storeStatus(id:"nike"){__typename}}')],
])('%s that takes too long times out', async (_title, ask) => {
  const { errors, data } = await ask();
  expect(data ?? null).toBeNull();
  expect(errors).toHaveLength(1);
  expect(errors?.[0]?.extensions).toEqual({ code: 'OPERATION_TIMEOUT', limitSeconds: LIMIT_MS / 1000 });
});

test('a message that takes too long becomes an error, and the stream continues with the next one', async () => {
  const messages = stream('subscription{storeStatus(id:"nike"){...on Store{releaseHistory{revision}}}}');
  expect((await messages.next()).value?.errors?.[0]?.extensions).toMatchObject({ code: 'OPERATION_TIMEOUT' });
  memory.informers.addStore('nike', 'urumi', '2');
  expect((await messages.next()).value?.errors?.[0]?.extensions).toMatchObject({ code: 'OPERATION_TIMEOUT' });
  await messages.return(undefined);
});

/** Messages of a subscription over server-sent events. */
async function* stream(query: string): AsyncGenerator<Answer, undefined> {
  const headers = { 'content-type': 'application/json', accept: 'text/event-stream' };
  const request = { method: 'POST', headers, body: JSON.stringify({ query }) };
  const { facts } = memory;
  const response = await memory.execution.fetch('http://localhost/graphql', request, { facts });
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk, { stream: true });
    for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
      const data = /^data: (.+)$/m.exec(text.slice(0, end))?.[1];
      text = text.slice(end + 2);
      if (data) yield JSON.parse(data) as Answer;
    }
  }
  return undefined;
}
