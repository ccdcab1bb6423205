import { expect, test } from 'vitest';
import { constraintsOf, typeOf } from './constraints.ts';
import { fieldsOf, type Crd, type Schema } from './crd.ts';
import { reference } from './reference.ts';

const schema: Schema = {
  type: 'object',
  description: 'A shelf.',
  required: ['spec'],
  properties: {
    spec: {
      type: 'object',
      description: 'What is wanted.',
      required: ['size'],
      properties: {
        size: { type: 'string', description: 'How large.', enum: ['small', 'large'], default: 'small' },
        labels: {
          type: 'array',
          description: 'Labels | tags.',
          maxItems: 3,
          items: { type: 'string', description: 'A label.', pattern: '^[a-z]+$' },
        },
        boards: {
          type: 'array',
          description: 'Boards.',
          items: {
            type: 'object',
            description: 'A board.',
            properties: { width: { type: 'integer', description: 'Millimetres.', minimum: 1 } },
          },
        },
      },
    },
  },
};

const crd: Crd = {
  spec: {
    group: 'example.dev',
    scope: 'Cluster',
    names: { kind: 'Shelf', plural: 'shelves' },
    versions: [
      {
        name: 'v1',
        schema: { openAPIV3Schema: schema },
        additionalPrinterColumns: [
          { name: 'Size', jsonPath: '.spec.size' },
          { name: 'Labels', jsonPath: '.spec.labels', priority: 1 },
        ],
      },
    ],
  },
};

test('the page has a table for each object, in the order of the definition', () => {
  const page = reference(crd, 'shelves.yaml');
  expect(page.match(/^#.*$/gm)).toEqual(['# Shelf', '## Fields', '## spec', '## spec.boards[]']);
  expect(page).toContain('`apiVersion: example.dev/v1`, `kind: Shelf`. Cluster-scoped.');
  expect(page).toContain('`kubectl get shelves` shows Name, Size, and with `-o wide` also Labels.');
});

test('a row gives the type, the description and what is allowed', () => {
  const page = reference(crd, 'shelves.yaml');
  expect(page).toContain(
    '| `size` | string | How large. Default: `small`. One of `small`, `large`. Required. |',
  );
  expect(page).toContain(
    '| `labels` | []string | Labels \\| tags. At most 3 items. Each item: Matches `^[a-z]+$`. |',
  );
  expect(page).toContain('| `width` | integer | Millimetres. At least 1. |');
});

test('the fields of a schema are listed by path, items of lists included', () => {
  expect(fieldsOf(schema).map(([path]) => path)).toEqual([
    'spec',
    'spec.size',
    'spec.labels',
    'spec.labels[]',
    'spec.boards',
    'spec.boards[]',
    'spec.boards[].width',
  ]);
});

test.each<[Schema, string[]]>([
  [{ type: 'string', minLength: 1, maxLength: 80 }, ['1 to 80 characters.']],
  [{ type: 'string', maxLength: 253 }, ['At most 253 characters.']],
  [{ type: 'boolean', default: false }, ['Default: `false`.']],
  [{ type: 'integer', minimum: 1, maximum: 9 }, ['1 to 9.']],
  [
    {
      type: 'string',
      'x-kubernetes-validations': [{ rule: 'self == oldSelf', message: 'cannot be changed' }],
    },
    ['Rule: cannot be changed.'],
  ],
  [{ type: 'string', 'x-kubernetes-validations': [{ rule: 'self != ""' }] }, ['Rule: `self != ""`.']],
  [{ type: 'string' }, []],
])('%j allows %j', (field, expected) => {
  expect(constraintsOf(field)).toEqual(expected);
});

test.each<[Schema, string]>([
  [{ type: 'string', format: 'date-time' }, 'string (date-time)'],
  [{ type: 'integer', format: 'int64' }, 'integer'],
  [{ type: 'array', items: { type: 'object' } }, '[]object'],
])('%j is shown as %s', (field, expected) => {
  expect(typeOf(field)).toBe(expected);
});
