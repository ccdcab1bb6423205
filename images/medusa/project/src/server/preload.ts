import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

const FOLDERS = ['api', 'modules', 'subscribers'];
const LATER = ['@medusajs/core-flows', '@medusajs/link-modules', '@medusajs/medusa/commands/start'];

/**
 * Loads the server's code while the database is still starting. Medusa loads the same files during its start and then
 * finds them in memory. If a file fails to load, Medusa reports it.
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
    // Medusa reports it.
  }
}

function scripts(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.js'))
    .map((name) => join(folder, name));
}
