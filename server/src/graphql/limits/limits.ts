/**
 * Limits of one operation. An operation that exceeds one is refused before it is validated or executed.
 * The dashboard's largest operations have 120 fields, a depth of 4 and a cost of 6200. `npm run bench -- limits`
 * measures the largest allowed operation.
 */
export const LIMITS = {
  /** Length of a document. UTF-16 code units. */
  characters: 64 * 1024,
  /** Lexical tokens of a document, comments included. */
  tokens: 2000,
  /** Nested brackets of any kind. */
  nesting: 32,
  /** Length of a name, in characters: the response repeats an alias for every item of a list. */
  nameLength: 128,
  /** Fields with fragments expanded, of all operations and fragments of a document. */
  fields: 800,
  /**
   * Pairs of fields with one response name and a selection, with fragments expanded; the standard introspection query
   * has 6822. Validation of 75,000 pairs takes 107 ms of CPU, of 11,000 pairs 7 ms.
   */
  comparisons: 10_000,
  /** Aliases with fragments expanded. */
  aliases: 30,
  /** Fields of one operation's root type, with fragments expanded. */
  rootFields: 20,
  /** Directives with fragments expanded. */
  directives: 50,
  /** Nested fields. */
  depth: 10,
  /** Nested fields below `__schema` and `__type`; the standard introspection query has 15. */
  introspectionDepth: 20,
  /**
   * Fields that introspection resolves in this schema, including each item of lists; the standard query with every option has
   * 15,124 and takes 10 to 16 ms of CPU.
   */
  introspectedFields: 25_000,
  /** Sum of the fields' complexity: 1 is about one field resolved from memory. */
  cost: 12_000,
  /** Values in the variables, including those in lists and objects. */
  variableValues: 2000,
} as const;

export type Bound = keyof typeof LIMITS;
