import { existsSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

test('every test that the security review names exists', async () => {
  const page = await readFile('docs/security-review.md', 'utf8');
  const named = [...page.matchAll(/`([\w/*.-]+\.test\.ts)`/g)].map(([, path = '']) => path);
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter((path) => !['test', 'server/src'].some((root) => isThere(join(root, path))))).toEqual(
    [],
  );
});

function isThere(path: string): boolean {
  if (!path.includes('*')) return existsSync(path);
  const folder = dirname(path);
  return existsSync(folder) && readdirSync(folder).some((file) => file.endsWith('.test.ts'));
}
