import { afterAll, beforeAll, expect, test } from 'vitest';
import { createStore, deleteStore } from '../../support/stores.ts';
import { claimNamespace, release, setStatus, startHarness, type Harness, type Served } from './harness.ts';

let harness: Harness;
let server: Served;

beforeAll(async () => {
  harness = await startHarness();
  server = await harness.serve();
});
afterAll(() => harness?.stop());

const wanted = (id: string, more: Record<string, unknown> = {}): Record<string, unknown> => ({
  name: `Shop ${id}`,
  engine: 'WOOCOMMERCE',
  id,
  ...more,
});

const names = async (team = 'urumi'): Promise<string[]> =>
  (await harness.kubectl('get', 'stores', '-n', team, '-o', 'name')).split('\n').filter(Boolean).sort();

interface Typed {
  __typename: string;
  code?: string;
  message?: string;
  hint?: string;
  field?: string;
  allowed?: string;
  limit?: number;
  used?: number;
}

const CREATE = `mutation($input: CreateStoreInput!) { createStore(input: $input) { __typename
  ... on UserError { code message hint } ... on InvalidInput { field allowed } ... on QuotaExceeded { limit used } } }`;

async function create(input: Record<string, unknown>, from = server): Promise<Typed> {
  return (await from.api.send<{ createStore: Typed }>(CREATE, { input })).createStore;
}

const action = async (verb: string, input: Record<string, unknown>): Promise<Typed> => {
  const type = `${verb.slice(0, 1).toUpperCase()}${verb.slice(1)}Input`;
  const field = /^(delete|reveal)/.test(verb) ? '' : '... on InvalidInput { field allowed }';
  const query = `mutation($input: ${type}!) { ${verb}(input: $input) { __typename
    ... on UserError { code message hint } ${field} } }`;
  return (await server.api.send<Record<string, Typed>>(query, { input }))[verb] as Typed;
};

test('createStore creates one Store and returns it at once', async () => {
  const result = await createStore(server.api, wanted('first'));
  expect(result).toMatchObject({
    __typename: 'StorePayload',
    store: { id: 'first', phase: 'QUEUED', url: 'http://first.shops.test', namespace: 'store-first' },
  });
  const store = JSON.parse(await harness.kubectl('get', 'store', 'first', '-n', 'urumi', '-o', 'json'));
  expect(store.spec).toEqual({
    engine: 'WOOCOMMERCE',
    displayName: 'Shop first',
    size: 'small',
    sampleData: true,
    suspended: false,
    deletionPolicy: 'Delete',
  });
  expect(store.metadata.annotations['stores.urumi.dev/created-from']).toBe('127.0.0.1');
});

test('createStore sets labels and the deletion policy', async () => {
  const labels = [{ key: 'tier', value: 'gold' }];
  const input = wanted('labelled', { labels, deletionPolicy: 'ORPHAN' });
  const [one, two] = [await createStore(server.api, input), await createStore(server.api, input)];
  expect(two.store?.uid).toBe(one.store?.uid);
  const store = JSON.parse(await harness.kubectl('get', 'store', 'labelled', '-n', 'urumi', '-o', 'json'));
  expect(store.metadata.labels).toEqual({ tier: 'gold' });
  expect(store.spec.deletionPolicy).toBe('Orphan');
  expect(await create({ ...input, labels: [] })).toMatchObject({ __typename: 'IdTaken' });
});

test('repeating the same input returns the same store, another input for the id is refused', async () => {
  const one = await createStore(server.api, wanted('twice'));
  const two = await createStore(server.api, wanted('twice'));
  expect(two.store?.uid).toBe(one.store?.uid);
  expect(await create(wanted('twice', { name: 'Another' }))).toMatchObject({
    __typename: 'IdTaken',
    code: 'ID_TAKEN',
  });
});

test('ten concurrent createStore with one id create one store', async () => {
  const rivals = await Promise.all(
    Array.from({ length: 10 }, (_, i) =>
      createStore(server.api, wanted('race', { name: i < 5 ? 'A' : 'B' })),
    ),
  );
  const made = rivals.filter((result) => result.__typename === 'StorePayload');
  expect(new Set(made.map((result) => result.store?.uid)).size).toBe(1);
  expect(made.length).toBe(5);
  expect(rivals.filter((result) => result.__typename === 'IdTaken').length).toBe(5);
});

test("another team's id is taken", async () => {
  await harness.kubectl('create', 'namespace', 'other-team');
  expect((await createStore(server.api, wanted('shared', { team: 'other-team' }))).__typename).toBe(
    'StorePayload',
  );
  expect(await create(wanted('shared'))).toMatchObject({ __typename: 'IdTaken' });
});

test.each([
  ['id', { id: 'A B' }],
  ['id', { id: 'ab' }],
  ['id', { id: 'a'.repeat(36) }],
  ['id', { id: 'www' }],
  ['name', { name: '   ' }],
  ['name', { name: 'x'.repeat(81) }],
  ['host', { host: 'Not a host' }],
  ['version', { version: '../evil' }],
  ['plugins', { plugins: ['; rm -rf /'] }],
  ['plugins', { plugins: Array.from({ length: 21 }, (_, i) => `plugin-${i}`) }],
  ['adminUser', { adminUser: '$(id)' }],
  ['adminEmail', { adminEmail: 'nobody' }],
  ['labels', { labels: [{ key: 'stores.urumi.dev/id', value: 'nike' }] }],
  ['team', { team: 'No Team' }],
])('a bad %s (%j) is refused by name and changes nothing', async (field, bad) => {
  const before = await names();
  const result = await create(wanted('bad', bad));
  expect(result).toMatchObject({ __typename: 'InvalidInput', code: 'INVALID_INPUT', field });
  expect(result.allowed).toBeTruthy();
  expect(await names()).toEqual(before);
});

test('all problems are reported at once, each with its path', async () => {
  const query = `mutation($input: CreateStoreInput!) { createStore(input: $input) { ... on InvalidInput { field problems { path message allowed } } } }`;
  const input = wanted('bad', { name: ' ', host: 'x y', plugins: ['seo', '; rm'] });
  const { createStore: result } = await server.api.send<{
    createStore: { field: string; problems: { path: string[]; allowed: string }[] };
  }>(query, { input });
  expect(result.field).toBe('name');
  expect(result.problems.map(({ path }) => path)).toEqual([['name'], ['host'], ['plugins', '1']]);
  expect(result.problems.every(({ allowed }) => allowed)).toBe(true);
});

test('an unknown engine and a missing name are refused with the field before anything runs', async () => {
  const unknown = await server.api.raw(CREATE, { input: { name: 'x', engine: 'SHOPIFY' } });
  expect(unknown.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'input.engine' });
  const missing = await server.api.raw(CREATE, { input: { engine: 'MEDUSA' } });
  expect(missing.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'input.name' });
});

test('an engine without images is unavailable in `engines`, and refused by createStore', async () => {
  const { engines } = await server.api.send<{ engines: Record<string, unknown>[] }>(
    '{ engines { engine available reason fix version } }',
  );
  expect(engines).toEqual([
    { engine: 'WOOCOMMERCE', available: true, reason: null, fix: null, version: '1' },
    expect.objectContaining({
      engine: 'MEDUSA',
      available: false,
      reason: expect.stringContaining('MEDUSA_IMAGE'),
    }),
  ]);
  expect(await create(wanted('no-image', { engine: 'MEDUSA' }))).toMatchObject({
    __typename: 'EngineUnavailable',
  });
});

test('a team never has more stores than its quota, even with concurrent requests', async () => {
  const small = await harness.serve({ STORE_NAMESPACE: 'small-team', MAX_STORES_TOTAL: '2' });
  await expect
    .poll(
      async () =>
        (await harness.kubectl('get', 'quota', '-n', 'small-team', '-o', 'jsonpath={.items[*].status.hard}'))
          .length,
    )
    .toBeGreaterThan(2);
  const results = await Promise.all([1, 2, 3, 4].map((i) => create(wanted(`quota-${i}`), small)));
  expect(results.filter((result) => result.__typename === 'StorePayload').length).toBe(2);
  const refused = results.find((result) => result.__typename !== 'StorePayload');
  expect(refused).toMatchObject({ __typename: 'QuotaExceeded', limit: 2 });
  const { fleet } = await small.api.send<{ fleet: unknown }>(
    '{ fleet { limits { storesTotal storesUsed storesLeft } } }',
  );
  expect(fleet).toEqual({ limits: { storesTotal: 2, storesUsed: 2, storesLeft: 0 } });
});

test('an address cannot create more stores than MAX_STORES_PER_IP', async () => {
  const stingy = await harness.serve({ STORE_NAMESPACE: 'stingy', MAX_STORES_PER_IP: '1' });
  expect(await create(wanted('mine'), stingy)).toMatchObject({ __typename: 'QuotaExceeded', limit: 1 });
});

test('too many changes are refused with the seconds to wait, in the response and its header', async () => {
  const strict = await harness.serve({ RATE_LIMIT_MAX: '1', RATE_LIMIT_WINDOW: '30s' });
  const query =
    'mutation { retryStore(input: { id: "nobody" }) { __typename ... on RateLimited { retryAfter } } }';
  const ask = (): Promise<Response> =>
    fetch(`${strict.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
  expect(await (await ask()).json()).toEqual({ data: { retryStore: { __typename: 'NotFound' } } });
  const refused = await ask();
  const body = (await refused.json()) as { data: { retryStore: { __typename: string; retryAfter: number } } };
  expect(body.data.retryStore.__typename).toBe('RateLimited');
  expect(refused.headers.get('retry-after')).toBe(String(body.data.retryStore.retryAfter));
  expect(body.data.retryStore.retryAfter).toBeGreaterThan(25);
});

test('deleteStore marks the store, is idempotent, and frees the id when the store is deleted', async () => {
  await createStore(server.api, wanted('doomed'));
  expect(await deleteStore(server.api, 'doomed')).toEqual({ __typename: 'DeleteStorePayload' });
  expect(await deleteStore(server.api, 'doomed')).toEqual({ __typename: 'DeleteStorePayload' });
  await expect
    .poll(() => create(wanted('doomed')))
    .toMatchObject({ __typename: 'IdTaken', hint: expect.stringMatching(/being deleted/) });
  await release(harness, 'doomed');
  await expect.poll(async () => (await create(wanted('doomed'))).__typename).toBe('StorePayload');
});

test('every action on a missing store is NotFound', async () => {
  const verbs = ['deleteStore', 'retryStore', 'suspendStore', 'resumeStore', 'revealCredentials'];
  for (const verb of [...verbs, 'rotateCredentials']) {
    expect(await action(verb, { id: 'nobody' })).toMatchObject({ __typename: 'NotFound', code: 'NOT_FOUND' });
  }
});

test('suspend, resume, retry and upgrade write the spec or the request annotation', async () => {
  await createStore(server.api, wanted('acted'));
  const read = async (path: string): Promise<string> =>
    harness.kubectl('get', 'store', 'acted', '-n', 'urumi', '-o', `jsonpath={${path}}`);
  await action('suspendStore', { id: 'acted' });
  expect(await read('.spec.suspended')).toBe('true');
  await action('resumeStore', { id: 'acted' });
  expect(await read('.spec.suspended')).toBe('false');
  await action('retryStore', { id: 'acted' });
  expect(await read('.metadata.annotations.stores\\.urumi\\.dev/request')).toMatch(/^retry@/);
  await action('upgradeStore', { id: 'acted', version: '2.0' });
  expect(await read('.spec.version')).toBe('2.0');
  expect(await read('.metadata.annotations.stores\\.urumi\\.dev/request')).toMatch(/^upgrade@/);
  expect(await action('rollbackStore', { id: 'acted', revision: 9 })).toMatchObject({
    __typename: 'InvalidInput',
    field: 'revision',
  });
  await setStatus(harness, 'acted', { phase: 'Ready' });
  await expect.poll(async () => (await action('retryStore', { id: 'acted' })).__typename).toBe('Conflict');
});

test('the login is revealed from the Secret, is not cached, and is in the audit log without its password', async () => {
  await createStore(server.api, wanted('secretive'));
  expect(await action('revealCredentials', { id: 'secretive' })).toMatchObject({ __typename: 'Conflict' });
  await claimNamespace(harness, 'secretive');
  await expect.poll(() => server.informers.get('namespaces', '', 'store-secretive')).toBeDefined();
  const name = 'urumi-secretive-ecommerce-store-secrets';
  await harness.kubectl(
    'create',
    'secret',
    'generic',
    name,
    '-n',
    'store-secretive',
    '--from-literal=wp-admin-password=pw-7Hx',
  );
  const query = `mutation { revealCredentials(input: { id: "secretive" }) {
    ... on CredentialsPayload { adminUrl user password } } }`;
  const answer = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  expect(answer.headers.get('cache-control')).toBe('no-store');
  expect(await answer.json()).toEqual({
    data: {
      revealCredentials: {
        adminUrl: 'http://secretive.shops.test/wp-admin/',
        user: 'admin',
        password: 'pw-7Hx',
      },
    },
  });
  expect(JSON.stringify(server.logged)).not.toContain('pw-7Hx');
  const audit = server.logged
    .map((line) => line['audit'] as Record<string, unknown>)
    .filter((line) => line?.['store'] === 'secretive');
  expect(audit.map(({ action: what, outcome }) => [what, outcome].join(' '))).toEqual([
    'createStore accepted',
    'revealCredentials CONFLICT',
    'revealCredentials accepted',
  ]);
  expect(audit[2]).toMatchObject({
    user: 'local',
    address: '127.0.0.1',
    team: 'urumi',
    requestId: expect.any(String),
  });
});

test('the pages of a list have no gaps or repetitions', async () => {
  for (const id of ['paged-a', 'paged-b', 'paged-c']) await create(wanted(id));
  const query = `query($after: String) { stores(filter: { search: "paged-" }, order: { field: CREATED_AT, direction: DESC }, first: 2, after: $after) {
    totalCount edges { node { id } } pageInfo { endCursor hasNextPage } } }`;
  interface Page {
    totalCount: number;
    edges: { node: { id: string } }[];
    pageInfo: { endCursor: string; hasNextPage: boolean };
  }
  const page = async (after?: string): Promise<Page> =>
    (await server.api.send<{ stores: Page }>(query, { after })).stores;
  await expect.poll(async () => (await page()).totalCount).toBe(3);
  const first = await page();
  const second = await page(first.pageInfo.endCursor);
  expect([first.pageInfo.hasNextPage, second.pageInfo.hasNextPage]).toEqual([true, false]);
  expect([...first.edges, ...second.edges].map(({ node }) => node.id).sort()).toEqual([
    'paged-a',
    'paged-b',
    'paged-c',
  ]);
});
