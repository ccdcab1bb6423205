import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';

export interface Import {
  /** As written, e.g. `./names.ts`, `node:fs` or `@mantine/core`. */
  from: string;
  /** Whether the import is gone when the types are. */
  typeOnly: boolean;
}

const STATEMENT = /^(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?'([^']+)'|\bimport\('([^']+)'\)/gm;

/** The TypeScript files below a folder, without generated code and builds; paths from the repository's root. */
export function sourcesBelow(folder: string): string[] {
  return globSync(`${folder}/**/*.{ts,tsx}`, { exclude: ['**/node_modules', '**/dist', 'client/src/gql'] });
}

/** What a file imports and re-exports. */
export async function importsOf(path: string): Promise<Import[]> {
  const text = await readFile(path, 'utf8');
  return [...text.matchAll(STATEMENT)].map(([, type, from, dynamic]) => ({
    from: from ?? dynamic ?? '',
    typeOnly: type !== undefined,
  }));
}

/** The package that an import names, or undefined for a file, for Node's own modules and for a builder's virtual ones. */
export function packageOf(from: string): string | undefined {
  return /^(?!node:)(?:@[\w.-]+\/)?[a-z][\w.-]*/.exec(from)?.[0];
}
