import { describe, expect, test } from 'vitest';
import { readInput } from '../../server/src/graphql/mutate/read-input.ts';
import { MutationError } from '../../server/src/graphql/user-errors.ts';
import { HOST_ALLOWED, STORE_RULES } from '../../server/src/store/generated/store-rules.ts';
import { readCrd } from '../../tools/generate/resources/crd.ts';
import { allows } from '../support/schema-verdict.ts';
import { BAD_VALUES, GOOD_VALUES, rowsOf, type ValueField } from '../support/store-values.ts';

const [{ schema }] = (await readCrd('stores.yaml')).spec.versions;

function graphqlAllows(field: ValueField, value: string | string[]): boolean {
  try {
    readInput({ name: 'Nike', id: 'nike', engine: 'WOOCOMMERCE', [field]: value }, 'urumi');
    return true;
  } catch (error) {
    if (error instanceof MutationError) return false;
    throw error;
  }
}

function crdAllows(field: ValueField, value: string | string[]): boolean {
  const { id, name, ...given } = { id: 'nike', name: 'Nike', [field]: value };
  const spec = { engine: 'WOOCOMMERCE', displayName: name, ...given };
  return allows(schema.openAPIV3Schema, { metadata: { name: id }, spec });
}

describe('GraphQL and the CRD allow', () => {
  test.each(rowsOf(GOOD_VALUES))('as %s: %s', (field, _what, value) => {
    expect([graphqlAllows(field, value), crdAllows(field, value)]).toEqual([true, true]);
  });
});

describe('GraphQL and the CRD refuse', () => {
  test.each(rowsOf(BAD_VALUES))('as %s: %s', (field, _what, value) => {
    expect([graphqlAllows(field, value), crdAllows(field, value)]).toEqual([false, false]);
  });
});

test('the name of a Domain has the rule of the host of a Store', async () => {
  const [domain] = (await readCrd('domains.yaml')).spec.versions;
  const [rule] = domain.schema.openAPIV3Schema['x-kubernetes-validations'] ?? [];
  const { pattern, max } = STORE_RULES.host;
  expect(rule).toEqual({
    rule: `size(self.metadata.name) <= ${max} && self.metadata.name.matches(r'${pattern}')`,
    message: `the host (metadata.name) ${HOST_ALLOWED}`,
  });
});
