import { execa } from 'execa';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BAD_VALUES, COMBINATIONS, GOOD_VALUES, rowsOf } from '../../support/store-values.ts';
import { startHarness, type Harness, type Served } from './harness.ts';

let harness: Harness;
let server: Served;

beforeAll(async () => {
  harness = await startHarness();
  server = await harness.serve({ RATE_LIMIT_MAX: '1000' });
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
async function apply(input: object): Promise<string> {
  const { id, name, ...given } = { id: 'by-kubectl', name: 'x', ...input };
  const store = {
    apiVersion: 'stores.urumi.dev/v1alpha1',
    kind: 'Store',
    metadata: { name: id, namespace: 'urumi' },
    spec: { engine: 'WOOCOMMERCE', displayName: name, ...given },
  };
  const args = [
    '--kubeconfig',
    harness.plane.kubeconfig,
    'apply',
    '--server-side',
    '--dry-run=server',
    '-f',
    '-',
  ];
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
