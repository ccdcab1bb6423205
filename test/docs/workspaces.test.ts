import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { importsOf, packageOf, sourcesBelow } from './imports.ts';

interface Manifest {
  workspaces?: string[];
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
}

const root = await manifestOf('.');
const workspaces = root.workspaces ?? [];
const folders = ['.', ...workspaces];
/** Imported in the platform's image, which has no development packages. */
const OPTIONAL = new Set(['pino-pretty']);
const BROWSER =
  /^(react|@mantine\/|@urql\/|urql|wonka|@fontsource|vite|@vitejs\/|happy-dom|@testing-library\/)/;

test.each([...workspaces, 'scripts', 'test', 'bench', 'examples'])(
  'every package that %s/ imports is declared in the nearest package.json',
  async (folder) => {
    const missing = await Promise.all(sourcesBelow(folder).map(undeclared));
    expect(missing.flat()).toEqual([]);
  },
);

test('the server has no package of the browser', async () => {
  const { dependencies = {} } = await manifestOf('server');
  expect(Object.keys(dependencies).filter((name) => BROWSER.test(name))).toEqual([]);
});

test('a package has the same exact version in all workspaces', async () => {
  const versions = new Map<string, Set<string>>();
  for (const folder of folders)
    for (const [name, version] of declared(await manifestOf(folder)))
      versions.set(name, (versions.get(name) ?? new Set()).add(version));
  const wrong = [...versions].filter(([, set]) => set.size > 1 || ![...set].every((v) => /^\d/.test(v)));
  expect(wrong).toEqual([]);
});

test('there is one lock file for all workspaces', () => {
  expect(workspaces.filter((folder) => existsSync(join(folder, 'package-lock.json')))).toEqual([]);
});

async function manifestOf(folder: string): Promise<Manifest> {
  return JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
}

function declared(manifest: Manifest): [string, string][] {
  return [...Object.entries(manifest.dependencies ?? {}), ...Object.entries(manifest.devDependencies ?? {})];
}

/** Imports of a file that its package.json does not declare. */
async function undeclared(path: string): Promise<string[]> {
  const manifest = await manifestOf(nearest(path));
  const all = new Map([...declared(root), ...declared(manifest)]);
  const running = new Map(Object.entries(manifest.dependencies ?? {}));
  const imports = await importsOf(path);
  return imports
    .map(({ from, typeOnly }) => ({
      name: packageOf(from),
      allowed: typeOnly || !runs(path) || OPTIONAL.has(packageOf(from) ?? '') ? all : running,
    }))
    .filter(({ name, allowed }) => name && !allowed.has(name))
    .map(({ name }) => `${path}: ${name}`);
}

/** Does a file need its packages without development packages installed? */
function runs(path: string): boolean {
  return /^(server|client)\/src\/|^tools\//.test(path) && !/\.test\.tsx?$|^client\/src\/testing\//.test(path);
}

function nearest(path: string): string {
  const folder = dirname(path);
  return existsSync(join(folder, 'package.json')) ? folder : nearest(folder);
}
