import fc from 'fast-check';
import {
  getNamedType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isInterfaceType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';
import { bombsOf } from './bombs.ts';
import { valueOf } from './inputs.ts';

/** GraphQL documents that fit the schema: arguments, aliases, fragments, directives, introspection. */
export function documentsOf(schema: GraphQLSchema): fc.Arbitrary<string> {
  const selections = new Selections(schema);
  const roots = [
    { weight: 8, operation: 'query', type: schema.getQueryType() },
    { weight: 1, operation: 'mutation', type: schema.getMutationType() },
    { weight: 1, operation: 'subscription', type: schema.getSubscriptionType() },
  ];
  return fc.oneof(
    ...roots.flatMap(({ weight, operation, type }) =>
      type ? [{ weight, arbitrary: selections.of(type, 5).map((text) => `${operation} ${text}`) }] : [],
    ),
    { weight: 2, arbitrary: bombsOf(schema) },
  );
}

class Selections {
  readonly #schema: GraphQLSchema;
  readonly #known = new Map<string, fc.Arbitrary<string>>();

  constructor(schema: GraphQLSchema) {
    this.#schema = schema;
  }

  /** `{ … }` on a type. @param depth how many levels below may have selections of their own */
  of(type: GraphQLNamedType, depth: number): fc.Arbitrary<string> {
    const key = `${type.name} ${depth}`;
    const known = this.#known.get(key);
    if (known) return known;
    const fields = isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];
    const usable = fields.filter((field) => depth > 0 || !isCompositeType(getNamedType(field.type)));
    const parts = fc.oneof(
      { weight: 1, arbitrary: fc.constantFrom('__typename', '... @include(if: true) { __typename }') },
      ...usable.map((field) => ({ weight: 4, arbitrary: this.#field(field, depth) })),
      ...this.#branches(type, depth),
    );
    const made = fc.array(parts, { minLength: 1, maxLength: 4 }).map((texts) => `{ ${texts.join(' ')} }`);
    this.#known.set(key, made);
    return made;
  }

  #branches(type: GraphQLNamedType, depth: number): { weight: number; arbitrary: fc.Arbitrary<string> }[] {
    if (!isCompositeType(type) || isObjectType(type) || depth <= 0) return [];
    return this.#schema.getPossibleTypes(type).map((branch) => ({
      weight: 3,
      arbitrary: this.of(branch, depth - 1).map((text) => `... on ${branch.name} ${text}`),
    }));
  }

  #field(field: GraphQLField<unknown, unknown>, depth: number): fc.Arbitrary<string> {
    const type = getNamedType(field.type);
    const below = isCompositeType(type) ? this.of(type, depth - 1) : fc.constant('');
    const args = fc.tuple(...field.args.map((arg) => argument(arg.name, arg.type)));
    const alias = fc.oneof({ weight: 3, arbitrary: fc.constant('') }, fc.constantFrom('a: ', 'b: ', '__x: '));
    return fc.tuple(alias, args, below).map(([before, given, after]) => {
      const written = given.filter(Boolean).join(', ');
      return `${before}${field.name}${written && `(${written})`} ${after}`.trim();
    });
  }
}

function argument(name: string, type: GraphQLInputType): fc.Arbitrary<string> {
  const given = valueOf(type).map((value) => `${name}: ${literal(value, type)}`);
  return isNonNullType(type) ? given : fc.oneof(given, fc.constant(''));
}

/** A JSON value as GraphQL writes it where this type is expected; undefined: where none is known. */
function literal(value: unknown, type: GraphQLInputType | undefined): string {
  if (type && isNonNullType(type)) return literal(value, type.ofType);
  if (Array.isArray(value)) return listLiteral(value, type && isListType(type) ? type.ofType : undefined);
  if (typeof value === 'object' && value !== null) return objectLiteral(value, type);
  return isEnumType(type) ? enumLiteral(value) : (JSON.stringify(value) ?? 'null');
}

function enumLiteral(value: unknown): string {
  return typeof value === 'string' && /^\w+$/.test(value) ? value : (JSON.stringify(value) ?? 'null');
}

/** Lists within lists are cut: deep ones are made by bombs. */
function listLiteral(values: readonly unknown[], item: GraphQLInputType | undefined): string {
  const texts = values.slice(0, 400).map((one) => (Array.isArray(one) ? '[]' : literal(one, item)));
  return `[${texts.join(' ')}]`;
}

function objectLiteral(value: object, type: GraphQLInputType | undefined): string {
  const fields = isInputObjectType(type) ? type.getFields() : {};
  const pairs = Object.entries(value)
    .filter(([name]) => /^[A-Za-z_]\w*$/.test(name))
    .map(([name, one]) => `${name}: ${fields[name] ? literal(one, fields[name].type) : '0'}`);
  return `{${pairs.join(' ')}}`;
}
