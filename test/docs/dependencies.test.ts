import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';

type Manifest = Partial<
  Record<'dependencies' | 'devDependencies' | 'optionalDependencies', Record<string, string>>
>;

const root = join(import.meta.dirname, '../..');
const FOLDERS = ['root', 'server', 'client', 'tools'];
const page = await readFile(join(root, 'docs/dependencies.md'), 'utf8');

/** The rows of the table below a heading, as cells without backticks. */
function rowsBelow(heading: string): string[][] {
  const section = page.split(/^## /m).find((part) => part.startsWith(`${heading}\n`)) ?? '';
  const [, , ...rows] = section.split('\n').filter((line) => line.startsWith('|'));
  return rows.map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim().replaceAll(/^`|`$/g, '')),
  );
}

async function declaredIn(folder: string): Promise<Map<string, string>> {
  const path = join(root, folder === 'root' ? '.' : folder, 'package.json');
  const manifest: Manifest = JSON.parse(await readFile(path, 'utf8'));
  const { dependencies, devDependencies, optionalDependencies } = manifest;
  return new Map(Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies }));
}

const declared = await Promise.all(
  FOLDERS.map(async (folder) => [folder, await declaredIn(folder)] as const),
);
const names = [...new Set(declared.flatMap(([, packages]) => [...packages.keys()]))].sort();
const versionOf = (name: string): string | undefined =>
  declared.map(([, packages]) => packages.get(name)).find((version) => version !== undefined);
const inUse = rowsBelow('In use');
const heldBack = rowsBelow('Held back');

test('the page has every package of the workspaces once, in order, and no other', () => {
  expect(inUse.map(([name]) => name)).toEqual(names);
});

test('the page names the workspaces that use a package', () => {
  const users = names.map((name) => [
    name,
    declared.filter(([, packages]) => packages.has(name)).map(([folder]) => folder),
  ]);
  expect(inUse.map(([name, folders]) => [name, folders?.split(', ')])).toEqual(users);
});

test('every package has a reason of one line', () => {
  expect(inUse.filter(([, , why = '']) => why === '' || why.length > 100)).toEqual([]);
});

test('a package that is held back is in use at the documented version, and has a reason', () => {
  expect(heldBack.length).toBeGreaterThan(0);
  expect(heldBack.map(([name = '', at]) => [name, at])).toEqual(
    heldBack.map(([name = '']) => [name, versionOf(name)]),
  );
  expect(heldBack.filter(([, at, newest, why]) => at === newest || !why)).toEqual([]);
});
