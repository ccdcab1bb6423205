import { readdir, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { cacheDir } from '../lib/paths.ts';

const KEPT = 2;
/** An archive that was used within this time may belong to another checkout, which still needs it. Milliseconds. */
const USED_WITHIN_MS = 6 * 3_600_000;

/** Notes that an archive is used. */
export async function markUsed(folder: string): Promise<void> {
  const now = new Date();
  await utimes(folder, now, now);
}

/** Removes older archives of one image. The newest ones stay, so that an older commit needs no build. */
export async function pruneArchives(
  name: string,
  root = cacheDir('images'),
  now = Date.now(),
): Promise<void> {
  const pattern = new RegExp(`^${name}-[0-9a-f]{12}$`);
  const folders = (await readdir(root))
    .filter((entry) => pattern.test(entry))
    .map((entry) => join(root, entry));
  const aged = await Promise.all(folders.map(async (path) => ({ path, time: (await stat(path)).mtimeMs })));
  const old = aged.sort((a, b) => b.time - a.time).slice(KEPT);
  for (const { path, time } of old) if (now - time > USED_WITHIN_MS) await rm(path, { recursive: true });
}
