import { cp, mkdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { cacheDir, repoRoot } from '../lib/paths.ts';
import { provideArchive } from './archive.ts';
import type { FoundImage } from './definitions.ts';

/** Copies a folder of the repository to `target`, which is emptied first. */
export async function stageFolder(folder: string, target: string): Promise<void> {
  await rm(target, { recursive: true, force: true });
  await mkdir(target, { recursive: true });
  await cp(folder, target, { recursive: true, verbatimSymlinks: true });
}

/** Lays out the build context: the image's folder, `archives/` and `shared/`. Returns its path. */
export async function stageContext(image: FoundImage, say: (line: string) => void): Promise<string> {
  const context = cacheDir('images', 'work', image.name);
  await stageFolder(image.folder, context);
  await mkdir(join(context, 'archives'));
  for (const archive of image.archives ?? []) {
    await provideArchive(archive, join(context, 'archives', archive.name), say);
  }
  for (const path of image.shared ?? []) {
    await cp(join(repoRoot, path), join(context, 'shared', basename(path)), { recursive: true });
  }
  return context;
}
