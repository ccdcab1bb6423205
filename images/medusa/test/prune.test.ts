import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { execa } from 'execa';
import { afterEach, beforeEach, expect, test } from 'vitest';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'prune-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

async function file(path: string, content = ''): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), content);
}

async function packageAt(path: string, dependencies: string[] = []): Promise<void> {
  const entries = dependencies.map((name) => [name, '*']);
  await file(
    join('project', path, 'package.json'),
    JSON.stringify({ dependencies: Object.fromEntries(entries) }),
  );
}

async function prune(): Promise<(path: string) => boolean> {
  const script = join(import.meta.dirname, '../build/prune.mjs');
  await execa(process.execPath, [script, join(folder, 'project'), join(folder, 'server')]);
  return (path) => existsSync(join(folder, 'server/node_modules', path));
}

test('what a dependency needs is kept where Node finds it, what nothing needs is not', async () => {
  await packageAt('.', ['pg']);
  await packageAt('node_modules/pg', ['shared', 'own']);
  await packageAt('node_modules/pg/node_modules/own');
  await packageAt('node_modules/shared');
  await packageAt('node_modules/own');
  await packageAt('node_modules/stranger');
  const kept = await prune();
  expect(['pg', 'shared', 'pg/node_modules/own'].every(kept)).toBe(true);
  expect(['own', 'stranger'].some(kept)).toBe(false);
});

test("packages that only building needs are left out, and a plugin's pages with all that draws them", async () => {
  await packageAt('.', ['@medusajs/medusa', '@medusajs/draft-order']);
  await packageAt('node_modules/@medusajs/medusa', ['@medusajs/admin-bundler', 'react']);
  await packageAt('node_modules/@medusajs/admin-bundler', ['vite']);
  await packageAt('node_modules/@medusajs/draft-order', ['calendar']);
  for (const name of ['vite', 'react', 'calendar']) await packageAt(`node_modules/${name}`);
  const kept = await prune();
  expect(kept('@medusajs/draft-order')).toBe(true);
  expect(['@medusajs/admin-bundler', 'vite', 'react', 'calendar'].some(kept)).toBe(false);
});

test('types, maps and tests stay behind; a licence does not', async () => {
  await packageAt('.', ['pg']);
  await packageAt('node_modules/pg');
  for (const name of ['index.js', 'index.js.map', 'index.d.ts', 'test/a.js', 'LICENSE.txt'])
    await file(`project/node_modules/pg/${name}`);
  const kept = await prune();
  expect(['pg/index.js', 'pg/LICENSE.txt'].every(kept)).toBe(true);
  expect(['pg/index.js.map', 'pg/index.d.ts', 'pg/test'].some(kept)).toBe(false);
});
