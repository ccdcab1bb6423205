import { expect, test } from 'vitest';
import { isTooDeep, JSON_BOUNDS, keyProblem } from './json-bounds.ts';

const { levels, keys, keyLength } = JSON_BOUNDS;
const nested = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth);
const object = (count: number): object =>
  Object.fromEntries(Array.from({ length: count }, (_, i) => [`k${i}`, i]));

test.each([
  ['{}', false],
  ['', false],
  [nested(levels), false],
  [nested(levels + 1), true],
  ['['.repeat(250_000), true],
  ['{"a":'.repeat(levels + 1), true],
  [nested(levels).repeat(100), false],
  [JSON.stringify({ query: '{'.repeat(1000) }), false],
  [JSON.stringify(['"', '\\', '\\"', '{'.repeat(1000)]), false],
  [`"\\"${'['.repeat(100)}"`, false],
  [`"\\\\"${'['.repeat(100)}`, true],
])('the levels of %.40s: too deep is %s', (text, tooDeep) => {
  expect(isTooDeep(text)).toBe(tooDeep);
});

test.each([
  ['few keys', object(keys), undefined],
  ['a long list', { list: Array.from({ length: 10_000 }, () => 'x') }, undefined],
  ['null', { a: null, b: [null, undefined] }, undefined],
  ['too many keys', { input: [object(keys + 1)] }, `an object must not have more than ${keys} keys`],
  ['a long key', { ['k'.repeat(keyLength + 1)]: 1 }, `a key must not have more than ${keyLength} characters`],
])('%s: the problem is told', (_what, value, problem) => {
  expect(keyProblem(value)).toBe(problem);
});
