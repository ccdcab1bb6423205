import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { describe, expect, test } from 'vitest';
import { BAD_HOSTS, GOOD_HOSTS } from '../../test/integration/graphql/host-values.ts';
import { HOST_ALLOWED, HOST_MAX, HOST_PATTERN, hostProblem, reservedHosts } from './store/host.ts';
import { RESERVED_IDS } from './store/id.ts';

const crds = join(import.meta.dirname, '../../charts/urumi/crds');

interface Schema {
  description?: string;
  maxLength?: number;
  properties?: Record<string, Schema>;
  items?: Schema;
  'x-kubernetes-validations'?: { rule: string; message: string }[];
}

function schemaOf(file: string): Schema {
  const crd = parse(readFileSync(join(crds, file), 'utf8')) as {
    spec: { versions: { schema: { openAPIV3Schema: Schema } }[] };
  };
  return crd.spec.versions[0]?.schema.openAPIV3Schema ?? {};
}

describe('a host', () => {
  test.each(GOOD_HOSTS)('may be %s', (_what, host) => {
    expect(hostProblem(host)).toBeUndefined();
  });

  test.each(BAD_HOSTS)('may not be %s', (_what, host) => {
    expect(hostProblem(host)).toBe(HOST_ALLOWED);
  });
});

describe('the CRDs have the same rules, in the same words', () => {
  test('for the host of a Store', () => {
    const host = schemaOf('stores.yaml').properties?.['spec']?.properties?.['host'];
    expect(host?.maxLength).toBe(HOST_MAX);
    expect(host?.['x-kubernetes-validations']).toEqual([
      { rule: `self.matches(r'${HOST_PATTERN}')`, message: HOST_ALLOWED },
    ]);
  });

  test('for the name of a Domain', () => {
    const [rule] = schemaOf('domains.yaml')['x-kubernetes-validations'] ?? [];
    expect(rule?.rule).toBe(
      `size(self.metadata.name) <= ${HOST_MAX} && self.metadata.name.matches(r'${HOST_PATTERN}')`,
    );
    expect(rule?.message).toBe(`the host (metadata.name) ${HOST_ALLOWED}`);
  });

  test('for the ids that are reserved', () => {
    const rules = schemaOf('stores.yaml')['x-kubernetes-validations'] ?? [];
    const list = RESERVED_IDS.map((id) => `'${id}'`).join(', ');
    expect(rules.map(({ rule }) => rule)).toContain(
      `oldSelf.hasValue() || !(self.metadata.name in [${list}])`,
    );
  });
});

test('every field of a Domain is described', () => {
  const undescribed = (schema: Schema, path: string): string[] => [
    ...(schema.description ? [] : [path]),
    ...Object.entries(schema.properties ?? {}).flatMap(([name, part]) =>
      undescribed(part, `${path}.${name}`),
    ),
    ...Object.entries(schema.items?.properties ?? {}).flatMap(([name, part]) =>
      undescribed(part, `${path}[].${name}`),
    ),
  ];
  const own = Object.entries(schemaOf('domains.yaml').properties ?? {}).filter(([name]) =>
    ['spec', 'status'].includes(name),
  );
  expect(own.flatMap(([name, part]) => undescribed(part, name))).toEqual([]);
});

test('reserved are the base domain, the reserved ids under it and the hosts of the dashboard', () => {
  const origins = ['https://urumi.example.com', 'http://localhost:5173', 'http://127.0.0.1', 'no URL'];
  const names = ['console.example.com', '*.example.com', 'urumi', '192.0.2.1'];
  expect(reservedHosts('shops.test', origins, names)).toEqual([
    'shops.test',
    ...RESERVED_IDS.map((id) => `${id}.shops.test`),
    'console.example.com',
    'urumi.example.com',
  ]);
});
