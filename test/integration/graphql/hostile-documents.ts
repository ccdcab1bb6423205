/** Documents that cost far more than their size suggests. Shared by the tests and `npm run bench -- limits`. */

const repeat = (times: number, part: (index: number) => string): string =>
  Array.from({ length: times }, (_, index) => part(index)).join(' ');

/** Aliases on each of four levels of introspection: about 250 * width^4 leaves. */
export function introspectionBomb(width: number): string {
  const level = (field: string, fragment: string): string =>
    repeat(width, (index) => `a${index}:${field}{...${fragment}}`);
  return `query{${level('__schema', 'A')}}
    fragment A on __Schema{${level('types', 'B')}}
    fragment B on __Type{${level('fields', 'C')}}
    fragment C on __Field{${level('type', 'D')}}
    fragment D on __Type{name}`;
}

/** Within the bounds on aliases and root fields; what it is worth only the size of the schema's lists says. */
export const introspectionLists = (times: number): string =>
  `{${repeat(times, (index) => `a${index}:__schema{...S}`)}} fragment S on __Schema{types{name
    fields{name args{name type{name}} type{name kind ofType{name}}} inputFields{name} enumValues{name}}}`;

/** Each fragment spreads the next one twice: 2^length fields of about 8 * length tokens. */
export function doublingFragments(length: number): string {
  const link = (index: number): string => `fragment F${index} on Query{...F${index + 1} ...F${index + 1}}`;
  return `{...F0} ${repeat(length, link)} fragment F${length} on Query{__typename}`;
}

/** Every fragment spreads every other one: n! ways through them. */
export function tangledFragments(size: number): string {
  const spreads = repeat(size, (index) => `...F${index}`);
  return `{...F0} ${repeat(size, (index) => `fragment F${index} on Query{${spreads}}`)}`;
}

/** One response name, asked for `times` times with selections: each pair is compared by the validation. */
export const samePair = (times: number): string => `{${repeat(times, () => 'stores{edges{node{id id}}}')}}`;

/** The same with more to compare below: as much as the bounds let through. */
export const samePairs = (times: number, fields: number): string =>
  `{${repeat(times, () => `fleet{${repeat(fields, () => 'total')}}`)}}`;

/** One field with a selection many times, below the bounds on root fields and aliases. */
export const deepPairs = (times: number): string =>
  `{stores{edges{node{${repeat(times, () => 'steps{name}')}}}}}`;

/** Fragments without a field, each spread twice by the one before. */
export const emptyFragments = (count: number): string =>
  `{...F0} ${repeat(count, (index) => `fragment F${index} on Query{...F${index + 1} ...F${index + 1}}`)}`;

/** One field of a deep selection, over and over. */
export const sameFields = (times: number): string => `{stores{edges{node{${repeat(times, () => 'id')}}}}}`;

export const aliases = (times: number): string => `{${repeat(times, (index) => `a${index}:settings{team}`)}}`;

export const rootFields = (times: number): string => `{${repeat(times, () => 'settings{team}')}}`;

export const directives = (times: number): string =>
  `{settings{team ${repeat(times, () => '@include(if:true)')}}}`;

export const nestedLists = (depth: number): string =>
  `{stores(filter:{phase:${'['.repeat(depth)}${']'.repeat(depth)}}){totalCount}}`;

export const nestedSelections = (depth: number): string => `${'{a'.repeat(depth)}${'}'.repeat(depth)}`;

export const longString = (length: number): string => `{store(id:"${'x'.repeat(length)}"){id}}`;

export const comments = (lines: number): string => `${'#\n'.repeat(lines)}{__typename}`;

/** The answer repeats an alias for every store. */
export const longAlias = (length: number): string =>
  `{stores(first:500){edges{node{${'a'.repeat(length)}:id}}}}`;

/** JSON of lists in lists, as variables may carry. */
export const nestedJson = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth);
