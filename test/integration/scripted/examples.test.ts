import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { execa } from 'execa';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { repoRoot } from '../../../tools/lib/paths.ts';
import { startHarness, type Harness } from '../controller/harness.ts';
import { storeOf } from '../controller/stores.ts';
import { startServer, type WholeServer } from './server.ts';

let harness: Harness;
let server: WholeServer;
let page: string;

beforeAll(async () => {
  page = await readFile(join(repoRoot, 'docs/api.md'), 'utf8');
  harness = await startHarness();
  server = await startServer(harness);
});
afterAll(() => harness?.stop());

/** The path of a file that docs/api.md prints word for word. */
async function asPrinted(path: string): Promise<string> {
  const text = await readFile(join(repoRoot, path), 'utf8');
  const blocks = [...page.matchAll(/```\w+\n([\s\S]*?)```/g)].map((match) => match[1]);
  expect(blocks, `docs/api.md prints ${path}`).toContain(text);
  return join(repoRoot, path);
}

test('the curl example creates a store, waits by subscription and prints its URL', async () => {
  const script = await asPrinted('examples/create-store.sh');
  const { stdout } = await execa('bash', [script, 'by-curl'], { env: { URUMI_URL: server.url } });
  expect(stdout).toBe('http://by-curl.shops.test');
  await expect.poll(() => storeOf(harness, 'by-curl')?.status?.phase).toBe('Ready');
});

test('the Node example does the same with generated types, and prints each state', async () => {
  const script = await asPrinted('examples/create-store.ts');
  const { stdout, stderr } = await execa(process.execPath, [script, 'by-node', server.url]);
  expect(stdout).toBe('http://by-node.shops.test');
  expect(stderr).toMatch(/^(QUEUED|PROVISIONING) /);
  await expect.poll(() => storeOf(harness, 'by-node')?.status?.phase).toBe('Ready');
});

test('both print why no store is created, and exit with 1', async () => {
  const sh = join(repoRoot, 'examples/create-store.sh');
  const env = { URUMI_URL: server.url };
  const badId = await execa('bash', [sh, 'Not_An_Id'], { env, reject: false });
  expect([badId.exitCode, badId.stdout]).toEqual([1, '']);
  expect(badId.stderr).toContain('InvalidInput');
  const ts = join(repoRoot, 'examples/create-store.ts');
  const taken = await execa(process.execPath, [ts, 'by-curl', server.url], { reject: false });
  expect(taken.exitCode).toBe(1);
  expect(taken.stderr).toContain('there is already a store "by-curl"');
});
