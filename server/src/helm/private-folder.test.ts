import { chmod, mkdir, mkdtemp, rm, stat, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { providePrivateFolder } from './private-folder.ts';

let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'private-'));
});
afterEach(() => rm(root, { recursive: true }));

const modeOf = async (path: string): Promise<number> => (await stat(path)).mode & 0o777;

test('a new folder is for its user alone', async () => {
  await providePrivateFolder(join(root, 'a', 'helm'));
  expect(await modeOf(join(root, 'a', 'helm'))).toBe(0o700);
});

test('a folder of the user that others could write to becomes private', async () => {
  await mkdir(join(root, 'helm'));
  await chmod(join(root, 'helm'), 0o777);
  await providePrivateFolder(join(root, 'helm'));
  expect(await modeOf(join(root, 'helm'))).toBe(0o700);
});

test('a folder of another user is refused and stays as it is', async () => {
  await mkdir(join(root, 'helm'));
  await chmod(join(root, 'helm'), 0o755);
  const stranger = (await stat(root)).uid + 1;
  await expect(providePrivateFolder(join(root, 'helm'), stranger)).rejects.toThrow(
    /belongs to user \d+: set HELM_CACHE_DIR/,
  );
  expect(await modeOf(join(root, 'helm'))).toBe(0o755);
});

test('a link to a folder is refused', async () => {
  await mkdir(join(root, 'elsewhere'));
  await symlink(join(root, 'elsewhere'), join(root, 'helm'));
  await expect(providePrivateFolder(join(root, 'helm'))).rejects.toThrow('is not a folder');
});
