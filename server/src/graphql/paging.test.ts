import { describe, expect, test } from 'vitest';
import { MAX_PAGE, paginate, type Page, type PageArgs } from './paging.ts';

const items = ['a', 'b', 'c', 'd', 'e'];
const page = (first: number, after?: string | null, list: readonly string[] = items): Page<string> =>
  paginate(list, { first, after, size: 2 }, (item) => item);
const nodes = ({ edges }: Page<string>): string => edges.map(({ node }) => node).join('');
/** The cursor of the item at a rank. */
const cursor = (rank: number, name: string): string => Buffer.from(`${rank}:${name}`).toString('base64url');

describe('pages of a list', () => {
  type Flags = [hasNextPage: boolean, hasPreviousPage: boolean];
  test.each<[string, number, string | null | undefined, string, Flags]>([
    ['the first', 2, undefined, 'ab', [true, false]],
    ['the first, with after null', 2, null, 'ab', [true, false]],
    ['the first, with an empty cursor', 2, '', 'ab', [true, false]],
    ['the second', 2, cursor(1, 'b'), 'cd', [true, true]],
    ['the last, not full', 2, cursor(3, 'd'), 'e', [false, true]],
    ['the last, exactly full', 1, cursor(3, 'd'), 'e', [false, true]],
    ['all', 5, undefined, 'abcde', [false, false]],
    ['more than all', MAX_PAGE, undefined, 'abcde', [false, false]],
    ['after the last item', 2, cursor(4, 'e'), '', [false, true]],
    ['of no items', 0, undefined, '', [true, false]],
    ['of no items, in the middle', 0, cursor(1, 'b'), '', [true, true]],
  ])('%s', (_title, first, after, expected, [hasNextPage, hasPreviousPage]) => {
    const result = page(first, after);
    expect(nodes(result)).toBe(expected);
    expect(result.pageInfo).toEqual({
      hasNextPage,
      hasPreviousPage,
      startCursor: result.edges[0]?.cursor ?? null,
      endCursor: result.edges.at(-1)?.cursor ?? null,
    });
    expect(result.totalCount).toBe(5);
  });

  test.each([1, 2, 3, 4, 5])('in pages of %d every item comes once, in order', (first) => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const result = page(first, after);
      seen.push(...result.edges.map(({ node }) => node));
      after = result.pageInfo.hasNextPage ? result.pageInfo.endCursor : null;
    } while (after !== null);
    expect(seen).toEqual(items);
  });

  test('an empty list', () => {
    expect(page(10, undefined, [])).toEqual({
      edges: [],
      pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
      totalCount: 0,
    });
  });
});

describe('a list that changes between two pages', () => {
  const after = cursor(1, 'b');
  test.each<[string, string[], string]>([
    ['an item before the cursor is added', ['x', 'a', 'b', 'c', 'd'], 'cd'],
    ['an item before the cursor is removed', ['b', 'c', 'd'], 'cd'],
    ['an item after the cursor is added', ['a', 'b', 'x', 'c', 'd'], 'xc'],
    ['the item of the cursor is removed: its successor took its rank', ['a', 'c', 'd'], 'cd'],
    ['all but the first are removed', ['a'], ''],
    ['all are removed', [], ''],
  ])('%s', (_title, list, expected) => {
    expect(nodes(page(2, after, list))).toBe(expected);
  });
});

test('a cursor names an item whose name has colons and line breaks', () => {
  const list = ['a:1\nb', 'a:2', 'a:3'];
  const [first] = page(1, null, list).edges;
  expect(nodes(page(1, first?.cursor, list))).toBe('a:2');
});

describe('what is refused', () => {
  test.each([-1, MAX_PAGE + 1])('first: %d', (first) => {
    expect(() => page(first)).toThrow(
      expect.objectContaining({
        message: 'first must be 0 to 500',
        extensions: { code: 'BAD_USER_INPUT', field: 'first', allowed: 'must be 0 to 500' },
      }),
    );
  });

  test.each([
    ['another text', 'nonsense'],
    ['a cursor without a rank', Buffer.from(':a').toString('base64url')],
    ['a cursor without a name', Buffer.from('1:').toString('base64url')],
    ['a rank that is no number', Buffer.from('x:a').toString('base64url')],
    ['a negative rank', Buffer.from('-1:a').toString('base64url')],
  ])('after: %s', (_title, after) => {
    expect(() => page(1, after)).toThrow(
      expect.objectContaining({
        message: 'after is not a cursor of this list',
        extensions: { code: 'BAD_USER_INPUT', field: 'after', allowed: 'is not a cursor of this list' },
      }),
    );
  });

  test('a rank beyond all numbers is the end of the list', () => {
    expect(nodes(page(2, cursor(Number.MAX_SAFE_INTEGER, 'gone')))).toBe('');
  });
});

describe('pages from the end of a list', () => {
  const back = (args: PageArgs): Page<string> => paginate(items, { ...args, size: 2 }, (item) => item);
  test.each<[string, PageArgs, string, [hasNextPage: boolean, hasPreviousPage: boolean]]>([
    ['the last', { last: 2 }, 'de', [false, true]],
    ['the one before', { last: 2, before: cursor(3, 'd') }, 'bc', [true, true]],
    ['the first, not full', { last: 2, before: cursor(1, 'b') }, 'a', [true, false]],
    ['before an item that is gone', { last: 2, before: cursor(3, 'x') }, 'bc', [true, true]],
    ['between two items', { last: 5, after: cursor(0, 'a'), before: cursor(4, 'e') }, 'bcd', [true, true]],
    ['forwards up to an item', { first: 5, before: cursor(2, 'c') }, 'ab', [true, false]],
    [
      'between two items in the wrong order',
      { after: cursor(3, 'd'), before: cursor(1, 'b') },
      '',
      [true, true],
    ],
    ['of the default size', {}, 'ab', [true, false]],
  ])('%s', (_title, args, expected, [hasNextPage, hasPreviousPage]) => {
    const result = back(args);
    expect(nodes(result)).toBe(expected);
    expect(result.pageInfo).toMatchObject({ hasNextPage, hasPreviousPage });
  });

  test.each<[string, PageArgs]>([
    ['last must not be given together with first', { first: 1, last: 1 }],
    ['last must be 0 to 500', { last: 501 }],
    ['before is not a cursor of this list', { last: 1, before: 'x' }],
  ])('%s', (message, args) => {
    expect(() => back(args)).toThrow(message);
  });
});
