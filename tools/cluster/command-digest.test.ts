import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { commandDigest } from './command-digest.ts';

let dir: string;
let digest: string;
const program = (...args: string[]): Promise<string> => commandDigest(['etcd', '/bin/etcd', args]);

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'urumi-digest-'));
  await writeFile(join(dir, 'kubelet.yaml'), 'maxPods: 10');
  digest = await program(`--config=${dir}/kubelet.yaml`);
});

afterAll(() => rm(dir, { recursive: true }));

test('the same command has the same digest', async () => {
  expect(await program(`--config=${dir}/kubelet.yaml`)).toBe(digest);
});

test('another argument changes it', async () => {
  expect(await program(`--config=${dir}/kubelet.yaml`, '--v=2')).not.toBe(digest);
});

test('a changed configuration file changes it, a file that does not exist is no error', async () => {
  await writeFile(join(dir, 'kubelet.yaml'), 'maxPods: 20');
  expect(await program(`--config=${dir}/kubelet.yaml`)).not.toBe(digest);
  await expect(program('--config=/absent.yaml')).resolves.toMatch(/^[0-9a-f]{64}$/);
});
