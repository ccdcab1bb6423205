import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { repoRoot } from '../../tools/lib/paths.ts';

const read = (file: string): Promise<string> => readFile(join(repoRoot, file), 'utf8');

test('every deprecation says what to use instead and from when it is removed, and the changelog has the date', async () => {
  const [schema, changelog] = await Promise.all([read('schema.graphql'), read('docs/schema-changelog.md')]);
  const lines = schema.split('\n').filter((line) => line.includes('@deprecated'));
  expect(lines.length).toBeGreaterThan(0);
  for (const line of lines) {
    const date = /"Use .+\. Will be removed on (\d{4}-\d\d-\d\d)\."/.exec(line)?.[1];
    expect(date, line).toBeTruthy();
    const name = /^\s*(\w+)/.exec(line)?.[1];
    expect(changelog).toMatch(new RegExp(`removed from ${date}:[\\s\\S]*[\`.]${name}\``));
  }
});
