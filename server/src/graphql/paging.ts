import { InvalidInputError } from './user-errors.ts';

/** One page of a list that is in memory as a whole. */
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

/** What a page costs: all that is asked of an item is done `first` times. @param field what the list itself costs */
export function pageCost(first: number, field = 1): { field: number; multiplier: number } {
  return { field, multiplier: Math.min(Math.max(1, first), MAX_PAGE) };
}

/**
 * The `first` items after a cursor. A cursor names its item, so a list that changes between two pages shifts nothing;
 * when that item is gone the page starts at the place its rank had.
 * @param identify a text that names an item of this list and no other
 */
export function paginate<T>(
  items: readonly T[],
  page: { first: number; after?: string | null },
  identify: (item: T) => string,
): Page<T> {
  if (page.first < 0 || page.first > MAX_PAGE)
    throw new InvalidInputError('first', `must be 0 to ${MAX_PAGE}`);
  const start = page.after ? startAfter(items, page.after, identify) : 0;
  const nodes = items.slice(start, start + page.first);
  const edges = nodes.map((node, index) => ({ cursor: encode(start + index, identify(node)), node }));
  return {
    edges,
    pageInfo: {
      hasNextPage: start + page.first < items.length,
      hasPreviousPage: start > 0,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount: items.length,
  };
}

function startAfter<T>(items: readonly T[], after: string, identify: (item: T) => string): number {
  const { rank, name } = decode(after);
  const index = items.findIndex((item) => identify(item) === name);
  return index >= 0 ? index + 1 : Math.min(rank, items.length);
}

function encode(rank: number, name: string): string {
  return Buffer.from(`${rank}:${name}`).toString('base64url');
}

function decode(cursor: string): { rank: number; name: string } {
  const match = /^(\d+):(.+)$/s.exec(Buffer.from(cursor, 'base64url').toString());
  if (!match?.[1] || !match[2]) throw new InvalidInputError('after', 'is not a cursor of this list');
  return { rank: Number(match[1]), name: match[2] };
}
