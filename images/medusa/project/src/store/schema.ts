import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { serverRoot } from './paths.ts';

/** The schema of this image: Medusa's release. The setup job migrates a database of another release. */
export function schemaName(): string {
  const file = join(serverRoot, 'node_modules', '@medusajs', 'medusa', 'package.json');
  return `medusa-${(JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version}`;
}
