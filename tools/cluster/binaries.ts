import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { hashTrees, sha256 } from '../lib/hash.ts';
import { withLock } from '../lib/lock.ts';
import { cacheDir } from '../lib/paths.ts';
import { startTime } from '../lib/process-start.ts';
import { ensureEnvoy } from './envoy.ts';
import type { Say } from './handle.ts';
import { MODULES, type GoModule } from './modules.ts';
import { buildFromSource } from './programs/source.ts';

export interface BinaryOptions {
  /** Adds kwok, which simulates nodes. Only tests need it. */
  kwok?: boolean;
}

/**
 * Builds the programs that are not in the cache yet. One process at a time does so, the others wait for it.
 * @returns a folder with links to all of them
 * @throws Problem when one cannot be built
 */
export async function ensureBinaries(say: Say, { kwok = false }: BinaryOptions = {}): Promise<string> {
  const modules = MODULES.filter((module) => kwok || module.name !== 'kwok');
  const onWait = (): void => say('waiting for another process that builds the cluster programs');
  return withLock(cacheDir('bin', 'build.lock'), onWait, async () => {
    await removeLeftovers();
    const folders: string[] = [];
    for (const [index, module] of modules.entries()) {
      const position = `module ${index + 1} of ${modules.length}, ${module.name}`;
      folders.push(await ensureModule(module, (line) => say(`${position}: ${line}`)));
    }
    folders.push(await ensureEnvoy());
    return linkTogether(folders);
  });
}

async function ensureModule(module: GoModule, say: Say): Promise<string> {
  const folder = await folderOf(module);
  if (!existsSync(folder)) await fill(folder, (partial) => buildFromSource(module, partial, say));
  return folder;
}

async function folderOf(module: GoModule): Promise<string> {
  const digest = await hashTrees(
    [module.path],
    [module.ldflags, ...module.assets.map((asset) => `${asset.file} ${asset.as}`)],
  );
  return cacheDir('bin', `${module.name}-${digest.slice(0, 12)}`);
}

/** Of builds that were killed. */
async function removeLeftovers(): Promise<void> {
  for (const name of await readdir(cacheDir('bin'))) {
    const pid = /\.partial-(\d+)$/.exec(name)?.[1];
    if (pid && !(await startTime(Number(pid)))) await rm(cacheDir('bin', name), { recursive: true });
  }
}

/** The folder appears with all of its files or not at all. */
async function fill(folder: string, write: (partial: string) => Promise<void>): Promise<void> {
  const partial = `${folder}.partial-${process.pid}`;
  await rm(partial, { recursive: true, force: true });
  await mkdir(partial, { recursive: true });
  try {
    await write(partial);
    await rename(partial, folder);
  } finally {
    await rm(partial, { recursive: true, force: true });
  }
}

async function linkTogether(folders: readonly string[]): Promise<string> {
  const all = cacheDir('bin', `all-${sha256(folders.join()).slice(0, 12)}`);
  if (!existsSync(all)) await fill(all, (partial) => linkFiles(folders, partial));
  return all;
}

async function linkFiles(folders: readonly string[], into: string): Promise<void> {
  for (const folder of folders) {
    for (const file of await readdir(folder))
      await symlink(join(folder, file), join(into, file === 'server' ? 'etcd' : file));
  }
}
