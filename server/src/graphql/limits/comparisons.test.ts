import { getIntrospectionQuery, parse } from 'graphql';
import { expect, test } from 'vitest';
import { comparisons } from './comparisons.ts';
import { LIMITS } from './limits.ts';

test.each([
  ['one field with a selection', '{ a { b } }', 0],
  ['two fields without a selection', '{ a a }', 0],
  ['two equal fields', '{ a { b } a { c } }', 1],
  ['four equal fields', '{ a { b } a { b } a { b } a { b } }', 6],
  ['two fields with one response name', '{ x: a { b } x: c { d } }', 1],
  ['two fields with two response names', '{ x: a { b } y: a { b } }', 0],
  ['equal fields of two parents', '{ a { c { d } } b { c { d } } }', 1],
  ['a fragment that is spread twice, and its own definition', '{ ...F ...F } fragment F on Q { a { b } }', 3],
  ['an inline fragment', '{ a { b } ... on Q { a { b } } }', 1],
  ['a fragment inside itself', '{ ...F } fragment F on Q { a { b ...F } }', 1],
  ['an unknown fragment', '{ ...F }', 0],
])('%s', (_title, document, pairs) => {
  expect(comparisons(parse(document))).toBe(pairs);
});

test('fragments that double without a field are not expanded without end', () => {
  const links = Array.from({ length: 200 }, (_, n) => `fragment F${n} on Q { ...F${n + 1} ...F${n + 1} }`);
  expect(comparisons(parse(`{ ...F0 } ${links.join(' ')} fragment F200 on Q { __typename }`))).toBe(Infinity);
});

test('the standard introspection query is allowed', () => {
  expect(comparisons(parse(getIntrospectionQuery({ inputValueDeprecation: true })))).toBeLessThan(
    LIMITS.comparisons,
  );
});
