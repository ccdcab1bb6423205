import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { sourcesBelow } from './imports.ts';

const page = readFileSync('ARCHITECTURE.md', 'utf8');
const sources = sourcesBelow('server/src').map((path) => readFileSync(path, 'utf8'));

function section(heading: string): string {
  return page.split(/^## /m).find((part) => part.startsWith(heading)) ?? '';
}

/** First cell of each row below a heading, without the quotes. */
function firstCells(heading: string): string[] {
  return [...section(heading).matchAll(/^\| `([^`]+)` \|/gm)].map(([, path = '']) => path);
}

/** Subfolders of a folder, without installed, built or runtime data. */
function foldersOf(path: string): string[] {
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map(({ name }) => (path === '.' ? `${name}/` : `${path}/${name}/`))
    .filter((folder) => !['node_modules/', 'data/', 'server/', 'client/', 'charts/'].includes(folder));
}

test('every folder of the repository and of the server has a row', () => {
  const rows = firstCells('Folders');
  const folders = ['.', 'server/src', 'charts'].flatMap(foldersOf);
  expect(rows.filter((path) => path.endsWith('/')).toSorted()).toEqual(
    [...folders, 'client/src/'].toSorted(),
  );
});

test('a subfolder that a row names exists', () => {
  const rows = section('Folders')
    .split('\n')
    .filter((line) => /^\| `[^`]+\/` \|/.test(line));
  const named = rows.flatMap((row) => {
    const [own = '', ...inside] = [...row.matchAll(/`([\w/-]+\/)`/g)].map(([, path = '']) => path);
    return inside.map((path) => own + path);
  });
  expect(named.length).toBeGreaterThan(15);
  expect(named.filter((path) => !existsSync(path))).toEqual([]);
});

test('every file that the page names exists', () => {
  const named = [...page.matchAll(/`((?:server|test|docs|client|charts|tools)\/[\w/.-]+)`/g)].map(
    ([, path = '']) => path,
  );
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter((path) => !existsSync(path))).toEqual([]);
});

test.each(['nextAction', 'StoreIndex', 'LiveIterator', 'byStore'])('the code has the name %s', (name) => {
  const word = new RegExp(`\\b${name}\\b`);
  expect(sources.some((text) => word.test(text))).toBe(true);
});
