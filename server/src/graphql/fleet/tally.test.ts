import { expect, test } from 'vitest';
import { Tally } from './tally.ts';

function tallyOf(counts: Record<string, number>): Tally {
  const tally = new Tally();
  for (const [value, count] of Object.entries(counts)) {
    for (let n = 0; n < count; n += 1) tally.add(value, 1);
  }
  return tally;
}

test.each([
  ['the most frequent first', { a: 1, b: 3, c: 2 }, 3, ['b', 'c', 'a']],
  ['equal ones by value', { c: 1, a: 1, b: 1 }, 3, ['a', 'b', 'c']],
  ['at most as many as asked for', { a: 1, b: 3, c: 2, d: 5 }, 2, ['d', 'b']],
  ['equal ones at the limit by value', { d: 1, a: 1, c: 1, b: 1 }, 2, ['a', 'b']],
  ['nothing of an empty one', {}, 2, []],
])('top has %s', (_what, counts, most, expected) => {
  expect(
    tallyOf(counts)
      .top(most)
      .map(({ value }) => value),
  ).toEqual(expected);
});

test('a value that is counted no more is none', () => {
  const tally = tallyOf({ a: 1, b: 1 });
  tally.add('a', -1);
  expect([...tally.values()]).toEqual(['b']);
});

test('the revision of the values changes only when one comes or goes', () => {
  const tally = tallyOf({ a: 1 });
  const before = tally.valuesRevision;
  tally.add('a', 1);
  tally.add('a', -1);
  expect(tally.valuesRevision).toBe(before);
  tally.add('a', -1);
  expect(tally.valuesRevision).not.toBe(before);
});
