import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { dataDir } from '../lib/paths.ts';
import type { BuiltImage } from './build.ts';

/** Read by the server: references of images, and why others are missing. Keys are names of environment variables. */
export interface ImageCatalog {
  images: Record<string, { ref: string; archive: string }>;
  missing: Record<string, { reason: string; fix: string }>;
}

export const catalogPath = dataDir('images.json');

/** The catalog on disk; empty when there is none. */
async function readCatalog(): Promise<ImageCatalog> {
  const text = await readFile(catalogPath, 'utf8').catch(() => undefined);
  return text ? (JSON.parse(text) as ImageCatalog) : { images: {}, missing: {} };
}

export async function recordBuilt({ env, ref, archive }: BuiltImage): Promise<void> {
  const catalog = await readCatalog();
  delete catalog.missing[env];
  catalog.images[env] = { ref, archive };
  await write(catalog);
}

/** Records why an image is unavailable. An older build is removed from the catalog, because it is not of this code. */
export async function recordMissing(env: string, reason: string, fix: string): Promise<void> {
  const catalog = await readCatalog();
  delete catalog.images[env];
  catalog.missing[env] = { reason, fix };
  await write(catalog);
}

async function write(catalog: ImageCatalog): Promise<void> {
  await mkdir(dirname(catalogPath), { recursive: true });
  await writeFile(`${catalogPath}.part`, `${JSON.stringify(catalog, null, 2)}\n`);
  await rename(`${catalogPath}.part`, catalogPath);
}
