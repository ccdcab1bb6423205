import fc from 'fast-check';
import {
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';

interface Step {
  /** A field without required arguments. */
  field: string;
  /** Name of the type that the field is of, where that has fields. */
  type: string | undefined;
}

const MAX_TEXT = 200_000;

/** Documents that are short, and large once aliases and fragments are expanded, compared or nested. */
export function bombsOf(schema: GraphQLSchema): fc.Arbitrary<string> {
  const count = fc.oneof(
    { weight: 3, arbitrary: fc.integer({ min: 2, max: 20 }) },
    fc.integer({ min: 1, max: 400 }),
  );
  const path = fc.array(fc.nat(), { minLength: 2, maxLength: 7 }).map((choices) => walk(schema, choices));
  return fc.oneof(
    { weight: 3, arbitrary: fc.tuple(path, count).map(([steps, times]) => fragmentChain(steps, times)) },
    {
      weight: 2,
      arbitrary: fc
        .tuple(path, count, fc.boolean())
        .map(([steps, times, alias]) => nestedAliases(steps, times, alias)),
    },
    { weight: 2, arbitrary: shapes },
  );
}

/** A way down from Query: each number chooses a field, introspection included. Ends at a leaf. */
function walk(schema: GraphQLSchema, choices: readonly number[]): Step[] {
  const steps: Step[] = [];
  let type: GraphQLNamedType | undefined = schema.getQueryType() ?? undefined;
  for (const choice of [...choices, 0, 0, 0]) {
    const fields: { name: string; type: GraphQLNamedType }[] = fieldsOf(schema, type, steps.length === 0);
    const last = steps.length >= choices.length;
    const usable = fields.filter((field) => isCompositeType(field.type) !== last);
    const field = usable[choice % usable.length] ?? { name: '__typename', type: undefined };
    const below: GraphQLNamedType | undefined = isCompositeType(field.type) ? field.type : undefined;
    steps.push({ field: field.name, type: below?.name });
    if (!below) break;
    type = below;
  }
  return steps;
}

function fieldsOf(
  schema: GraphQLSchema,
  type: GraphQLNamedType | undefined,
  root: boolean,
): { name: string; type: GraphQLNamedType }[] {
  const own = isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];
  const free = own.filter(({ args }) => args.every((arg) => !arg.type.toString().endsWith('!')));
  const fields = free.map((field) => ({ name: field.name, type: getNamedType(field.type) }));
  const meta = schema.getType('__Schema');
  return root && meta
    ? [...fields, { name: '__schema', type: meta }, { name: '__schema', type: meta }]
    : fields;
}

/** Each fragment spreads the next one under `count` aliases: `count` to the power of the depth. */
function fragmentChain(steps: readonly Step[], count: number): string {
  const types = steps.flatMap(({ type }) => type ?? []);
  const selection = (index: number): string => {
    const below = index < types.length ? ` { ...F${index} }` : '';
    const field = steps[index]?.field ?? '__typename';
    return `{ ${times(count, (n) => `a${n}: ${field}${below}`)} }`;
  };
  const fragments = types.map((type, index) => `fragment F${index} on ${type} ${selection(index + 1)}`);
  return `query ${selection(0)} ${fragments.join(' ')}`;
}

/** The same field many times on the last levels, under aliases or as it is, which validation has to compare. */
function nestedAliases(steps: readonly Step[], count: number, alias: boolean): string {
  return steps.reduceRight((below, { field }, index) => {
    const each = index >= steps.length - 2 ? count : 1;
    const text = `${field} ${below}`;
    const fits = Math.max(1, Math.min(each, Math.floor(MAX_TEXT / text.length)));
    return `{ ${times(fits, (n) => (alias ? `a${n}: ${text}` : text))} }`;
  }, '');
}

function times(count: number, part: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => part(index)).join(' ');
}

const upTo = (max: number): fc.Arbitrary<number> => fc.integer({ min: 1, max });

const shapes = fc.oneof(
  upTo(3000).map((depth) => `${'{ viewer '.repeat(depth)}${'}'.repeat(depth)}`),
  upTo(100_000).map((length) => `{ viewer { name } } #${'c'.repeat(length)}`),
  upTo(100_000).map((length) => `{ store(id: "${'i'.repeat(length)}") { id } }`),
  upTo(900).map((count) => `{ viewer { name ${'@skip(if: false) '.repeat(count)} } }`),
  upTo(900).map((count) => `query (${times(count, (n) => `$v${n}: Int`)}) { viewer { name } }`),
  upTo(900).map((count) => times(count, (n) => `query Q${n} { viewer { name } }`)),
  upTo(5000).map((depth) => `{ stores(filter: ${'['.repeat(depth)}${']'.repeat(depth)}) { totalCount } }`),
  upTo(100).map(spreadEachOther),
  fc.constantFrom('', '{', '}', '{ a }', 'query', 'fragment A on Query { ...A } { ...A }'),
);

/** Fragments that all spread each other, which is what rules on cycles and overlapping fields compare. */
function spreadEachOther(count: number): string {
  const size = Math.min(count, 40);
  const all = times(size, (n) => `...F${n}`);
  return `{ ${all} } ${times(size, (n) => `fragment F${n} on Query { viewer { name } ${all} }`)}`;
}
