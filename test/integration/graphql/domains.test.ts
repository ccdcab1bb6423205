import { execa } from 'execa';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createStore } from '../../support/stores.ts';
import { setStatus, startHarness, type Harness, type Served } from './harness.ts';

let harness: Harness;
let server: Served;

beforeAll(async () => {
  harness = await startHarness();
  server = await harness.serve();
  await createStore(server.api, { id: 'nike', name: 'Nike', engine: 'WOOCOMMERCE' });
});
afterAll(() => harness?.stop());

interface Answer {
  __typename: string;
  code?: string;
  field?: string;
  message?: string;
  store?: { generation: number; domains: { host: string; primary: boolean; verified: boolean }[] };
}

const FIELDS = `__typename ... on UserError { code message } ... on InvalidInput { field }
  ... on StorePayload { store { generation domains { host primary verified } } }`;

/** @param change such as `addDomain` */
async function send(change: string, input: Record<string, unknown>): Promise<Answer> {
  const type = `${change[0]?.toUpperCase()}${change.slice(1)}Input`;
  const query = `mutation($input: ${type}!) { ${change}(input: $input) { ${FIELDS} } }`;
  const answer = await server.api.send<Record<string, Answer>>(query, { input: { id: 'nike', ...input } });
  return answer[change] ?? { __typename: 'nothing' };
}

interface Spec {
  domains?: string[];
  primaryDomain?: string;
}

async function specOf(id = 'nike'): Promise<Spec> {
  const { spec } = JSON.parse(await harness.kubectl('get', 'store', id, '-n', 'urumi', '-o', 'json')) as {
    spec: Spec;
  };
  return { domains: spec.domains, primaryDomain: spec.primaryDomain };
}

describe('the domains of a store', () => {
  test('are added, made primary and removed', async () => {
    expect(await send('addDomain', { host: 'a.example.com' })).toMatchObject({
      __typename: 'StorePayload',
      store: { domains: [{ host: 'a.example.com', primary: false, verified: false }] },
    });
    await send('addDomain', { host: 'b.example.com' });
    expect(await send('setPrimaryDomain', { host: 'b.example.com' })).toMatchObject({
      store: { domains: [{ primary: false }, { host: 'b.example.com', primary: true }] },
    });
    expect(await send('removeDomain', { host: 'a.example.com' })).toMatchObject({
      store: { domains: [{ host: 'b.example.com' }] },
    });
    expect(await specOf()).toEqual({ domains: ['b.example.com'], primaryDomain: 'b.example.com' });
  });

  test('stay as they are when nothing is to be changed', async () => {
    const before = await send('addDomain', { host: 'b.example.com' });
    await send('removeDomain', { host: 'unknown.example.com' });
    const after = await send('setPrimaryDomain', { host: 'b.example.com' });
    expect(after.store?.generation).toBe(before.store?.generation);
  });

  test('are all there when many are added at once', async () => {
    const hosts = Array.from({ length: 5 }, (_, index) => `many-${index}.example.com`);
    const answers = await Promise.all(hosts.map((host) => send('addDomain', { host })));
    expect(answers.map(({ __typename }) => __typename)).toEqual(hosts.map(() => 'StorePayload'));
    expect((await specOf()).domains?.toSorted()).toEqual(['b.example.com', ...hosts]);
  });

  test('are shown with their records, as the status has them', async () => {
    const record = { type: 'TXT', name: '_urumi.b.example.com', expected: 'x', observed: ['y'] };
    const domain = {
      host: 'b.example.com',
      verified: false,
      reason: 'RecordMissing',
      message: 'add',
      records: [record],
    };
    await setStatus(harness, 'nike', { domains: [domain] });
    const query = `{ store(id: "nike") { ownHost domains { host reason message records { type name expected observed } } } }`;
    const read = async () => (await server.api.send<{ store: { domains: unknown[] } }>(query)).store;
    await expect
      .poll(async () => (await read()).domains[0])
      .toEqual({
        host: 'b.example.com',
        reason: 'RECORD_MISSING',
        message: 'add',
        records: [record],
      });
    expect(await read()).toMatchObject({ ownHost: 'nike.shops.test' });
  });
});

describe('a change of domains is refused', () => {
  test.each<[what: string, change: string, input: object, expected: object]>([
    ['for a host that is none', 'addDomain', { host: 'x' }, { code: 'INVALID_INPUT', field: 'host' }],
    [
      'for a name of a private network',
      'addDomain',
      { host: 'kubernetes.default.svc.cluster.local' },
      { code: 'INVALID_INPUT', field: 'host' },
    ],
    ['for a host of the platform', 'addDomain', { host: 'www.shops.test' }, { code: 'HOST_TAKEN' }],
    ['for the own host', 'addDomain', { host: 'nike.shops.test' }, { code: 'CONFLICT' }],
    ['for the primary one', 'removeDomain', { host: 'b.example.com' }, { code: 'CONFLICT' }],
    [
      'for a primary one that is not added',
      'setPrimaryDomain',
      { host: 'c.example.com' },
      { code: 'INVALID_INPUT', field: 'host' },
    ],
    ['for another uid', 'addDomain', { host: 'c.example.com', uid: 'x' }, { code: 'STORE_CHANGED' }],
    [
      'for another generation',
      'addDomain',
      { host: 'c.example.com', ifGeneration: 99 },
      { code: 'STORE_CHANGED' },
    ],
    ['for an unknown store', 'addDomain', { id: 'nobody', host: 'c.example.com' }, { code: 'NOT_FOUND' }],
  ])('%s', async (_what, change, input, expected) => {
    const before = await specOf();
    expect(await send(change, { ...input })).toMatchObject(expected);
    expect(await specOf()).toEqual(before);
  });
});

test.each<[what: string, spec: object, message: string]>([
  ['an IP address', { domains: ['192.0.2.1'] }, 'no IP address'],
  [
    'a primary one that is not listed',
    { domains: ['a.test'], primaryDomain: 'b.test' },
    'one of spec.domains',
  ],
  ['the own host', { domains: ['a.test'], host: 'a.test' }, 'must not contain spec.host'],
  ['the same twice', { domains: ['a.test', 'a.test'] }, 'Duplicate'],
])('kubectl refuses as domains: %s', async (_what, spec, message) => {
  const store = {
    apiVersion: 'stores.urumi.dev/v1alpha1',
    kind: 'Store',
    metadata: { name: 'refused', namespace: 'urumi' },
    spec: { engine: 'WOOCOMMERCE', displayName: 'x', ...spec },
  };
  const args = ['--kubeconfig', harness.plane.kubeconfig, 'create', '--dry-run=server', '-f', '-'];
  const input = JSON.stringify(store);
  const { stderr } = await execa(`${harness.plane.bin}/kubectl`, args, { input, reject: false });
  expect(stderr).toContain(message);
});
