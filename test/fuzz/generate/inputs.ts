import fc from 'fast-check';
import {
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
} from 'graphql';

/** Names that mean something where the fuzzed server runs, so that inputs get past the first check. */
export const STORE_IDS = ['alpha', 'beta', 'gamma'] as const;
const WORDS = [
  ...STORE_IDS,
  'urumi',
  'wordpress',
  'mysql',
  'shop.example.com',
  '1.2.3',
  'admin',
  'a@b.example',
  'hello-dolly',
];
const HOSTILE = [
  '',
  ' ',
  '../..',
  '\u0000',
  '\ud800',
  '💩',
  '$(HOME)',
  '{{.Values}}',
  '--help',
  '-x',
  '__proto__',
  '10.0.0.1',
  '[::1]',
  'a'.repeat(300),
  'é'.repeat(5000),
];

const text = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 2, arbitrary: fc.constantFrom(...HOSTILE) },
  { weight: 2, arbitrary: fc.string({ maxLength: 40 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }) },
);
const whole = fc.oneof(
  fc.integer({ min: -5, max: 600 }),
  fc.constantFrom(2_147_483_647, -2_147_483_648, 2_147_483_648, 1e21, 0.5, -0),
);
const junk: fc.Arbitrary<unknown> = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.integer({ min: 10, max: 3000 }).map(nested),
  fc.integer({ min: 10, max: 20_000 }).map((count) => Array.from({ length: count }, () => 'a')),
  fc.constantFrom({ __proto__: null }, { constructor: 1 }, [[[[]]]], 'x'.repeat(100_000)),
);

/** Lists within lists, or objects within objects; deeper ones overflow the stack of JSON.stringify here. */
function nested(depth: number): unknown {
  let value: unknown = 0;
  for (let level = 0; level < depth; level += 1) value = depth % 2 ? [value] : { a: value };
  return value;
}

/** JSON values for an input type: mostly of the right shape, sometimes not. Made from the type itself. */
export function valueOf(type: GraphQLInputType): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 24, arbitrary: rightShape(type) }, { weight: 1, arbitrary: junk });
}

function rightShape(type: GraphQLInputType): fc.Arbitrary<unknown> {
  if (isNonNullType(type)) return rightShape(type.ofType);
  if (isListType(type)) return fc.array(valueOf(type.ofType), { maxLength: 5 });
  if (isEnumType(type)) return fc.constantFrom(...type.getValues().map(({ name }) => name));
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields());
    const required = fields.filter((field) => isNonNullType(field.type)).map(({ name }) => name);
    const model = Object.fromEntries(fields.map((field) => [field.name, valueOf(field.type)]));
    return fc.record<Record<string, unknown>>(model, { requiredKeys: required });
  }
  return scalar(type.name);
}

function scalar(name: string): fc.Arbitrary<unknown> {
  if (name === 'Int' || name === 'Float') return whole;
  return name === 'Boolean' ? fc.boolean() : text;
}

export interface Call {
  query: string;
  variables: Record<string, unknown>;
  stream: boolean;
}

/** Each root field with arguments, called with variables made for their types. */
export function callsOf(
  schema: GraphQLSchema,
): { field: string; types: string[]; call: fc.Arbitrary<Call> }[] {
  const roots = [
    ['query', schema.getQueryType()],
    ['mutation', schema.getMutationType()],
    ['subscription', schema.getSubscriptionType()],
  ] as const;
  return roots.flatMap(([operation, root]) =>
    Object.values(root?.getFields() ?? {})
      .filter(({ args }) => args.length > 0)
      .map((field) => ({
        field: field.name,
        types: field.args.map(({ type }) => type.toString().replace(/[[\]!]/g, '')),
        call: variablesOf(field.args).map((variables) => ({
          query: callText(operation, field),
          variables,
          stream: operation === 'subscription',
        })),
      })),
  );
}

function variablesOf(args: readonly GraphQLArgument[]): fc.Arbitrary<Record<string, unknown>> {
  const required = args.filter(({ type }) => isNonNullType(type)).map(({ name }) => name);
  const model = Object.fromEntries(args.map(({ name, type }) => [name, valueOf(type)]));
  return fc.record<Record<string, unknown>>(model, { requiredKeys: required });
}

function callText(operation: string, { name, args }: GraphQLField<unknown, unknown>): string {
  const declared = args.map((arg) => `$${arg.name}: ${arg.type.toString()}`).join(', ');
  const passed = args.map((arg) => `${arg.name}: $${arg.name}`).join(', ');
  return `${operation} (${declared}) { ${name}(${passed}) { __typename } }`;
}
