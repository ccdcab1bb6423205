import { expect, test } from 'vitest';
import { deriveId, idHint } from './store-id.ts';

test('an id is derived from a name without accents, marks or leading digits', () => {
  expect(deriveId('  Café Noir! ')).toBe('cafe-noir');
  expect(deriveId('3 Wishes')).toBe('wishes');
  expect(deriveId('x'.repeat(60))).toHaveLength(35);
});

test('an invalid id is explained', () => {
  expect(idHint('ab')).toMatch(/At least 3/);
  expect(idHint('1abc')).toMatch(/starts with a letter/);
  expect(idHint('abc-')).toMatch(/ends with a letter or digit/);
  expect(idHint('admin')).toMatch(/Reserved/);
  expect(idHint('nike-2')).toBeUndefined();
});
