import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as hostile from './hostile-documents.ts';
import { startHarness, type Harness, type Served } from './harness.ts';
import { RawSocket } from './raw-socket.ts';

let harness: Harness;
let open: Served;
let closed: Served;

beforeAll(async () => {
  harness = await startHarness();
  open = await harness.serve();
  closed = await harness.serve({ INTROSPECTION: 'false' });
});
afterAll(() => harness?.stop());

interface Problem {
  message: string;
  extensions: Record<string, unknown>;
}

async function overHttp(server: Served, body: string): Promise<Problem | undefined> {
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(`${server.url}/graphql`, { method: 'POST', headers, body });
  expect(answer.status).toBeLessThan(500);
  return ((await answer.json()) as { errors?: Problem[] }).errors?.[0];
}

async function overSocket(server: Served, body: string): Promise<Problem | undefined> {
  const socket = await RawSocket.open(server.url);
  socket.sendText(`{"id":"1","type":"subscribe","payload":${body}}`);
  const { payload } = (await socket.next()) as { payload: Problem[] | { errors: Problem[] } };
  await socket.drop();
  return (Array.isArray(payload) ? payload : payload.errors)[0];
}

const bodyOf = (query: string): string => JSON.stringify({ query });
const MANY_VALUES = JSON.stringify({
  query: 'subscription($phase:[StorePhase!]){storesChanged(filter:{phase:$phase}){snapshot}}',
  variables: { phase: Array.from({ length: 3000 }, () => 'READY') },
});

describe.each([
  ['HTTP', overHttp],
  ['WebSocket', overSocket],
])('over %s', (_path, ask) => {
  test.each([
    ['fields', bodyOf(hostile.introspectionBomb(60))],
    ['introspectedFields', bodyOf(hostile.introspectionLists(20))],
    ['nesting', bodyOf(hostile.nestedLists(900))],
    ['cost', bodyOf('subscription{storesChanged{upserted{releaseHistory{revision}}}}')],
    ['variableValues', MANY_VALUES],
  ])('an operation that breaks the bound on %s is refused', async (bound, body) => {
    expect((await ask(open, body))?.extensions).toMatchObject({ code: 'QUERY_TOO_LARGE', bound });
  });

  test('names are suggested only with introspection', async () => {
    const body = bodyOf('subscription{storesChangd{snapshot}}');
    expect((await ask(open, body))?.message).toContain('Did you mean "storesChanged"');
    expect((await ask(closed, body))?.message).toBe(
      'Cannot query field "storesChangd" on type "Subscription".',
    );
  });
});

test('the server serves other clients while it refuses a large document', async () => {
  const [refused, alive] = await Promise.all([
    overHttp(open, bodyOf(hostile.introspectionBomb(60))),
    fetch(`${open.url}/healthz`),
  ]);
  expect(refused?.extensions['code']).toBe('QUERY_TOO_LARGE');
  expect(alive.status).toBe(200);
});
