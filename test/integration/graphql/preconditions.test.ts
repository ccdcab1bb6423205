import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createStore } from '../../support/stores.ts';
import { release, setStatus, startHarness, type Harness, type Served } from './harness.ts';

let harness: Harness;
let server: Served;

beforeAll(async () => {
  harness = await startHarness();
  server = await harness.serve();
});
afterAll(() => harness?.stop());

interface Answer {
  __typename: string;
  code?: string;
  uid?: string;
  generation?: number;
}

const VERBS = [
  ['deleteStore', {}],
  ['retryStore', {}],
  ['suspendStore', {}],
  ['resumeStore', {}],
  ['upgradeStore', { version: '2.0' }],
  ['rollbackStore', { revision: 1 }],
  ['updateStore', { name: 'Another name' }],
  ['revealCredentials', {}],
  ['rotateCredentials', {}],
] as const;

async function change(verb: string, input: Record<string, unknown>, from = server): Promise<Answer> {
  const type = `${verb.slice(0, 1).toUpperCase()}${verb.slice(1)}Input`;
  const query = `mutation($input: ${type}!) { ${verb}(input: $input) { __typename
    ... on UserError { code } ... on StoreChanged { uid generation } } }`;
  return (await from.api.send<Record<string, Answer>>(query, { input }))[verb] as Answer;
}

async function stored(id: string): Promise<{ metadata: Record<string, unknown>; spec: object }> {
  const store = JSON.parse(await harness.kubectl('get', 'store', id, '-n', 'urumi', '-o', 'json'));
  const { uid, generation, annotations, deletionTimestamp } = store.metadata;
  return { metadata: { uid, generation, annotations, deletionTimestamp }, spec: store.spec };
}

const make = (id: string) => createStore(server.api, { id, name: `Shop ${id}`, engine: 'WOOCOMMERCE' });

describe('a stale client changes nothing, and gets the current uid and generation', () => {
  beforeAll(() => make('stale'));

  test.each(VERBS)('%s with the uid of an earlier store', async (verb, more) => {
    const before = await stored('stale');
    const answer = await change(verb, { id: 'stale', uid: 'another-uid', ...more });
    const { uid, generation } = before.metadata;
    expect(answer).toEqual({ __typename: 'StoreChanged', code: 'STORE_CHANGED', uid, generation });
    expect(await stored('stale')).toEqual(before);
  });

  test.each(VERBS)('%s with an older generation', async (verb, more) => {
    const before = await stored('stale');
    const answer = await change(verb, { id: 'stale', ifGeneration: 0, ...more });
    expect(answer).toMatchObject({ __typename: 'StoreChanged', generation: before.metadata['generation'] });
    expect(await stored('stale')).toEqual(before);
  });

  test.each(VERBS)('%s with another team', async (verb, more) => {
    const answer = await change(verb, { id: 'stale', team: 'another-team', ...more });
    expect(answer).toEqual({ __typename: 'NotFound', code: 'NOT_FOUND' });
  });
});

test('a client with the uid of an earlier store does not delete a new one with the same id', async () => {
  const first = await make('again');
  await change('deleteStore', { id: 'again' });
  await release(harness, 'again');
  await expect.poll(async () => (await make('again')).__typename).toBe('StorePayload');
  const answer = await change('deleteStore', { id: 'again', uid: first.store?.uid });
  expect(answer.__typename).toBe('StoreChanged');
  expect((await stored('again')).metadata['deletionTimestamp']).toBeUndefined();
});

test('a change of the spec that this server has not observed yet is respected', async () => {
  await make('behind');
  const { uid, generation } = (await stored('behind')).metadata;
  const suspended = change('suspendStore', { id: 'behind', uid, ifGeneration: generation });
  const upgraded = change('upgradeStore', { id: 'behind', version: '2.0', ifGeneration: generation });
  const kinds = (await Promise.all([suspended, upgraded])).map((answer) => answer.__typename);
  expect(kinds.toSorted()).toEqual(['StoreChanged', 'StorePayload']);
});

test('the current generation is accepted, also while the status changes', async () => {
  await make('busy');
  const { uid, generation } = (await stored('busy')).metadata;
  const statuses = ['Queued', 'Provisioning', 'Failed'].map((phase) =>
    setStatus(harness, 'busy', { phase, attempts: 1 }),
  );
  const [answer] = await Promise.all([
    change('suspendStore', { id: 'busy', uid, ifGeneration: generation }),
    ...statuses,
  ]);
  expect(answer.__typename).toBe('StorePayload');
});

test.each(['store', 'storeStatus'])('%s takes a team', async (field) => {
  await make('owned');
  const kind = field === 'store' ? 'query' : 'subscription';
  const ask = (team: string): string => `${kind} { ${field}(id: "owned", team: "${team}") { __typename } }`;
  if (field === 'store') {
    expect(await server.api.send(ask('urumi'))).toEqual({ store: { __typename: 'Store' } });
    expect(await server.api.send(ask('another'))).toEqual({ store: null });
    return;
  }
  for await (const message of server.api.subscribe(ask('urumi'))) {
    expect(message).toEqual({ storeStatus: { __typename: 'Store' } });
    break;
  }
  await expect(server.api.subscribe(ask('another')).next()).rejects.toThrow('NOT_FOUND');
});
