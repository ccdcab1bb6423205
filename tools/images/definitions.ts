import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { repoRoot } from '../lib/paths.ts';
import { Problem } from '../lib/problem.ts';
import type { ImageDefinition } from './definition.ts';

export interface FoundImage extends ImageDefinition {
  /** Absolute path of images/<folder>. */
  folder: string;
}

const imagesRoot = join(repoRoot, 'images');

/** Every folder with an image.ts, by name. */
const found: readonly FoundImage[] = await Promise.all(
  readdirSync(imagesRoot)
    .sort()
    .map((name) => join(imagesRoot, name))
    .filter((folder) => existsSync(join(folder, 'image.ts')))
    .map(loadDefinition),
);

async function loadDefinition(folder: string): Promise<FoundImage> {
  const module = (await import(pathToFileURL(join(folder, 'image.ts')).href)) as {
    definition: ImageDefinition;
  };
  return { ...module.definition, folder };
}

/** Names that `npm run images -- build` takes. */
export const imageNames: readonly string[] = found.map((image) => image.name);

/** Names of the images that stores run. */
export const storeImageNames: readonly string[] = found
  .filter(({ runs }) => runs !== 'platform')
  .map(({ name }) => name);

/** @throws Problem when there is no such image */
export function imageOf(name: string): FoundImage {
  const image = found.find((candidate) => candidate.name === name);
  if (!image) throw new Problem(`image "${name}" does not exist`, `use one of: ${imageNames.join(', ')}`);
  return image;
}
