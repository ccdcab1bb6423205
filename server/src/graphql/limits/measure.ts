import {
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import type { Bound } from './limits.ts';

/** Counts of a selection set with its fragments expanded. */
interface Counts {
  fields: number;
  aliases: number;
  directives: number;
  /** Nested fields, without introspection. */
  depth: number;
  introspectionDepth: number;
}

export type Measure = Pick<
  Record<Bound, number>,
  'fields' | 'aliases' | 'directives' | 'rootFields' | 'depth' | 'introspectionDepth'
>;

const NOTHING: Counts = { fields: 0, aliases: 0, directives: 0, depth: 0, introspectionDepth: 0 };
const INTROSPECTION_ROOTS: ReadonlySet<string> = new Set(['__schema', '__type']);

/**
 * Measures a document with its fragments expanded. Each fragment is measured once, so the time is linear in the
 * document's length. A fragment that spreads itself counts as empty there: validation refuses it.
 */
export function measure(document: DocumentNode): Measure {
  const counter = new Counter(document);
  const operations = document.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
  const counts = operations.map((operation) => counter.operation(operation));
  const all = [...counts, ...counter.fragments()];
  return {
    fields: sum(all.map(({ fields }) => fields)),
    aliases: sum(counts.map(({ aliases }) => aliases)),
    directives: sum(counts.map(({ directives }) => directives)),
    rootFields: Math.max(0, ...operations.map((operation) => counter.rootFields(operation))),
    depth: Math.max(0, ...counts.map(({ depth }) => depth)),
    introspectionDepth: Math.max(0, ...counts.map(({ introspectionDepth }) => introspectionDepth)),
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

class Counter {
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly #counts = new Map<string, Counts>();
  readonly #rootFields = new Map<string, number>();

  constructor({ definitions }: DocumentNode) {
    const fragments = definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION);
    this.#fragments = new Map(fragments.map((fragment) => [fragment.name.value, fragment]));
  }

  fragments(): Counts[] {
    return [...this.#fragments.keys()].map((name) => this.#fragment(name));
  }

  operation({ selectionSet, directives, variableDefinitions = [] }: OperationDefinitionNode): Counts {
    const counts = this.#selections(selectionSet);
    const own = [directives, ...variableDefinitions.map((variable) => variable.directives)];
    return { ...counts, directives: counts.directives + sum(own.map((list) => list?.length ?? 0)) };
  }

  /** Fields of the root type, including those in fragments. */
  rootFields({ selectionSet }: { selectionSet: SelectionSetNode }): number {
    return sum(selectionSet.selections.map((selection) => this.#rootFieldsOf(selection)));
  }

  #rootFieldsOf(selection: SelectionNode): number {
    if (selection.kind === Kind.FIELD) return 1;
    if (selection.kind === Kind.INLINE_FRAGMENT) return this.rootFields(selection);
    const name = selection.name.value;
    const known = this.#rootFields.get(name);
    const fragment = this.#fragments.get(name);
    if (known !== undefined || !fragment) return known ?? 0;
    this.#rootFields.set(name, 0);
    const count = this.rootFields(fragment);
    this.#rootFields.set(name, count);
    return count;
  }

  #selections({ selections }: SelectionSetNode): Counts {
    return selections.map((selection) => this.#selection(selection)).reduce(add, NOTHING);
  }

  #selection(selection: SelectionNode): Counts {
    const counts = this.#inner(selection);
    return { ...counts, directives: counts.directives + (selection.directives?.length ?? 0) };
  }

  #inner(selection: SelectionNode): Counts {
    if (selection.kind === Kind.FIELD) return this.#field(selection);
    if (selection.kind === Kind.INLINE_FRAGMENT) return this.#selections(selection.selectionSet);
    return this.#fragment(selection.name.value);
  }

  #field({ name, alias, selectionSet }: FieldNode): Counts {
    const inner = selectionSet ? this.#selections(selectionSet) : NOTHING;
    const own = { ...inner, fields: inner.fields + 1, aliases: inner.aliases + (alias ? 1 : 0) };
    if (!INTROSPECTION_ROOTS.has(name.value)) return { ...own, depth: inner.depth + 1 };
    return { ...own, depth: 1, introspectionDepth: 1 + Math.max(inner.depth, inner.introspectionDepth) };
  }

  #fragment(name: string): Counts {
    const known = this.#counts.get(name);
    const fragment = this.#fragments.get(name);
    if (known || !fragment) return known ?? NOTHING;
    this.#counts.set(name, NOTHING);
    const counts = this.#selections(fragment.selectionSet);
    this.#counts.set(name, counts);
    return counts;
  }
}

function add(a: Counts, b: Counts): Counts {
  return {
    fields: a.fields + b.fields,
    aliases: a.aliases + b.aliases,
    directives: a.directives + b.directives,
    depth: Math.max(a.depth, b.depth),
    introspectionDepth: Math.max(a.introspectionDepth, b.introspectionDepth),
  };
}
