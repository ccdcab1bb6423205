import { existsSync } from 'node:fs';
import { cp, mkdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { execa } from 'execa';
import { cacheDir, repoRoot } from '../lib/paths.ts';
import { provideArchive } from './archive.ts';
import type { FoundImage } from './definitions.ts';

/** Build results in the folder of an image; the image makes its own from the sources and the lock file. */
export const NOT_SOURCES: readonly string[] = ['node_modules', 'dist', '.medusa'];

/** Copies the sources in a folder of the repository to `target`, which is emptied first. */
export async function stageFolder(folder: string, target: string): Promise<void> {
  // A build that was interrupted may leave an npm that still writes here for a moment.
  await rm(target, { recursive: true, force: true, maxRetries: 10 });
  await mkdir(target, { recursive: true });
  const filter = (path: string): boolean => !NOT_SOURCES.includes(basename(path));
  await cp(folder, target, { recursive: true, verbatimSymlinks: true, filter });
}

/** Makes the build context: the folder of the image, `archives/` and `shared/`. Returns its path. */
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
  for (const folder of image.packages ?? []) await installPackages(join(context, folder), say);
  for (const { make } of image.made ?? []) await make(context, say);
  return context;
}

/** On the host, because its npm has the settings of the registry. Runs no script of a package. */
async function installPackages(folder: string, say: (line: string) => void): Promise<void> {
  // Git does not track empty folders, and COPY needs one.
  await mkdir(folder, { recursive: true });
  if (!existsSync(join(folder, 'package-lock.json'))) return;
  say(`installing the packages of ${basename(folder)}`);
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  await execa('npm', args, { cwd: folder, stdin: 'ignore' });
}
