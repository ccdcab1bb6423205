import { InvalidInputError } from './user-errors.ts';

/** One page of a list that is entirely in memory. */
export interface Page<T> {
  edges: { cursor: string; node: T }[];
  pageInfo: {
    hasNextPage: boolean;
    hasPreviousPage: boolean;
    startCursor: string | null;
    endCursor: string | null;
  };
  totalCount: number;
}

export const MAX_PAGE = 500;

/** The arguments of a connection. */
export interface PageArgs {
  first?: number | null;
  after?: string | null;
  last?: number | null;
  before?: string | null;
}

/** What a page costs: all that is asked of an item is done as often as it may have items. */
export function pageCost(
  { first, last }: PageArgs,
  { size, field = 1 }: { size: number; field?: number },
): { field: number; multiplier: number } {
  return { field, multiplier: Math.min(Math.max(1, last ?? first ?? size), MAX_PAGE) };
}

/**
 * The `first` items after a cursor, or the `last` ones before one. A cursor names its item, so a list that changes
 * between two pages shifts nothing; when that item is gone the page starts at the place its rank had.
 * @param size of a page when neither `first` nor `last` is given
 * @param identify a text that names an item of this list and no other
 */
export function paginate<T>(
  items: readonly T[],
  args: PageArgs & { size: number },
  identify: (item: T) => string,
): Page<T> {
  const [start, end] = rangeOf(items, args, identify);
  const nodes = items.slice(start, end);
  const edges = nodes.map((node, index) => ({ cursor: encodeCursor(start + index, identify(node)), node }));
  return {
    edges,
    pageInfo: {
      hasNextPage: end < items.length,
      hasPreviousPage: start > 0,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount: items.length,
  };
}

/** Ranks of the first item of a page and of the one after its last. */
function rangeOf<T>(
  items: readonly T[],
  args: PageArgs & { size: number },
  identify: (item: T) => string,
): [start: number, end: number] {
  const { after, before } = args;
  const { count, backward } = countOf(args);
  const start = after ? rankOf(items, 'after', after, identify, 1) : 0;
  const end = Math.max(start, before ? rankOf(items, 'before', before, identify, 0) : items.length);
  return backward ? [Math.max(start, end - count), end] : [start, Math.min(end, start + count)];
}

function countOf({ first, last, size }: PageArgs & { size: number }): { count: number; backward: boolean } {
  const backward = typeof last === 'number';
  if (backward && typeof first === 'number')
    throw new InvalidInputError('last', 'must not be given together with first');
  const count = last ?? first ?? size;
  if (count < 0 || count > MAX_PAGE)
    throw new InvalidInputError(backward ? 'last' : 'first', `must be 0 to ${MAX_PAGE}`);
  return { count, backward };
}

/** @param shift 1 for the rank after the item of the cursor */
function rankOf<T>(
  items: readonly T[],
  field: 'after' | 'before',
  cursor: string,
  identify: (item: T) => string,
  shift: 0 | 1,
): number {
  const { rank, name } = decodeCursor(cursor, field);
  const index = items.findIndex((item) => identify(item) === name);
  return index >= 0 ? index + shift : Math.min(rank, items.length);
}

/** @param name of the item, as `identify` gives it */
export function encodeCursor(rank: number, name: string): string {
  return Buffer.from(`${rank}:${name}`).toString('base64url');
}

/** @throws InvalidInputError */
export function decodeCursor(cursor: string, field: 'after' | 'before'): { rank: number; name: string } {
  const match = /^(\d+):(.+)$/s.exec(Buffer.from(cursor, 'base64url').toString());
  if (!match?.[1] || !match[2]) throw new InvalidInputError(field, 'is not a cursor of this list');
  return { rank: Number(match[1]), name: match[2] };
}
