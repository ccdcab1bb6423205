import { execa } from 'execa';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { startHarness, type Harness, type Served } from './harness.ts';

let harness: Harness;
let server: Served;

const TEAM = {
  engines: ['WOOCOMMERCE'],
  sizes: ['small', 'medium'],
  hostSuffixes: ['example.com'],
  pluginSources: ['publisher', 'https://plugins.example.com/free/'],
  members: [{ kind: 'Group', name: 'red-people', role: 'operator' }],
  maxStores: 7,
};

beforeAll(async () => {
  harness = await startHarness();
  server = await harness.serve({
    RATE_LIMIT_MAX: '1000',
    MEDUSA_IMAGE: 'registry.test/medusa:1',
    POSTGRES_IMAGE: 'registry.test/postgres:1',
  });
  await harness.kubectl('create', 'namespace', 'red');
  await apply('Team', 'red', undefined, TEAM);
  await vi.waitUntil(() => server.informers.get('teams', '', 'red'), { timeout: 30_000 });
  const refused = async (): Promise<boolean> =>
    /does not allow/.test(await apply('Store', 'probe', 'red', { ...PLAIN, size: 'large' }));
  await vi.waitUntil(refused, { timeout: 30_000, interval: 100 });
});
afterAll(() => harness?.stop());

const PLAIN = { engine: 'WOOCOMMERCE', displayName: 'x' };

/** What kubectl says to an object. A Store is not made. */
async function apply(
  kind: string,
  name: string,
  namespace: string | undefined,
  spec: object,
): Promise<string> {
  const object = { apiVersion: 'stores.urumi.dev/v1alpha1', kind, metadata: { name, namespace }, spec };
  const dry = kind === 'Store' ? ['--dry-run=server'] : [];
  const args = ['--kubeconfig', harness.plane.kubeconfig, 'apply', '--server-side', ...dry, '-f', '-'];
  const input = JSON.stringify(object);
  const { stdout, stderr } = await execa(`${harness.plane.bin}/kubectl`, args, { input, reject: false });
  return `${stdout}${stderr}`;
}

interface Answer {
  __typename: string;
  field?: string;
  allowed?: string;
}

async function create(input: object): Promise<Answer> {
  const query = `mutation($input: CreateStoreInput!) { createStore(input: $input) { __typename
    ... on InvalidInput { field allowed } } }`;
  const variables = { input: { name: 'x', engine: 'WOOCOMMERCE', team: 'red', ...input } };
  return (await server.api.send<{ createStore: Answer }>(query, variables)).createStore;
}

describe('GraphQL and kubectl allow what the Team allows', () => {
  test.each<[string, object]>([
    ['plain', {}],
    ['medium', { size: 'medium' }],
    ['domain', { host: 'example.com' }],
    ['below', { host: 'shop.example.com' }],
    ['slug', { plugins: ['seo'] }],
    ['url', { plugins: ['https://plugins.example.com/free/a.zip'] }],
  ])('%s', async (id, given) => {
    const { size, ...others } = given as { size?: string };
    const graphql = size ? { size: size.toUpperCase() } : {};
    expect(await create({ id, ...others, ...graphql })).toEqual({ __typename: 'StorePayload' });
    expect(await apply('Store', `${id}-2`, 'red', { ...PLAIN, ...given })).toContain('serverside-applied');
  });
});

describe('GraphQL and kubectl refuse what the Team does not allow', () => {
  test.each<[what: string, given: object, field: string, allowed: string]>([
    ['another engine', { engine: 'MEDUSA' }, 'engine', 'one of WOOCOMMERCE'],
    ['another size', { size: 'large' }, 'size', 'one of small, medium'],
    ['another domain', { host: 'shop.test' }, 'host', 'one of example.com'],
    ['a domain that only ends alike', { host: 'badexample.com' }, 'host', 'one of example.com'],
    [
      'a plugin of another source',
      { plugins: ['https://plugins.example.com/paid/a.zip'] },
      'plugins',
      'one of publisher, https://plugins.example.com/free/',
    ],
    [
      'a way out of the folder',
      { plugins: ['https://plugins.example.com/free/../a.zip'] },
      'plugins',
      'one of publisher, https://plugins.example.com/free/',
    ],
  ])('%s', async (_what, given, field, allowed) => {
    const { size, ...others } = given as { size?: string };
    const graphql = size ? { size: size.toUpperCase() } : {};
    const refused = { __typename: 'InvalidInput', field, allowed };
    expect(await create({ id: 'refused', ...others, ...graphql })).toEqual(refused);
    expect(await apply('Store', 'refused', 'red', { ...PLAIN, ...given })).toContain(
      `spec.${field}: the team does not allow`,
    );
  });
});

test('a store keeps what it had before a rule, and takes nothing else', async () => {
  expect(await create({ id: 'before', host: 'old.example.com', size: 'MEDIUM' })).toMatchObject({
    __typename: 'StorePayload',
  });
  await apply('Team', 'red', undefined, { ...TEAM, sizes: ['small'], hostSuffixes: ['new.example.com'] });
  const known = (): boolean => server.informers.get('teams', '', 'red')?.spec.sizes?.length === 1;
  await vi.waitUntil(known, { timeout: 30_000 });
  const update = (fields: string): Promise<{ updateStore: Answer }> =>
    server.api.send(`mutation { updateStore(input: { id: "before", ${fields} }) { __typename
      ... on InvalidInput { field allowed } } }`);
  expect(await update('name: "Other", host: "old.example.com", size: MEDIUM')).toMatchObject({
    updateStore: { __typename: 'StorePayload' },
  });
  expect(await update('host: "older.example.com"')).toEqual({
    updateStore: { __typename: 'InvalidInput', field: 'host', allowed: 'one of new.example.com' },
  });
  await apply('Team', 'red', undefined, TEAM);
});

test('the team query has members, what is allowed, and limits', async () => {
  const query = `{ team(name: "red") { name displayName engines sizes hostSuffixes pluginSources
    members { kind name namespace role } limits { storesUsed } } none: team(name: "none") { name } teams { name } }`;
  const { team, none, teams } = await server.api.send<{ team: object; none: null; teams: object[] }>(query);
  expect(team).toMatchObject({
    name: 'red',
    displayName: 'red',
    engines: ['WOOCOMMERCE'],
    sizes: ['SMALL', 'MEDIUM'],
    members: [{ kind: 'GROUP', name: 'red-people', namespace: null, role: 'OPERATOR' }],
  });
  expect(none).toBeNull();
  expect(teams).toEqual([{ name: 'red' }, { name: 'urumi' }]);
});
