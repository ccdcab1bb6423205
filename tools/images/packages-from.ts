import { randomUUID } from 'node:crypto';
import { link, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { cacheDir } from '../lib/paths.ts';

/** Images that were built before their packages had a date. They keep their tags. */
const UNDATED = '';

const file = (): string => cacheDir('images', 'packages-from');

/**
 * Since when the images of this machine have their Debian packages, as ISO 8601. Debian replaces packages at any time, so
 * this date is part of the tag of an image: a tag never names two contents. It holds for all images until
 * `npm run images -- update`, and a new cache starts a new one.
 */
export async function packagesFrom(): Promise<string> {
  const known = await readFile(file(), 'utf8').catch(() => undefined);
  if (known !== undefined) return known.trim();
  await placeOnce((await hasImages()) ? UNDATED : new Date().toISOString());
  return (await readFile(file(), 'utf8')).trim();
}

export async function setPackagesFrom(date: string): Promise<void> {
  await rename(await draft(date), file());
}

/** What the date adds to a content hash. */
export const dateIdentity = (date: string): string[] => (date === UNDATED ? [] : [`packages from ${date}`]);

/** Another process may be the first. */
async function placeOnce(date: string): Promise<void> {
  const path = await draft(date);
  await link(path, file()).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  await rm(path);
}

async function draft(date: string): Promise<string> {
  const path = `${file()}.${randomUUID()}`;
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, `${date}\n`);
  return path;
}

const hasImages = async (): Promise<boolean> =>
  (await readdir(cacheDir('images')).catch(() => [])).some((name) => /-[0-9a-f]{12}$/.test(name));
