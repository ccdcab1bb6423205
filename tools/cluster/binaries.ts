import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { hashTrees, sha256 } from '../lib/hash.ts';
import { withLock } from '../lib/lock.ts';
import { cacheDir } from '../lib/paths.ts';
import { Problem } from '../lib/problem.ts';
import { startTime } from '../lib/process-start.ts';
import { ensureEnvoy } from './envoy.ts';
import type { Say } from './handle.ts';
import { MODULES, type GoModule } from './modules.ts';
import { downloadRelease, NoAnswer } from './programs/download.ts';
import { mirrored, programOrigin } from './programs/origin.ts';
import { RELEASES, type Release } from './programs/releases.ts';
import { buildFromSource } from './programs/source.ts';

export interface BinaryOptions {
  /** Adds kwok, which simulates nodes. Only tests need it. */
  kwok?: boolean;
  /** By name of the module; default: those that are pinned. */
  releases?: Readonly<Record<string, Release>>;
}

/**
 * Downloads or builds the programs that are not in the cache yet (URUMI_PROGRAMS). One process at a time does so, the others wait for it.
 * @returns a folder with links to all of them
 * @throws Problem when one cannot be had
 */
export async function ensureBinaries(
  say: Say,
  { kwok = false, releases = RELEASES }: BinaryOptions = {},
): Promise<string> {
  const modules = MODULES.filter((module) => kwok || module.name !== 'kwok');
  const onWait = (): void => say('waiting for another process that provides the cluster programs');
  return withLock(cacheDir('bin', 'build.lock'), onWait, async () => {
    await removeLeftovers();
    const folders: string[] = [];
    for (const [index, module] of modules.entries()) {
      const position = `module ${index + 1} of ${modules.length}, ${module.name}`;
      const sayThere: Say = (line) => say(`${position}: ${line}`);
      folders.push(await ensureModule(module, sayThere, releases[module.name]));
    }
    folders.push(await ensureEnvoy());
    return linkTogether(folders);
  });
}

/** What the cache has, else a download, else a build from source. */
async function ensureModule(module: GoModule, say: Say, release: Release | undefined): Promise<string> {
  const built = await folderOf(module);
  const origin = programOrigin();
  if (!release || origin === 'source') return build(module, built, say);
  const downloaded = cacheDir(
    'bin',
    `${module.name}-release-${sha256(JSON.stringify(release.sha256)).slice(0, 12)}`,
  );
  if (origin === 'auto' && existsSync(built)) return built;
  if (existsSync(downloaded)) return downloaded;
  return download(mirrored(release), downloaded, say).catch((error: unknown) => {
    if (!(error instanceof NoAnswer)) throw error;
    if (origin === 'download') throw unreachable(error);
    say(`building from source, since there is no answer from ${error.message}`);
    return build(module, built, say);
  });
}

async function build(module: GoModule, folder: string, say: Say): Promise<string> {
  if (!existsSync(folder)) await fill(folder, (partial) => buildFromSource(module, partial, say));
  return folder;
}

async function download(release: Release, folder: string, say: Say): Promise<string> {
  await fill(folder, (partial) => downloadRelease(release, partial, say));
  return folder;
}

function unreachable(cause: NoAnswer): Problem {
  const fix = 'set URUMI_PROGRAMS_MIRROR to a mirror, or URUMI_PROGRAMS=source to build with Go';
  return new Problem(`no answer from ${cause.message}`, fix, { cause });
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
