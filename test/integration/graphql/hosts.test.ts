import { execa } from 'execa';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { HOST_ALLOWED, RESERVED_IDS } from '../../../server/src/store/generated/store-rules.ts';
import { BAD_HOSTS, GOOD_HOSTS } from '../../support/host-values.ts';
import { startHarness, type Harness, type Served } from './harness.ts';

let harness: Harness;
let server: Served;

beforeAll(async () => {
  harness = await startHarness();
  server = await harness.serve();
});
afterAll(() => harness?.stop());

interface Created {
  __typename: string;
  code?: string;
  message?: string;
  field?: string;
  allowed?: string;
}

async function create(id: string, host?: string): Promise<Created> {
  const query = `mutation($input: CreateStoreInput!) { createStore(input: $input) { __typename
    ... on UserError { code message } ... on InvalidInput { field allowed } } }`;
  const input = { id, name: id, engine: 'WOOCOMMERCE', host };
  return (await server.api.send<{ createStore: Created }>(query, { input })).createStore;
}

const API_VERSION = 'stores.urumi.dev/v1alpha1';

/** kubectl's error for an object that cannot be created. */
async function apply(object: object): Promise<string> {
  const args = ['--kubeconfig', harness.plane.kubeconfig, 'create', '--dry-run=server', '-f', '-'];
  const { stdout, stderr } = await execa(`${harness.plane.bin}/kubectl`, args, {
    input: JSON.stringify({ apiVersion: API_VERSION, ...object }),
    reject: false,
  });
  return `${stdout}${stderr}`;
}

const store = (name: string, spec: object = {}): object => ({
  kind: 'Store',
  metadata: { name, namespace: 'urumi' },
  spec: { engine: 'WOOCOMMERCE', displayName: 'x', ...spec },
});

const domain = (name: string, owner: object = { kind: 'Platform' }): object => ({
  kind: 'Domain',
  metadata: { name },
  spec: { owner },
});

describe('a valid host is accepted by GraphQL and kubectl', () => {
  test.each(GOOD_HOSTS)('%s', async (_what, host) => {
    const id = `good-${GOOD_HOSTS.findIndex((good) => good[1] === host)}`;
    expect(await create(id, host)).toEqual({ __typename: 'StorePayload' });
    expect(await apply(store('good', { host }))).toMatch(/created/);
    expect(await apply(domain(host))).toMatch(/created/);
  });
});

describe('an invalid host is refused with the same message by GraphQL and kubectl', () => {
  test.each(BAD_HOSTS)('%s', async (_what, host) => {
    expect(await create('bad', host)).toEqual({
      __typename: 'InvalidInput',
      code: 'INVALID_INPUT',
      field: 'host',
      message: `host ${HOST_ALLOWED}`,
      allowed: HOST_ALLOWED,
    });
    const refusal = await apply(store('bad', { host }));
    expect(refusal).toContain('spec.host');
    const tooLong = host.length > 253 ? 'Too long: may not be more than 253 bytes' : undefined;
    expect(refusal).toContain(tooLong ?? HOST_ALLOWED);
    expect(await apply(domain(host))).not.toMatch(/created/);
  });
});

test.each(RESERVED_IDS)('the id %s is refused by GraphQL and by kubectl', async (id) => {
  expect(await create(id)).toMatchObject({ __typename: 'InvalidInput', field: 'id' });
  expect(await apply(store(id))).toContain('reserved for the platform');
});

test('the owner of a Domain is a store or the platform, and cannot be changed', async () => {
  const owner = { kind: 'Store', namespace: 'urumi', name: 'a', uid: 'u' };
  expect(await apply(domain('owned.example.com', owner))).toMatch(/created/);
  expect(await apply(domain('owned.example.com', { kind: 'Store' }))).toContain('namespace, name and uid');
  expect(await apply(domain('owned.example.com', { ...owner, kind: 'Platform' }))).toContain('none of them');
  const path = '/apis/stores.urumi.dev/v1alpha1/domains';
  const body = { apiVersion: API_VERSION, ...domain('owned.example.com', owner) };
  await harness.kube.request({ method: 'POST', path, body });
  const patch = ['patch', 'domain', 'owned.example.com', '--type=merge', '-p'];
  await expect(harness.kubectl(...patch, '{"spec":{"owner":{"uid":"v"}}}')).rejects.toThrow(
    'the owner of a host cannot be changed',
  );
});

test("another owner's host is refused with the field, without disclosing the owner", async () => {
  await expect.poll(() => server.informers.get('domains', '', 'owned.example.com')).toBeTruthy();
  await create('holder', 'held.example.com');
  for (const host of ['owned.example.com', 'held.example.com', 'www.shops.test', 'shops.test']) {
    expect(await create('late', host)).toEqual({
      __typename: 'InvalidInput',
      code: 'HOST_TAKEN',
      field: 'host',
      message: `the host ${host} is taken`,
      allowed: 'a host that is not in use',
    });
  }
});

test('the default host of an id that another store has taken as its host is taken', async () => {
  expect(await create('squatter', 'wanted-id.shops.test')).toEqual({ __typename: 'StorePayload' });
  expect(await create('wanted-id')).toMatchObject({ code: 'HOST_TAKEN', field: 'host' });
});
