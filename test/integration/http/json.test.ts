import { afterAll, beforeAll, expect, test } from 'vitest';
import { RawSocket } from '../graphql/raw-socket.ts';
import { startEdge, type Edge } from './edge.ts';

let edge: Edge;
beforeAll(async () => {
  edge = await startEdge();
});
afterAll(() => edge?.stop());

const CREATE = 'mutation ($x: CreateStoreInput!) { createStore(input: $x) { __typename } }';
const array = (levels: number): string => '['.repeat(levels) + ']'.repeat(levels);
const object = (levels: number): string => `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`;
const keys = (count: number, name = 'k'): string =>
  `{${Array.from({ length: count }, (_, i) => `"${name}${i}":1`).join()}}`;

const BODIES: [what: string, body: string][] = [
  ['lists 120,000 deep', `{"query":"{settings{team}}","variables":{"x":${array(120_000)}}}`],
  ['objects 40,000 deep', `{"query":"{settings{team}}","variables":${object(40_000)}}`],
  ['extensions 40,000 deep', `{"query":"{settings{team}}","extensions":${object(40_000)}}`],
  ['a body that is a list 120,000 deep', array(120_000)],
  ['an input with 20,000 unknown keys', `{"query":"${CREATE}","variables":{"x":${keys(20_000)}}}`],
  ['an input with long keys', `{"query":"${CREATE}","variables":{"x":${keys(100, 'k'.repeat(2000))}}}`],
  ['no JSON', '{"query":'],
];

const post = (body: string): Promise<Response> =>
  fetch(`${edge.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });

test.each(BODIES)('%s: a short bad request', async (_what, body) => {
  const answer = await post(body);
  const text = await answer.text();
  expect([answer.status, text.length < 2000]).toEqual([400, true]);
  expect(text).toContain('"code":"BAD_REQUEST"');
});

test('an input with many errors has a short response', async () => {
  const unknown = Object.fromEntries(Array.from({ length: 200 }, (_, i) => [`k${i}`, 1]));
  const answer = await post(
    JSON.stringify({ query: CREATE, variables: { x: { ...unknown, name: 'x'.repeat(200_000) } } }),
  );
  const { errors } = (await answer.json()) as { errors: { extensions: unknown; message: string }[] };
  expect(answer.status).toBe(400);
  expect(errors.length).toBeLessThanOrEqual(6);
  expect(JSON.stringify(errors).length).toBeLessThan(10_000);
  expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
});

const FRAMES: [what: string, text: string][] = [
  ['a ping', `{"type":"ping","payload":${object(40_000)}}`],
  [
    'a shared subscription',
    `{"id":"1","type":"subscribe","payload":{"query":"subscription{storeStatus(id:\\"x\\"){__typename}}","variables":{"x":${array(120_000)}}}}`,
  ],
  ['a message of the server', '{"type":"connection_ack"}'],
  ['a text that is not a message', '[[]]'],
  ['no JSON', '{'],
];

test.each(FRAMES)(
  'an invalid message (%s) closes the WebSocket as a bad request, and logs nothing',
  async (_what, text) => {
    const socket = await RawSocket.open(edge.url);
    const before = edge.logged.length;
    socket.sendText(text);
    expect(await socket.closed).toBe(4400);
    expect(edge.logged.slice(before)).toEqual([]);
  },
);

test('a frame that is too long or malformed closes only its WebSocket', async () => {
  const [long, other] = [await RawSocket.open(edge.url), await RawSocket.open(edge.url)];
  long.sendText('x'.repeat(300_000));
  expect(await long.closed).toBe(1009);
  other.subscribe('1', '{ settings { team } }', {});
  expect(await other.next()).toMatchObject({ payload: { data: { settings: { team: 'urumi' } } } });
  await other.drop();
});
