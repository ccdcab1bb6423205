import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { hashTrees } from '../lib/hash.ts';
import { type ArchiveDefinition, archiveProblem, isUsed, provideArchive } from './archive.ts';

let folder: string;
let plugin: ArchiveDefinition;
const say = () => {};

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'archives-'));
  process.env.URUMI_CACHE_DIR = join(folder, 'cache');
  await mkdir(join(folder, 'plugin', 'src'), { recursive: true });
  await writeFile(join(folder, 'plugin', 'src', 'a.php'), '<?php\n');
  const sha256 = await hashTrees([join(folder, 'plugin')]);
  plugin = {
    name: 'plugin',
    env: 'PLUGIN_ARCHIVE',
    files: ['plugin.zip', 'plugin.tar'],
    kind: 'tree',
    sha256,
  };
});

afterEach(async () => {
  delete process.env.URUMI_CACHE_DIR;
  delete process.env.PLUGIN_ARCHIVE;
  await rm(folder, { recursive: true });
});

/** Packs the folder `plugin` as a tar file. */
async function pack(path: string): Promise<void> {
  await mkdir(join(path, '..'), { recursive: true });
  await execa('tar', ['-cf', path, '-C', folder, 'plugin']);
}

test('an archive in the cache is unpacked without its top folder', async () => {
  await pack(join(folder, 'cache', 'archives', 'plugin.tar'));
  expect(await provideArchive(plugin, join(folder, 'out'), say)).toBe(true);
  expect(await readFile(join(folder, 'out', 'src', 'a.php'), 'utf8')).toBe('<?php\n');
});

test('the pin is of the content: how it was packed does not matter', async () => {
  const path = join(folder, 'other.tar.gz');
  await execa('tar', ['-czf', path, '--mtime=2001-01-01', '--mode=a+rX', '-C', folder, 'plugin']);
  process.env.PLUGIN_ARCHIVE = path;
  expect(await provideArchive(plugin, join(folder, 'out'), say)).toBe(true);
});

test('other content than the pinned one is refused and the file is named', async () => {
  await writeFile(join(folder, 'plugin', 'src', 'a.php'), '<?php evil();\n');
  const path = join(folder, 'cache', 'archives', 'plugin.tar');
  await pack(path);
  await expect(provideArchive(plugin, join(folder, 'out'), say)).rejects.toThrow(path);
});

test('a missing archive tells where to put it and which variable names it', async () => {
  const problem = await archiveProblem(plugin);
  expect(problem?.message).toContain('plugin is not on this machine');
  expect(problem?.fix).toContain(join(folder, 'cache', 'archives', 'plugin.zip'));
  expect(problem?.fix).toContain('PLUGIN_ARCHIVE');
});

test('an optional archive may be absent, one that was named may not', async () => {
  const optional = { ...plugin, optional: true };
  expect(await archiveProblem(optional)).toBeUndefined();
  process.env.PLUGIN_ARCHIVE = join(folder, 'nowhere.zip');
  expect((await archiveProblem(optional))?.message).toContain('nowhere.zip');
});

test('an optional archive is used where it is there', async () => {
  const optional = { ...plugin, optional: true };
  expect([isUsed(plugin), isUsed(optional)]).toEqual([true, false]);
  await pack(join(folder, 'cache', 'archives', 'plugin.tar'));
  expect(isUsed(optional)).toBe(true);
});
