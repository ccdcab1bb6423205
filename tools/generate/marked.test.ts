import { expect, test } from 'vitest';
import { fillFiles, fillTable, prose, row } from './marked.ts';

const FENCE = '```';

test('a marked block gets the text of its file and the rest of the page stays', () => {
  const page = `a\n<!-- file: x.sh -->\n${FENCE}bash\nold\n${FENCE}\nb\n`;
  expect(fillFiles(page, (path) => `echo ${path}\n`)).toBe(
    `a\n<!-- file: x.sh -->\n${FENCE}bash\necho x.sh\n${FENCE}\nb\n`,
  );
});

test('an empty marked block is filled, and filling twice changes nothing', () => {
  const once = fillFiles(`<!-- file: x -->\n${FENCE}ts\n${FENCE}\n`, () => 'text\n');
  expect(once).toContain('\ntext\n');
  expect(fillFiles(once, () => 'text\n')).toBe(once);
});

test('a file with a code fence is refused', () => {
  const page = `<!-- file: x -->\n${FENCE}ts\n${FENCE}\n`;
  expect(() => fillFiles(page, () => `${FENCE}\n`)).toThrow('x contains a code fence');
});

test('only the table with the name is replaced', () => {
  const page = '<!-- table: a -->\nold\n<!-- end -->\n<!-- table: b -->\nold\n<!-- end -->\n';
  expect(fillTable(page, 'b', ['| 1 |'])).toBe(
    '<!-- table: a -->\nold\n<!-- end -->\n<!-- table: b -->\n\n| 1 |\n\n<!-- end -->\n',
  );
});

test.each([
  [['a', 'b'], '| a | b |'],
  [['a|b', ' c\nd '], '| a\\|b | c d |'],
])('cells %j are the row %s', (cells, expected) => {
  expect(row(...cells)).toBe(expected);
});

test('a placeholder in angle brackets stays visible', () => {
  expect(prose(' <id>.example.com ')).toBe('\\<id>.example.com');
});
