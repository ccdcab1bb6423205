import { execa } from 'execa';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BAD_VALUES, COMBINATIONS, GOOD_VALUES, rowsOf } from '../../support/store-values.ts';
import { SCHEDULES } from '../../support/schedule-values.ts';
import { startHarness, type Harness, type Served } from './harness.ts';

let harness: Harness;
let server: Served;

beforeAll(async () => {
  harness = await startHarness();
  const images = { MEDUSA_IMAGE: 'registry.test/medusa:1', POSTGRES_IMAGE: 'registry.test/postgres:1' };
  server = await harness.serve({ RATE_LIMIT_MAX: '1000', ...images });
});
afterAll(() => harness?.stop());

/** The type of what createStore answers, and the field that it names. */
async function create(input: object): Promise<{ __typename: string; field?: string }> {
  const query = `mutation($input: CreateStoreInput!) { createStore(input: $input) { __typename
    ... on InvalidInput { field } } }`;
  const variables = { input: { engine: 'WOOCOMMERCE', ...input } };
  return (await server.api.send<{ createStore: { __typename: string } }>(query, variables)).createStore;
}

/** What kubectl says to a Store that is not made. */
const apply = (input: object): Promise<string> => kubectlApply(input, '--dry-run=server');

async function kubectlApply(input: object, ...flags: string[]): Promise<string> {
  const { id, name, ...given } = { id: 'by-kubectl', name: 'x', ...input };
  const store = {
    apiVersion: 'stores.urumi.dev/v1alpha1',
    kind: 'Store',
    metadata: { name: id, namespace: 'urumi' },
    spec: { engine: 'WOOCOMMERCE', displayName: name, ...given },
  };
  const args = ['--kubeconfig', harness.plane.kubeconfig, 'apply', '--server-side', ...flags, '-f', '-'];
  const { stdout, stderr } = await execa(`${harness.plane.bin}/kubectl`, args, {
    input: JSON.stringify(store),
    reject: false,
  });
  return `${stdout}${stderr}`;
}

describe('GraphQL and kubectl allow', () => {
  test.each(rowsOf(GOOD_VALUES))('as %s: %s', async (field, _what, value) => {
    const id = `good-${rowsOf(GOOD_VALUES).findIndex((row) => row[2] === value)}`;
    expect(await create({ id, name: 'x', [field]: value })).toEqual({ __typename: 'StorePayload' });
    expect(await apply({ [field]: value })).toContain('serverside-applied');
  });
});

describe('GraphQL and kubectl refuse', () => {
  test.each(rowsOf(BAD_VALUES))('as %s: %s', async (field, _what, value) => {
    expect(await create({ id: 'refused', name: 'x', [field]: value })).toEqual({
      __typename: 'InvalidInput',
      field,
    });
    expect(await apply({ [field]: value })).not.toContain('applied');
  });
});

test.each(COMBINATIONS)('GraphQL and kubectl have one answer to %s', async (_what, input, allowed) => {
  const id = `both-${COMBINATIONS.findIndex((row) => row[1] === input)}`;
  const answer = allowed ? { __typename: 'StorePayload' } : { __typename: 'InvalidInput', field: 'plugins' };
  expect(await create({ id, name: 'x', ...input })).toEqual(answer);
  expect((await apply(input)).includes('serverside-applied')).toBe(allowed);
});

test.each(SCHEDULES)(
  'GraphQL and kubectl have one answer to scheduled backups with %s',
  async (_what, backup, allowed) => {
    const id = `scheduled-${SCHEDULES.findIndex((row) => row[1] === backup)}`;
    const answer = allowed ? { __typename: 'StorePayload' } : { __typename: 'InvalidInput', field: 'backup' };
    expect(await create({ id, name: 'x', backup })).toEqual(answer);
    expect((await apply({ backup })).includes('serverside-applied')).toBe(allowed);
  },
);

test('a Medusa store from before the rule keeps its plugins, and stays changeable', async () => {
  const crd = 'stores.stores.urumi.dev';
  const rules = '/spec/versions/0/schema/openAPIV3Schema/properties/spec/x-kubernetes-validations';
  const old = { id: 'from-before', engine: 'MEDUSA', plugins: ['seo'] };
  const withoutRule = JSON.stringify([{ op: 'remove', path: rules }]);
  await harness.kubectl('patch', 'crd', crd, '--type=json', '-p', withoutRule);
  await expect.poll(() => kubectlApply(old)).toContain('serverside-applied');
  await harness.kubectl('apply', '--server-side', '--force-conflicts', '-f', 'charts/urumi/crds/stores.yaml');
  await expect.poll(() => apply({ ...old, id: 'from-after' })).not.toContain('applied');
  expect(await kubectlApply({ ...old, name: 'Another name' })).toContain('serverside-applied');
  expect(await kubectlApply({ ...old, plugins: ['other'] })).toContain('MEDUSA takes no plugins');
  expect(await kubectlApply({ ...old, plugins: [] })).toContain('serverside-applied');
});
