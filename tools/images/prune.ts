import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { cacheDir } from '../lib/paths.ts';

const KEPT = 2;

/** Removes older archives of one image. The newest ones stay, so that an older commit needs no build. */
export async function pruneArchives(name: string, newest: string): Promise<void> {
  const root = cacheDir('images');
  const pattern = new RegExp(`^${name}-[0-9a-f]{12}$`);
  const folders = (await readdir(root))
    .filter((entry) => pattern.test(entry))
    .map((entry) => join(root, entry));
  const aged = await Promise.all(folders.map(async (path) => ({ path, time: (await stat(path)).mtimeMs })));
  const old = aged.filter(({ path }) => path !== newest).sort((a, b) => b.time - a.time);
  for (const { path } of old.slice(KEPT - 1)) await rm(path, { recursive: true });
}
