import { getIntrospectionQuery, parse } from 'graphql';
import { expect, test } from 'vitest';
import { CACHE_BYTES, createDocumentCache } from './document-cache.ts';

const numbered = (n: number, fields: number): string => `query Q${n} {${' id'.repeat(fields)}}`;

test('what many different documents take stays below the bound', () => {
  const cache = createDocumentCache();
  const text = (n: number): string => numbered(n, 900);
  for (let n = 0; n < 100; n += 1) cache.set(text(n), parse(text(n)));
  expect(cache.bytes).toBeLessThanOrEqual(CACHE_BYTES);
  expect(cache.bytes).toBeGreaterThan(CACHE_BYTES / 2);
  expect(cache.get(text(0))).toBeUndefined();
  expect(cache.get(text(99))).toBeDefined();
});

test.each([
  ['many tokens', numbered(0, 1900)],
  ['a long text', `{ store(id: "${'x'.repeat(300_000)}") { id } }`],
  ['many comments', `${'#\n'.repeat(2000)}{ id }`],
])('a document of %s is not kept', (_title, text) => {
  const cache = createDocumentCache();
  cache.set(text, parse(text));
  expect(cache.bytes).toBe(0);
});

test('the standard introspection query is kept', () => {
  const cache = createDocumentCache();
  const text = getIntrospectionQuery({ oneOf: true, inputValueDeprecation: true });
  cache.set(text, parse(text));
  expect(cache.get(text)).toBeDefined();
});
