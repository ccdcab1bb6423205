/**
 * Bounds on one operation. An operation that breaks one is refused before it is validated or executed.
 * The dashboard's largest operations have 120 fields, a depth of 4 and a cost of 6200. What the largest operation that
 * passes takes is measured by `npm run bench -- limits`.
 */
export const LIMITS = {
  /** Length of a document. UTF-16 code units. */
  characters: 64 * 1024,
  /** Lexical tokens of a document, comments included. */
  tokens: 2000,
  /** Brackets of any kind within each other. */
  nesting: 32,
  /** Length of a name: an alias is repeated in the answer for every item of a list. Characters. */
  nameLength: 128,
  /** Fields with fragments expanded, over all operations and fragments of a document. */
  fields: 800,
  /** Aliases with fragments expanded. */
  aliases: 30,
  /** Fields of one operation's root type, with fragments expanded. */
  rootFields: 20,
  /** Directives with fragments expanded. */
  directives: 50,
  /** Fields within each other. */
  depth: 10,
  /** Fields within each other below `__schema` and `__type`; the standard introspection query has 15. */
  introspectionDepth: 20,
  /** Fields that introspection would resolve in this schema, each item of a list counted; the standard query has 4700. */
  introspectedFields: 15_000,
  /** Sum of the fields' complexity: one is about one field resolved from memory. */
  cost: 12_000,
  /** Values in the variables, those in lists and objects counted. */
  variableValues: 2000,
} as const;

export type Bound = keyof typeof LIMITS;
