import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

const FOLDERS = ['api', 'modules', 'subscribers'];
const LATER = ['@medusajs/core-flows', '@medusajs/link-modules', '@medusajs/medusa/commands/start'];

/**
 * Loads the server's code while the database is still starting. Nothing runs yet: each file is one that Medusa
 * would load during its start, which then finds it in memory. A file that cannot be loaded is Medusa's to report.
 */
export function preload(): number {
  const start = performance.now();
  for (const name of LATER) attempt(name);
  const dist = dirname(dirname(require.resolve('@medusajs/medusa/loaders/index')));
  for (const name of FOLDERS) for (const file of scripts(join(dist, name))) attempt(file);
  return performance.now() - start;
}

function attempt(name: string): void {
  try {
    require(name);
  } catch {
    // see above
  }
}

function scripts(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.js'))
    .map((name) => join(folder, name));
}
