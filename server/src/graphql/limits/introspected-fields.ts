import {
  getNamedType,
  isIntrospectionType,
  isObjectType,
  Kind,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';

/**
 * Counts the fields that the introspection in a document would resolve. Walks the schema as the execution does, so that
 * lists count with their real length. Ignores `@skip` and `@include`, and counts equal response names separately.
 * @param most counting stops above it, so that the time is bounded for any document
 */
export function introspectedFields(schema: GraphQLSchema, document: DocumentNode, most: number): number {
  const walk = new Walk(schema, document, most);
  const query = schema.getQueryType();
  for (const definition of document.definitions)
    if (query && definition.kind === Kind.OPERATION_DEFINITION)
      walk.select(definition.selectionSet, query, undefined);
  return walk.count;
}

class Walk {
  count = 0;
  readonly #schema: GraphQLSchema;
  readonly #most: number;
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** Fragments that are being expanded, to stop at a fragment that spreads itself. */
  readonly #open = new Set<string>();

  constructor(schema: GraphQLSchema, { definitions }: DocumentNode, most: number) {
    const fragments = definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION);
    this.#fragments = new Map(fragments.map((fragment) => [fragment.name.value, fragment]));
    this.#schema = schema;
    this.#most = most;
  }

  select({ selections }: SelectionSetNode, type: GraphQLObjectType, source: unknown): void {
    for (const selection of selections) {
      if (this.count > this.#most) return;
      this.count += 1;
      if (selection.kind === Kind.FIELD) this.#field(selection, type, source);
      else if (selection.kind === Kind.INLINE_FRAGMENT) this.select(selection.selectionSet, type, source);
      else this.#spread(selection.name.value, type, source);
    }
  }

  #spread(name: string, type: GraphQLObjectType, source: unknown): void {
    const fragment = this.#fragments.get(name);
    if (!fragment || this.#open.has(name)) return;
    this.#open.add(name);
    this.select(fragment.selectionSet, type, source);
    this.#open.delete(name);
  }

  #field(node: FieldNode, type: GraphQLObjectType, source: unknown): void {
    const field = this.#fieldOf(type, node.name.value);
    const inner = field && getNamedType(field.type);
    if (!field || !node.selectionSet || !isObjectType(inner) || !isIntrospectionType(inner)) return;
    const value = this.#resolve(field, node, source);
    const items: unknown[] = Array.isArray(value) ? value : [value];
    for (const item of items) if (item != null) this.select(node.selectionSet, inner, item);
  }

  #fieldOf(type: GraphQLObjectType, name: string): GraphQLField<unknown, unknown> | undefined {
    const meta = [SchemaMetaFieldDef, TypeMetaFieldDef].find((field) => field.name === name);
    return meta && type === this.#schema.getQueryType() ? meta : type.getFields()[name];
  }

  #resolve(field: GraphQLField<unknown, unknown>, node: FieldNode, source: unknown): unknown {
    if (field.name === '__type') return this.#typeOf(node);
    // graphql-js' introspection resolvers read only the schema of the info.
    const info = { schema: this.#schema } as GraphQLResolveInfo;
    return field.resolve?.(source, { includeDeprecated: true }, undefined, info);
  }

  /** The named type; if a variable names it, the type with the most fields. */
  #typeOf({ arguments: given = [] }: FieldNode): unknown {
    const name = given.find((argument) => argument.name.value === 'name')?.value;
    if (name?.kind === Kind.STRING) return this.#schema.getType(name.value);
    const sizes = Object.values(this.#schema.getTypeMap())
      .filter(isObjectType)
      .map((type) => ({ type, size: Object.keys(type.getFields()).length }));
    return sizes.reduce((largest, next) => (next.size > largest.size ? next : largest)).type;
  }
}
