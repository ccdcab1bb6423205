import { describe, expect, test } from 'vitest';
import { readInput } from '../../server/src/graphql/mutate/read-input.ts';
import { MutationError } from '../../server/src/graphql/user-errors.ts';
import { HOST_ALLOWED, STORE_RULES } from '../../server/src/store/generated/store-rules.ts';
import { hostProblem } from '../../server/src/store/host.ts';
import { readCrd } from '../../tools/generate/resources/crd.ts';
import { BAD_HOSTS, GOOD_HOSTS } from '../support/host-values.ts';
import { SCHEDULES } from '../support/schedule-values.ts';
import { allows } from '../support/schema-verdict.ts';
import { BAD_VALUES, COMBINATIONS, GOOD_VALUES, rowsOf } from '../support/store-values.ts';

const [{ schema }] = (await readCrd('stores.yaml')).spec.versions;

const minimal = { name: 'Nike', id: 'nike', engine: 'WOOCOMMERCE' } as const;

function graphqlAllows(given: object): boolean {
  try {
    readInput({ ...minimal, ...given }, 'urumi');
    return true;
  } catch (error) {
    if (error instanceof MutationError) return false;
    throw error;
  }
}

function crdAllows(given: object): boolean {
  const { id, name, ...spec } = { ...minimal, ...given };
  return allows(schema.openAPIV3Schema, { metadata: { name: id }, spec: { displayName: name, ...spec } });
}

const verdicts = (given: object): boolean[] => [graphqlAllows(given), crdAllows(given)];

describe('GraphQL and the CRD allow', () => {
  test.each(rowsOf(GOOD_VALUES))('as %s: %s', (field, _what, value) => {
    expect(verdicts({ [field]: value })).toEqual([true, true]);
  });
});

describe('GraphQL and the CRD refuse', () => {
  test.each(rowsOf(BAD_VALUES))('as %s: %s', (field, _what, value) => {
    expect(verdicts({ [field]: value })).toEqual([false, false]);
  });
});

test.each(COMBINATIONS)('GraphQL and the CRD have one answer to %s', (_what, given, allowed) => {
  expect(verdicts(given)).toEqual([allowed, allowed]);
});

test.each(SCHEDULES)(
  'GraphQL and the CRD have one answer to scheduled backups with %s',
  (_what, backup, allowed) => {
    expect(verdicts({ backup })).toEqual([allowed, allowed]);
  },
);

test('the name of a Domain has the rule of the host of a Store', async () => {
  const [domain] = (await readCrd('domains.yaml')).spec.versions;
  const [rule] = domain.schema.openAPIV3Schema['x-kubernetes-validations'] ?? [];
  const { pattern, max } = STORE_RULES.host;
  expect(rule).toEqual({
    rule: `size(self.metadata.name) <= ${max} && self.metadata.name.matches(r'${pattern}')`,
    message: `the host (metadata.name) ${HOST_ALLOWED}`,
  });
});

describe('as domains, GraphQL and the CRD have one answer to', () => {
  test.each<[what: string, host: string, allowed: boolean]>([
    ...GOOD_HOSTS.map(([what, host]): [string, string, boolean] => [what, host, true]),
    ...BAD_HOSTS.map(([what, host]): [string, string, boolean] => [what, host, false]),
  ])('%s', (_what, host, allowed) => {
    expect(hostProblem(host) === undefined).toBe(allowed);
    expect(crdAllows({ domains: [host] })).toBe(allowed);
  });

  test.each<[what: string, given: object, allowed: boolean]>([
    ['a primary one', { domains: ['a.test'], primaryDomain: 'a.test' }, true],
    ['a primary one that is not listed', { domains: ['a.test'], primaryDomain: 'b.test' }, false],
    ['a primary one of none', { primaryDomain: 'b.test' }, false],
    ['the host of the store', { domains: ['a.test'], host: 'a.test' }, false],
    ['others than the host of the store', { domains: ['a.test'], host: 'b.test' }, true],
    ['21 of them', { domains: Array.from({ length: 21 }, (_, index) => `a${index}.test`) }, false],
  ])('%s', (_what, given, allowed) => {
    expect(crdAllows(given)).toBe(allowed);
  });
});
