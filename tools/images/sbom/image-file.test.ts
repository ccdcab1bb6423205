import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { execa } from 'execa';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fileInImage } from './image-file.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'image-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** An archive as `docker save` writes it. @param layers files of each layer, the lowest first */
async function imageOf(layers: Record<string, string>[]): Promise<string> {
  const names = layers.map((_, index) => `layer-${index}.tar`);
  for (const [index, files] of layers.entries()) {
    const root = join(folder, `root-${index}`);
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(join(root, path)), { recursive: true });
      await writeFile(join(root, path), text);
    }
    await execa('tar', ['-cf', join(folder, `layer-${index}.tar`), '-C', root, ...Object.keys(files)]);
  }
  await writeFile(join(folder, 'manifest.json'), JSON.stringify([{ Layers: names }]));
  await execa('tar', ['-cf', join(folder, 'image.tar'), '-C', folder, 'manifest.json', ...names]);
  return join(folder, 'image.tar');
}

test.each<[string, string | undefined, Record<string, string>[]]>([
  ['the only layer', 'one', [{ 'var/status': 'one' }]],
  [
    'the topmost layer that has it',
    'two',
    [{ 'var/status': 'one' }, { 'var/status': 'two' }, { other: 'x' }],
  ],
  ['no layer', undefined, [{ other: 'x' }]],
])('a file is read from %s', async (_which, text, layers) => {
  expect(await fileInImage(await imageOf(layers), 'var/status')).toBe(text);
});
