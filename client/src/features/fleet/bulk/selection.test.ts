import { describe, expect, test } from 'vitest';
import { ALL, filtersOf, isSelected, NONE, sizeOf, withStores, type Selection } from './selection.ts';

const some = withStores(NONE, ['a', 'b'], true);
const allButC = withStores(ALL, ['c'], false);

describe('a selection', () => {
  test.each<[string, Selection, number, string[], string[]]>([
    ['is empty at first', NONE, 0, [], ['a']],
    ['has the stores that were chosen', some, 2, ['a', 'b'], ['c']],
    ['loses the stores that are no longer chosen', withStores(some, ['a'], false), 1, ['b'], ['a']],
    ['has all that match', ALL, 10, ['a', 'z'], []],
    ['has all that match except for some', allButC, 9, ['a', 'b'], ['c']],
    ['takes an exception back', withStores(allButC, ['c'], true), 10, ['c'], []],
  ])('%s', (_title, selection, size, inside, outside) => {
    expect(sizeOf(selection, 10)).toBe(size);
    expect(inside.every((id) => isSelected(selection, id))).toBe(true);
    expect(outside.some((id) => isSelected(selection, id))).toBe(false);
  });
});

test('all that match is found by the query, others by their ids in parts', () => {
  const ids = Array.from({ length: 1100 }, (_, n) => `s${n}`);
  expect(filtersOf(ALL, { search: 'x' })).toEqual([{ search: 'x' }]);
  expect(filtersOf(withStores(NONE, ids, true), {}).map((filter) => filter.ids?.length)).toEqual([
    500, 500, 100,
  ]);
});
