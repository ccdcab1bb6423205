import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createStore, deleteStore } from '../../support/stores.ts';
import { setStatus, startHarness, type Harness, type Served } from './harness.ts';

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
  field?: string;
  generation?: number;
  problems?: { path: string[]; allowed: string | null }[];
  operation?: { id: string; state: string };
  store?: { generation: number; displayName: string; labels: { key: string; value: string }[] };
}

const UPDATE = `mutation($input: UpdateStoreInput!) { updateStore(input: $input) { __typename
  ... on UserError { code } ... on StoreChanged { generation } ... on InvalidInput { field problems { path allowed } }
  ... on StorePayload { operation { id state } store { generation displayName labels { key value } } } } }`;

async function update(id: string, input: Record<string, unknown> = {}): Promise<Answer> {
  return (await server.api.send<{ updateStore: Answer }>(UPDATE, { input: { id, ...input } })).updateStore;
}

interface Stored {
  metadata: { generation: number; uid: string; labels?: Record<string, string>; resourceVersion: string };
  spec: Record<string, unknown>;
}

async function stored(id: string): Promise<Stored> {
  return JSON.parse(await harness.kubectl('get', 'store', id, '-n', 'urumi', '-o', 'json')) as Stored;
}

const make = (id: string, more: Record<string, unknown> = {}) =>
  createStore(server.api, { id, name: `Shop ${id}`, engine: 'WOOCOMMERCE', ...more });

describe('an update', () => {
  test('changes what is given, and leaves the rest as it is', async () => {
    await make('one', { adminEmail: 'a@example.com', plugins: ['seo'] });
    const before = await stored('one');
    const answer = await update('one', {
      name: 'Another name',
      size: 'MEDIUM',
      host: 'one.example.com',
      deletionPolicy: 'ORPHAN',
      labels: [{ key: 'tier', value: 'gold' }],
    });
    expect(answer).toMatchObject({
      __typename: 'StorePayload',
      operation: { state: 'PENDING' },
      store: { generation: 2, displayName: 'Another name', labels: [{ key: 'tier', value: 'gold' }] },
    });
    const after = await stored('one');
    expect(after.spec).toEqual({
      ...before.spec,
      displayName: 'Another name',
      size: 'medium',
      host: 'one.example.com',
      deletionPolicy: 'Orphan',
    });
    expect(after.metadata.labels).toEqual({ tier: 'gold' });
  });

  test('with null goes back to the default of the platform', async () => {
    await make('back', { host: 'back.example.com', adminEmail: 'a@example.com', plugins: ['seo'] });
    await update('back', { host: null, adminEmail: null, plugins: null });
    const { spec } = await stored('back');
    expect(['host', 'adminEmail', 'plugins'].filter((field) => field in spec)).toEqual([]);
  });

  test('that changes nothing writes nothing', async () => {
    await make('same');
    const before = await stored('same');
    const answer = await update('same', { name: 'Shop same', size: 'SMALL' });
    expect(answer.__typename).toBe('StorePayload');
    expect(await stored('same')).toEqual(before);
  });

  test('is carried out when the operation of the store is the same and has succeeded', async () => {
    await make('followed');
    const { operation } = await update('followed', { name: 'Followed' });
    const ask = `{ store(id: "followed") { operation { id state } } }`;
    const read = async () => (await server.api.send<{ store: { operation: object } }>(ask)).store.operation;
    expect(await read()).toEqual({ id: operation?.id, state: 'PENDING' });
    await setStatus(harness, 'followed', { observedGeneration: 2, phase: 'Ready' });
    await expect.poll(read).toEqual({ id: operation?.id, state: 'SUCCEEDED' });
    await update('followed', { name: 'Followed again' });
    expect(await read()).not.toHaveProperty('id', operation?.id);
  });
});

describe('an update that is not allowed changes nothing', () => {
  beforeAll(async () => {
    await make('kept');
    await make('rival', { host: 'rival.example.com' });
    await make('default');
  });

  test('and tells every problem with its path', async () => {
    const before = await stored('kept');
    const answer = await update('kept', {
      name: ' ',
      host: 'x y',
      adminEmail: 'nobody',
      plugins: ['seo', '; rm'],
      labels: [{ key: 'a b', value: 'x' }],
    });
    expect(answer).toMatchObject({ __typename: 'InvalidInput', code: 'INVALID_INPUT', field: 'name' });
    expect(answer.problems?.map(({ path }) => path.join('.'))).toEqual([
      'name',
      'host',
      'adminEmail',
      'plugins.1',
      'labels.0.key',
    ]);
    expect(await stored('kept')).toEqual(before);
  });

  test.each([
    ['of another store', 'rival.example.com'],
    ['of another store by default', 'default.shops.test'],
    ['of the platform', 'api.shops.test'],
  ])('when it asks for the host %s', async (_whose, host) => {
    const answer = await update('kept', { host });
    expect(answer).toMatchObject({ __typename: 'InvalidInput', code: 'HOST_TAKEN', field: 'host' });
  });

  test('when the store has changed since it was read', async () => {
    const { uid, generation } = (await stored('kept')).metadata;
    const [first, second] = await Promise.all(
      ['A', 'B'].map((name) => update('kept', { name, uid, ifGeneration: generation })),
    );
    const kinds = [first?.__typename, second?.__typename].toSorted();
    expect(kinds).toEqual(['StoreChanged', 'StorePayload']);
  });

  test('when there is no such store', async () => {
    expect(await update('nobody', { name: 'X' })).toMatchObject({
      __typename: 'NotFound',
      code: 'NOT_FOUND',
    });
  });

  test('when the store is being deleted', async () => {
    await make('going');
    await deleteStore(server.api, 'going');
    expect(await update('going', { name: 'X' })).toMatchObject({ __typename: 'Conflict', code: 'CONFLICT' });
  });
});
