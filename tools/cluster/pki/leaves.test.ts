import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { earliestExpiry, isLeaf } from './leaves.ts';

let dir: string;

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'urumi-leaves-'));
});

afterAll(() => rm(dir, { recursive: true }));

test.each([
  ['apiserver.crt', true],
  ['apiserver.key', true],
  ['admin.conf', true],
  ['contourcert.pem', true],
  ['ca.crt', false],
  ['ca.key', false],
  ['front-proxy-ca.crt', false],
  ['front-proxy-client.crt', true],
  ['sa.key', false],
  ['sa.pub', false],
  ['encryption.json', false],
  ['done', false],
])('%s is issued again at a renewal: %s', (name, leaf) => {
  expect(isLeaf(name)).toBe(leaf);
});

test('a folder without certificates has no expiry', async () => {
  await mkdir(join(dir, 'pki'));
  await writeFile(join(dir, 'pki/apiserver.key'), 'no certificate');
  expect(await earliestExpiry(dir)).toBeUndefined();
});
