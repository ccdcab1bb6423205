import { expect, test } from 'vitest';
import { toCsv } from './csv.ts';

test.each([
  ['plain text', 'Nike', 'Nike'],
  ['a comma', 'a, b', '"a, b"'],
  ['a quotation mark', 'the "best"', '"the ""best"""'],
  ['a line break', 'a\nb', '"a\nb"'],
  ['a formula', '=1+1', "'=1+1"],
  ['a formula with a comma', '@sum(a, b)', `"'@sum(a, b)"`],
])('writes %s', (_what, value, expected) => {
  expect(toCsv(['name'], [[value]])).toBe(`name\r\n${expected}\r\n`);
});
