import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { repoRoot } from '../lib/paths.ts';
import { Problem } from '../lib/problem.ts';
import { breakingChanges, unnamed } from './breaking-changes.ts';
import { releasedSchema } from './released-schema.ts';

const CHANGELOG = 'docs/schema-changelog.md';

/** Fails when the schema breaks clients of the released one and the changelog does not say so. */
export async function verifySchema(): Promise<void> {
  const released = await releasedSchema();
  if (!released) return console.log('verify: no earlier schema to compare with');
  const changes = await breakingChanges(released.text, await read('schema.graphql'));
  const missing = unnamed(changes, await read(CHANGELOG));
  if (missing.length === 0) return console.log(`verify: ${changes.length} breaking changes, all named`);
  const list = missing.map(({ path, message }) => `\`${path}\`: ${message}`).join('\n');
  throw new Problem(
    `the schema breaks clients of ${released.commit.slice(0, 12)}:\n${list}`,
    `deprecate instead of changing, or name the change with its path in ${CHANGELOG}`,
  );
}

const read = (file: string): Promise<string> => readFile(join(repoRoot, file), 'utf8');
