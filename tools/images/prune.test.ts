import { mkdir, mkdtemp, readdir, rm, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { markUsed, pruneArchives } from './prune.ts';

const HOUR = 3600;

/** A cache with an archive of each name, last used so many hours ago. */
async function cacheOf(archives: Record<string, number>): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'urumi-prune-'));
  onTestFinished(() => rm(root, { recursive: true }));
  for (const [name, hours] of Object.entries(archives)) {
    await mkdir(join(root, name));
    const time = Date.now() / 1000 - hours * HOUR;
    await utimes(join(root, name), time, time);
  }
  return root;
}

test('the two newest archives of an image stay, however old they are', async () => {
  const root = await cacheOf({
    'urumi-00000000000a': 90,
    'urumi-00000000000b': 80,
    'urumi-00000000000c': 70,
  });
  await pruneArchives('urumi', root);
  expect((await readdir(root)).sort()).toEqual(['urumi-00000000000b', 'urumi-00000000000c']);
});

test('archives that another checkout used a short time ago stay', async () => {
  const root = await cacheOf({ 'urumi-00000000000a': 90, 'urumi-00000000000b': 3, 'urumi-00000000000c': 2 });
  await markUsed(join(root, 'urumi-00000000000a'));
  await pruneArchives('urumi', root);
  expect(await readdir(root)).toHaveLength(3);
});

test('archives of other images and other files of the cache stay', async () => {
  const others = { 'urumi-base-00000000000a': 90, storage: 90, 'medusa-00000000000a': 90 };
  const root = await cacheOf({ ...others, 'urumi-00000000000b': 1, 'urumi-00000000000c': 1 });
  await pruneArchives('urumi', root);
  expect((await readdir(root)).sort()).toEqual(
    [...Object.keys(others), 'urumi-00000000000b', 'urumi-00000000000c'].sort(),
  );
});
