import fc from 'fast-check';
import { expect, test } from 'vitest';
import { safeReturnTo } from './return-to.ts';

test.each([
  '/',
  '/stores/nike',
  '/stores/nike?tab=logs#end',
  '/graphql',
  '/a//b',
  '/@evil.test',
  '/signing-in',
])('%s is a path of this server', (path) => {
  expect(safeReturnTo(path)).toBe(path);
});

test.each([
  '',
  null,
  'stores',
  '//evil.test',
  '///evil.test',
  '/\\evil.test',
  '\\\\evil.test',
  '/\t/evil.test',
  '/\n/evil.test',
  'https://evil.test',
  'https:evil.test',
  'javascript:alert(1)',
  ' //evil.test',
  '/%\u0000',
  '/ü',
  `/${'x'.repeat(600)}`,
  '/auth/login',
  '/AUTH/logout',
  '/sign-in?returnTo=/sign-in',
])('%j is not, and becomes /', (text) => {
  expect(safeReturnTo(text)).toBe('/');
});

test('whatever the text is, a browser stays on this server', () => {
  const slashes = fc.array(
    fc.constantFrom('/', '\\', '\t', '\n', '@', ':', '.', 'evil.test', '?', '#', '%2f', ' '),
  );
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    slashes.map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(texts, (text) => {
      const url = new URL(safeReturnTo(text), 'https://urumi.test');
      expect(url.origin).toBe('https://urumi.test');
    }),
    { numRuns: 2000 },
  );
});
