import { afterAll, beforeAll, expect, test } from 'vitest';
import { createStore } from '../../support/stores.ts';
import { setStatus, startHarness, type Harness, type Served } from './harness.ts';

let harness: Harness;
let server: Served;
const uids = new Map<string, string>();

beforeAll(async () => {
  harness = await startHarness();
  server = await harness.serve();
  for (const id of ['one', 'two', 'three', 'four', 'five']) {
    const { store } = await createStore(server.api, { id, name: `Shop ${id}`, engine: 'WOOCOMMERCE' });
    uids.set(id, store?.uid ?? '');
  }
});
afterAll(() => harness?.stop());

interface Outcome {
  storeId: string;
  state: string;
  code: string | null;
}
interface Answer {
  __typename: string;
  outcomes?: Outcome[];
  problems?: { path: string[] }[];
}

const BULK = `mutation($input: BulkChangeStoresInput!) { bulkChangeStores(input: $input) { __typename
  ... on BulkChangeStoresPayload { outcomes { storeId state code } }
  ... on InvalidInput { problems { path } } } }`;

async function bulk(input: object, from = server): Promise<Answer> {
  return (await from.api.send<{ bulkChangeStores: Answer }>(BULK, { input })).bulkChangeStores;
}
const targets = (...ids: string[]): object[] => ids.map((id) => ({ id, uid: uids.get(id) }));
const statesOf = ({ outcomes }: Answer): string[] =>
  outcomes?.map(({ storeId, state }) => `${storeId} ${state}`) ?? [];
const field = (id: string, path: string): Promise<string> =>
  harness.kubectl('get', 'store', id, '-n', 'urumi', '-o', `jsonpath={${path}}`);

async function check(id: string, input: object): Promise<Outcome> {
  const query = `query($id: ID!, $input: BulkCheckInput!) {
    store(id: $id) { bulkCheck(input: $input) { storeId state code } } }`;
  return (await server.api.send<{ store: { bulkCheck: Outcome } }>(query, { id, input })).store.bulkCheck;
}

test('each store has its own outcome, and a repeated request writes nothing', async () => {
  const input = { action: 'SUSPEND', stores: targets('one', 'two') };
  expect(await check('one', { action: 'SUSPEND' })).toEqual({
    storeId: 'one',
    state: 'ACCEPTED',
    code: null,
  });
  expect(statesOf(await bulk(input))).toEqual(['one ACCEPTED', 'two ACCEPTED']);
  expect([await field('one', '.spec.suspended'), await field('two', '.spec.suspended')]).toEqual([
    'true',
    'true',
  ]);
  const version = await field('one', '.metadata.resourceVersion');
  expect(statesOf(await bulk(input))).toEqual(['one UNCHANGED', 'two UNCHANGED']);
  expect(await field('one', '.metadata.resourceVersion')).toBe(version);
  expect(await check('one', { action: 'SUSPEND' })).toMatchObject({ state: 'UNCHANGED' });
});

test('a store in a state that does not allow the change is refused, beside others that are changed', async () => {
  await setStatus(harness, 'one', { phase: 'Ready' });
  await setStatus(harness, 'three', { phase: 'Failed' });
  await expect.poll(() => check('one', { action: 'RETRY' })).toMatchObject({ state: 'REFUSED' });
  await expect.poll(() => check('three', { action: 'RETRY' })).toMatchObject({ state: 'ACCEPTED' });
  const { outcomes } = await bulk({ action: 'RETRY', stores: targets('one', 'three') });
  expect(outcomes).toEqual([
    { storeId: 'one', state: 'REFUSED', code: 'CONFLICT' },
    { storeId: 'three', state: 'ACCEPTED', code: null },
  ]);
  expect(await field('three', '.metadata.annotations')).toContain('retry@');
});

test('a store that is another one by now is refused', async () => {
  const { outcomes } = await bulk({ action: 'DELETE', stores: [{ id: 'four', uid: 'of-an-earlier-store' }] });
  expect(outcomes).toEqual([{ storeId: 'four', state: 'REFUSED', code: 'STORE_CHANGED' }]);
  expect(await field('four', '.metadata.deletionTimestamp')).toBe('');
});

test('labels are set and removed, and the others stay', async () => {
  await harness.kubectl('label', 'store', 'four', '-n', 'urumi', 'tier=gold', 'old=x', 'kept=y');
  const labels = [{ key: 'tier', value: 'silver' }];
  const input = { action: 'LABEL', labels, removeLabels: ['old'] };
  await expect.poll(() => check('four', input)).toMatchObject({ state: 'ACCEPTED' });
  expect(statesOf(await bulk({ ...input, stores: targets('four') }))).toEqual(['four ACCEPTED']);
  expect(JSON.parse(await field('four', '.metadata.labels'))).toEqual({ tier: 'silver', kept: 'y' });
});

test('a deletion that is repeated after the store is gone has no error', async () => {
  const gone = { id: 'never', uid: 'u' };
  const { outcomes } = await bulk({ action: 'DELETE', stores: [...targets('five'), gone] });
  expect(outcomes?.map(({ state }) => state)).toEqual(['ACCEPTED', 'UNCHANGED']);
  expect(await field('five', '.metadata.deletionTimestamp')).not.toBe('');
  expect(await check('five', { action: 'SUSPEND' })).toMatchObject({ state: 'REFUSED', code: 'CONFLICT' });
});

test.each<[string, object, string]>([
  ['no stores', { action: 'SUSPEND', stores: [] }, 'stores'],
  [
    'more than 50 stores',
    { action: 'SUSPEND', stores: Array.from({ length: 51 }, () => ({ id: 'one', uid: 'u' })) },
    'stores',
  ],
  ['no label', { action: 'LABEL', stores: [{ id: 'one', uid: 'u' }] }, 'labels'],
  [
    'a label of the platform',
    { action: 'LABEL', removeLabels: ['stores.urumi.dev/id'], stores: [{ id: 'one', uid: 'u' }] },
    'removeLabels',
  ],
])('a request with %s changes nothing', async (_title, input, path) => {
  const { __typename, problems } = await bulk(input);
  expect([__typename, problems?.[0]?.path[0]]).toEqual(['InvalidInput', path]);
});

test('ten stores of a bulk change count as one change against the rate limit', async () => {
  const strict = await harness.serve({ RATE_LIMIT_MAX: '1', RATE_LIMIT_WINDOW: '30s' });
  const input = { action: 'RESUME', stores: targets('one', 'two', 'three') };
  expect(statesOf(await bulk(input, strict))).toEqual(['one ACCEPTED', 'two ACCEPTED', 'three UNCHANGED']);
  expect(await bulk(input, strict)).toMatchObject({ __typename: 'RateLimited' });
  const wide = await harness.serve({ RATE_LIMIT_MAX: '3', RATE_LIMIT_WINDOW: '30s' });
  const twelve = Array.from({ length: 12 }, (_, n) => ({ id: `none-${n}`, uid: 'u' }));
  const gone = { action: 'RESUME', stores: twelve };
  expect(await bulk(gone, wide)).toMatchObject({ __typename: 'BulkChangeStoresPayload' });
  expect(await bulk(gone, wide)).toMatchObject({ __typename: 'RateLimited' });
});
