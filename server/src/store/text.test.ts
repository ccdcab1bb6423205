import { expect, test } from 'vitest';
import { printable } from './text.ts';

test.each([
  ['nike', 'nike'],
  ['Café ☕', 'Café ☕'],
  ['x'.repeat(10), 'x'.repeat(10)],
  ['x'.repeat(11), `${'x'.repeat(9)}…`],
  ['a\nb\u001b[2J', 'a\uFFFDb\uFFFD[2J'],
  ['\u202Egnp.exe', '\uFFFDgnp.exe'],
  ['a\u2028b\u007F\u0085', 'a\uFFFDb\uFFFD\uFFFD'],
  [`${'x'.repeat(8)}😀😀`, `${'x'.repeat(8)}\uFFFD…`],
])('%j is shown as %j', (text, expected) => {
  expect(printable(text, 10)).toBe(expected);
});
