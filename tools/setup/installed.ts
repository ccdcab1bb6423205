import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { execa } from 'execa';
import { installPackages, onPath } from '../lib/debian.ts';
import { dataDir } from '../lib/paths.ts';

/** What `--apply` installed on this machine, and others may have installed as well: `--undo` removes only that. */
const fileOf = (what: string): string => join(dataDir('installed'), what);

/** Names that were remembered; none if this machine had everything before. */
export async function remembered(what: string): Promise<string[]> {
  const text = await readFile(fileOf(what), 'utf8').catch(() => '');
  return text.split('\n').filter((line) => line !== '');
}

export async function remember(what: string, names: readonly string[]): Promise<void> {
  const all = new Set([...(await remembered(what)), ...names]);
  await mkdir(dataDir('installed'), { recursive: true });
  await writeFile(fileOf(what), [...all, ''].join('\n'));
}

export const forget = (what: string): Promise<void> => rm(fileOf(what), { force: true });

const PACKAGES = 'packages';

/** Installs Debian packages, and remembers those that were not there. @throws Problem when that fails */
export async function addPackages(names: readonly string[], say: (line: string) => void): Promise<void> {
  const there = await Promise.all(names.map(isInstalled));
  await installPackages(names, say);
  await remember(
    PACKAGES,
    names.filter((_name, index) => !there[index]),
  );
}

/** The packages of addPackages, in one line; undefined if there are none. */
export async function addedPackages(): Promise<string | undefined> {
  return (await remembered(PACKAGES)).join(' ') || undefined;
}

export async function removeAddedPackages(): Promise<void> {
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await execa('apt-get', ['purge', '-y', '-qq', ...(await remembered(PACKAGES))], { env, stdin: 'ignore' });
  await forget(PACKAGES);
}

async function isInstalled(name: string): Promise<boolean> {
  if (!(await onPath('dpkg-query'))) return false;
  const { stdout } = await execa('dpkg-query', ['-W', '-f', '${db:Status-Status}', name], { reject: false });
  return stdout === 'installed';
}
