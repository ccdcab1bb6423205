import {
  Kind,
  type DocumentNode,
  type ExecutableDefinitionNode,
  type FragmentDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/** A document with more selections, with fragments expanded, counts as one with any number of pairs. */
const MOST_VISITED = 4000;

/**
 * Pairs of fields with the same response name and a selection, with fragments expanded. Validation compares the
 * selections of each pair (rule OverlappingFieldsCanBeMerged), and its time grows with the pairs. An upper bound: two
 * fields of different parents are a pair, too.
 */
export function comparisons(document: DocumentNode): number {
  const walk = new Walk(document);
  for (const definition of document.definitions)
    if ('selectionSet' in definition) walk.selections(definition.selectionSet, pathOf(definition));
  return walk.pairs();
}

const pathOf = (definition: ExecutableDefinitionNode): string[] =>
  definition.kind === Kind.FRAGMENT_DEFINITION ? [definition.name.value] : [];

class Walk {
  readonly #fragments = new Map<string, FragmentDefinitionNode>();
  readonly #counts = new Map<string, number>();
  #visited = 0;

  constructor({ definitions }: DocumentNode) {
    for (const node of definitions)
      if (node.kind === Kind.FRAGMENT_DEFINITION) this.#fragments.set(node.name.value, node);
  }

  pairs(): number {
    if (this.#visited > MOST_VISITED) return Infinity;
    return [...this.#counts.values()].reduce((pairs, count) => pairs + (count * (count - 1)) / 2, 0);
  }

  /** @param path fragments that are being expanded. One inside itself counts as empty: validation refuses it. */
  selections({ selections }: SelectionSetNode, path: readonly string[]): void {
    for (const selection of selections) {
      this.#visited += 1;
      if (this.#visited > MOST_VISITED) return;
      this.#selection(selection, path);
    }
  }

  #selection(selection: SelectionNode, path: readonly string[]): void {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return this.#spread(selection.name.value, path);
    if (!selection.selectionSet) return;
    if (selection.kind === Kind.FIELD) this.#count((selection.alias ?? selection.name).value);
    this.selections(selection.selectionSet, path);
  }

  #count(name: string): void {
    this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1);
  }

  #spread(name: string, path: readonly string[]): void {
    const fragment = this.#fragments.get(name);
    if (fragment && !path.includes(name)) this.selections(fragment.selectionSet, [...path, name]);
  }
}
