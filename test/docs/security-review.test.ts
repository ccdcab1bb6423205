import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

const ROOTS = ['.', 'test', 'server/src'];

test.each([
  ['docs/security-review.md', 20],
  ['SECURITY.md', 10],
])('every test that %s names exists', async (path, atLeast) => {
  const page = await readFile(path, 'utf8');
  const named = [...page.matchAll(/`([\w/*.-]+\.test\.ts)`/g)].map(([, file = '']) => file);
  expect(named.length).toBeGreaterThan(atLeast);
  expect(named.filter((file) => !ROOTS.some((root) => isThere(join(root, file))))).toEqual([]);
});

test('every attack on sessions and tokens names a test by its title', async () => {
  const page = await readFile('docs/security-review.md', 'utf8');
  const rows = [...page.matchAll(/^\| [^|]+ \| `([\w/.-]+\.test\.ts)` \| ([^|]+) \|$/gm)];
  expect(rows.length).toBeGreaterThan(20);
  const without = rows.filter(
    ([, file = '', title = '']) => !readFileSync(pathOf(file), 'utf8').includes(title),
  );
  expect(without.map(([, , title]) => title)).toEqual([]);
});

test('SECURITY.md has a state and a test or a reason for each weakness of the review', async () => {
  const page = await readFile('SECURITY.md', 'utf8');
  const rows = [...page.matchAll(/^\| W(\d+) [^|]+\| ([^|]+) \| ([^|]+) \|$/gm)];
  expect(rows.map(([, number]) => Number(number))).toEqual(Array.from({ length: 20 }, (_, at) => at + 1));
  expect(rows.filter(([, , state = '']) => !/^(fixed|accepted|open)\b/.test(state))).toEqual([]);
});

/** The first file of this name. */
const pathOf = (file: string): string =>
  ROOTS.map((root) => join(root, file)).find((path) => existsSync(path)) ?? file;

function isThere(path: string): boolean {
  if (!path.includes('*')) return existsSync(path);
  const folder = dirname(path);
  return existsSync(folder) && readdirSync(folder).some((file) => file.endsWith('.test.ts'));
}
