import { expect, test } from 'vitest';
import { Interner } from './intern.ts';

test('all texts of a value keep their place and their content', () => {
  const value = { a: 'x', list: ['y', { b: 'x', n: 1, none: null }], long: 'z'.repeat(1000) };
  const copy = structuredClone(value);
  expect(new Interner().value(value)).toBe(value);
  expect(value).toEqual(copy);
});

test.each([
  [undefined, undefined],
  [null, null],
  ['text', 'text'],
  [7, 7],
])('%j stays what it is', (value, expected) => {
  expect(new Interner().value(value)).toBe(expected);
});

test('a text is right after any number of others', () => {
  const interner = new Interner(2);
  for (const text of ['a', 'b', 'c', 'a', 'd', 'e', 'f', 'a']) expect(interner.text(text)).toBe(text);
});
