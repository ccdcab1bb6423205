import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { serverRoot } from './paths.ts';

/** Names the tables of this image: Medusa's release. A database of another one is migrated by the setup job. */
export function schemaName(): string {
  const file = join(serverRoot, 'node_modules', '@medusajs', 'medusa', 'package.json');
  return `medusa-${(JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version}`;
}
