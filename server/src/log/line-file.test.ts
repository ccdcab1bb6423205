import { mkdtemp, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { LineFile } from './line-file.ts';

const failOnTrouble = (error: unknown): never => {
  throw error;
};
const folder = (): Promise<string> => mkdtemp(join(tmpdir(), 'urumi-lines-'));

test('creates the folder, keeps the order, and only the owner may read the file', async () => {
  const path = join(await folder(), 'data', 'audit.log');
  const file = new LineFile(path, failOnTrouble);
  for (let i = 0; i < 1000; i++) file.write(`line ${i}`);
  await file.flush();
  const lines = (await readFile(path, 'utf8')).trimEnd().split('\n');
  expect(lines.length).toBe(1000);
  expect(lines[999]).toBe('line 999');
  expect((await stat(path)).mode & 0o777).toBe(0o600);
});

test('rotates a full file', async () => {
  const dir = await folder();
  const path = join(dir, 'audit.log');
  await writeFile(path, Buffer.alloc(11 * 1024 * 1024), { mode: 0o644 });
  const file = new LineFile(path, failOnTrouble);
  file.write('new');
  await file.flush();
  expect((await readdir(dir)).sort()).toEqual(['audit.log', 'audit.log.1']);
  expect(await readFile(path, 'utf8')).toBe('new\n');
  expect((await stat(`${path}.1`)).mode & 0o777).toBe(0o600);
});

test('a failed write is reported, and later writes succeed', async () => {
  let troubles = 0;
  const file = new LineFile('/dev/full', () => troubles++);
  file.write('lost');
  await file.flush();
  expect(troubles).toBe(1);
  file.write('lost too');
  await file.flush();
  expect(troubles).toBe(2);
});
