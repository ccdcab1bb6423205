import { parse } from 'graphql';
import { expect, test } from 'vitest';
import { measure } from './measure.ts';

test.each([
  ['a field', '{ a }', { fields: 1, rootFields: 1, depth: 1 }],
  ['nested fields', '{ a { b { c } } d }', { fields: 4, rootFields: 2, depth: 3 }],
  ['aliases', '{ x: a { y: b } c }', { aliases: 2 }],
  ['directives', 'query($v: Int @d) @d { a @d ... @d { b @d } }', { directives: 5 }],
  ['inline fragments', '{ ... { a b } ... on Query { c } }', { fields: 3, rootFields: 3, depth: 1 }],
  [
    'a fragment that is spread twice',
    '{ ...F ...F } fragment F on Query { x: a }',
    { aliases: 2, rootFields: 2 },
  ],
  [
    'fragments, and each of them once more',
    '{ ...F ...F } fragment F on Query { a { b } }',
    { fields: 6, depth: 2 },
  ],
  [
    'introspection apart from other fields',
    '{ a __schema { b { c } } }',
    { depth: 1, introspectionDepth: 3 },
  ],
  ['introspection in a fragment', '{ ...F } fragment F on Query { __type { a } }', { introspectionDepth: 2 }],
  ['all operations', 'query A { a } query B { b c }', { fields: 3, rootFields: 2 }],
  ['a fragment in itself', '{ ...F } fragment F on Query { a ...F }', { rootFields: 1 }],
])('%s', (_title, document, expected) => {
  expect(measure(parse(document))).toMatchObject(expected);
});

test('fragments that double at each level are counted without walking through all of them', () => {
  const links = Array.from(
    { length: 200 },
    (_, n) => `fragment F${n} on Query { ...F${n + 1} ...F${n + 1} }`,
  );
  const { rootFields } = measure(parse(`{ ...F0 } ${links.join(' ')} fragment F200 on Query { a }`));
  expect(rootFields).toBe(2 ** 200);
});
