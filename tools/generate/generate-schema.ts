import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { schema } from '../../server/src/graphql/schema/index.ts';
import { repoRoot } from '../lib/paths.ts';

/** Writes schema.graphql from the code-first schema. */
export async function generateSchema(): Promise<void> {
  const banner = '# Generated from server/src/graphql/schema by `npm run generate`. Do not edit.\n\n';
  await writeFile(
    join(repoRoot, 'schema.graphql'),
    `${banner}${printSchema(lexicographicSortSchema(schema))}\n`,
  );
}
