import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const FOLDER = 'docs/decisions';
const pages = readdirSync(FOLDER).filter((name) => /^\d{4}-/.test(name));
const index = readFileSync(`${FOLDER}/README.md`, 'utf8');

test.each(pages)('%s has a number, a dated status, a context, a decision and consequences', (page) => {
  const text = readFileSync(`${FOLDER}/${page}`, 'utf8');
  expect(text).toMatch(new RegExp(`^# ${Number(page.slice(0, 4))}\\. `));
  expect(text).toMatch(/^Status: (proposed|accepted|replaced by \[\d+\]\(.*\)), \d{4}-\d\d-\d\d\.$/m);
  const parts = [...text.matchAll(/^\*\*(\w+)\.\*\*/gm)].map(([, part]) => part);
  expect(parts).toEqual(['Context', 'Decision', 'Consequences']);
});

test('decisions are numbered without a gap, and the index lists each', () => {
  expect(pages.map((page) => Number(page.slice(0, 4)))).toEqual(pages.map((_, at) => at + 1));
  expect(pages.filter((page) => !index.includes(`(${page})`))).toEqual([]);
});
