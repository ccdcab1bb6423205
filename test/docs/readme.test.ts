import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { VARIABLES } from '../../server/src/config/variables.ts';

const root = join(import.meta.dirname, '../..');
const readme = await readFile(join(root, 'README.md'), 'utf8');

/** Cells of the rows below a table's heading. */
function table(heading: string): string[][] {
  const after = readme.slice(readme.indexOf(heading)).split('\n').slice(2);
  const end = after.findIndex((line) => !line.startsWith('|'));
  return after.slice(0, end).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

test('the defaults that the README tells are those of the server', () => {
  const told = table('| variable').map(([name = '', value = '']) => [
    name.replaceAll('`', ''),
    value.replaceAll('`', ''),
  ]);
  const variables: Record<string, { default: string }> = VARIABLES;
  const real = told.map(([name = '']) => {
    const fallback = variables[name]?.default;
    return [name, fallback?.startsWith('/') ? relative(root, fallback) : fallback];
  });
  expect(told.length).toBeGreaterThan(20);
  expect(told).toEqual(real);
});

test('every section of the original page has a place and a test, and all files named are there', () => {
  const rows = table('| section');
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

test('every link of the README leads to a file', () => {
  const links = [...readme.matchAll(/\]\(([^)#:]+)\)/g)].map((match) => match[1]!);
  expect(links.filter((path) => !existsSync(join(root, path)))).toEqual([]);
});
