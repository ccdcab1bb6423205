import { existsSync } from 'node:fs';
import { readdir, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256 } from '../lib/hash.ts';
import { withLock } from '../lib/lock.ts';
import { cacheDir } from '../lib/paths.ts';
import { startTime } from '../lib/process-start.ts';
import { ensureEnvoy } from './envoy.ts';
import type { Say } from './handle.ts';
import { MODULES, type GoModule } from './modules.ts';
import { fill } from './programs/fill.ts';
import { ensureModule, usualModule } from './programs/module.ts';
import { RELEASES, type Release } from './programs/releases.ts';

export interface BinaryOptions {
  /** Adds kwok, which simulates nodes. Only tests need it. */
  kwok?: boolean;
  /** Adds pebble, an ACME server. Only tests need it. */
  acme?: boolean;
  /** By name of the module; default: those that are pinned. */
  releases?: Readonly<Record<string, Release>>;
}

const modulesFor = ({ kwok = false, acme = false }: BinaryOptions): GoModule[] =>
  MODULES.filter(({ name }) => (name !== 'kwok' || kwok) && (name !== 'acme' || acme));

/**
 * Downloads or builds the programs that are not in the cache yet. One process at a time does so, the others wait for it.
 * @returns a folder with links to all of them
 * @throws Problem when one cannot be had
 */
export async function ensureBinaries(say: Say, options: BinaryOptions = {}): Promise<string> {
  const { releases = RELEASES } = options;
  const modules = modulesFor(options);
  const onWait = (): void => say('waiting for another process that provides the cluster programs');
  return withLock(cacheDir('bin', 'build.lock'), onWait, async () => {
    await removeLeftovers();
    const folders: string[] = [];
    for (const [index, module] of modules.entries()) {
      const position = `module ${index + 1} of ${modules.length}, ${module.name}`;
      const sayThere: Say = (line) => say(`${position}: ${line}`);
      folders.push(await ensureModule(module, releases[module.name], sayThere));
    }
    folders.push(await ensureEnvoy());
    return linkTogether(folders);
  });
}

/**
 * The folder with the programs for people and the server, helm among them, without those of a cluster.
 * @throws Problem when they cannot be had
 */
export const ensureTools = (say: Say): Promise<string> => ensureOne('tools', say);

/** The folder with the object storage and restic. @throws Problem when they cannot be had */
export const ensureObjects = (say: Say): Promise<string> => ensureOne('objects', say);

async function ensureOne(name: string, say: Say): Promise<string> {
  const module = MODULES.find((known) => known.name === name);
  if (!module) throw new Error(`there is no module "${name}"`);
  const ensure = (): Promise<string> => ensureModule(module, RELEASES[name], say);
  if ((await usualModule(module, RELEASES[name])) === 0) return ensure();
  return withLock(cacheDir('bin', 'build.lock'), () => say('waiting for another build of programs'), ensure);
}

/** Programs that Go names after their folder. */
const NAMES: Readonly<Record<string, string>> = { server: 'etcd', cmd: 'kube-network-policies' };

/** Seconds until the programs of a cluster are there, when they are built from source; 0 when all are. */
export async function usualPrograms(): Promise<number> {
  const waits = modulesFor({}).map((module) => usualModule(module, RELEASES[module.name]));
  return (await Promise.all(waits)).reduce((sum, seconds) => sum + seconds, 0);
}

/** Of builds that were killed. */
async function removeLeftovers(): Promise<void> {
  for (const name of await readdir(cacheDir('bin'))) {
    const pid = /\.partial-(\d+)$/.exec(name)?.[1];
    if (pid && !(await startTime(Number(pid)))) await rm(cacheDir('bin', name), { recursive: true });
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
      await symlink(join(folder, file), join(into, NAMES[file] ?? file));
  }
}
