import { existsSync, globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { VARIABLES } from '../../server/src/config/variables.ts';

const root = join(import.meta.dirname, '../..');
const read = (path: string): Promise<string> => readFile(join(root, path), 'utf8');

const PAGES = [
  ...globSync('*.md', { cwd: root }),
  ...globSync('{docs,images,.github,charts}/**/*.md', { cwd: root }),
].filter((path) => !path.includes('node_modules'));

/** Cells of the rows below a table's heading. */
async function table(path: string, heading: string): Promise<string[][]> {
  const page = await read(path);
  const after = page.slice(page.indexOf(heading)).split('\n').slice(2);
  const end = after.findIndex((line) => !line.startsWith('|'));
  return after.slice(0, end).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

test('the configuration page has every variable of the server, with its default', async () => {
  const rows = await table('docs/configuration.md', '| variable');
  const printed = rows.map(([name = '', value = '']) => [
    name.replaceAll('`', ''),
    value.replaceAll('`', ''),
  ]);
  const defaults = Object.entries<{ default: string }>(VARIABLES).map(([name, { default: value }]) => [
    name,
    value.startsWith(root) ? relative(root, value) : value,
  ]);
  expect(printed).toEqual(defaults);
});

test('every section of the requirements has a place and a test, and every named file exists', async () => {
  const rows = await table('docs/requirements.md', '| section');
  expect(rows.map(([section]) => Number(/^\d+/.exec(section ?? '')?.[0]))).toEqual(
    Array.from({ length: 22 }, (_, index) => index + 1),
  );
  expect(rows.filter((row) => row.length !== 3 || row.includes(''))).toEqual([]);
  const tests = rows.flatMap(([, , proof = '']) =>
    [...proof.matchAll(/`([^`]+)`/g)].map((match) => match[1]!),
  );
  const missing = tests.filter(
    (path) => !existsSync(join(root, 'test', path)) && !existsSync(join(root, path)),
  );
  expect(missing).toEqual([]);
});

test('the README fits on a few screens', async () => {
  expect((await read('README.md')).split('\n').length).toBeLessThan(150);
});

describe('every link leads to a file', () => {
  test.each(PAGES)('in %s', async (path) => {
    const links = [...(await read(path)).matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/g)].map(
      ([, link = '']) => link,
    );
    expect(links.filter((link) => !existsSync(join(root, dirname(path), link)))).toEqual([]);
  });
});

test('the pages that are checked are found', () => {
  expect(PAGES).toEqual(expect.arrayContaining(['README.md', 'docs/operations.md']));
});
