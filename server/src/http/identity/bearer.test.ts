import { expect, test } from 'vitest';
import { bearerToken, MAX_TOKEN } from './bearer.ts';

test.each([
  [undefined, undefined],
  ['', undefined],
  ['Basic YTpi', undefined],
  ['Bearer', undefined],
  ['Bearer ', undefined],
  ['Bearer a b', undefined],
  ['Bearer a\n', undefined],
  ['Bearer abc.def-_~+/==', 'abc.def-_~+/=='],
  ['bearer abc', 'abc'],
  [`Bearer ${'x'.repeat(MAX_TOKEN)}`, 'x'.repeat(MAX_TOKEN)],
  [`Bearer ${'x'.repeat(MAX_TOKEN + 1)}`, undefined],
])('%j', (authorization, token) => {
  expect(bearerToken(authorization)).toBe(token);
});
