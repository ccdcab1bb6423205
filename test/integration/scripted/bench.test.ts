import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { execa } from 'execa';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { repoRoot } from '../../../tools/lib/paths.ts';
import { startHarness, type Harness } from '../controller/harness.ts';
import { createStore, untilReady } from '../controller/stores.ts';
import { startServer, type WholeServer } from './server.ts';

let harness: Harness;
let server: WholeServer;
const files = await readdir(join(repoRoot, 'bench'), { recursive: true });
const names = files.flatMap((file) => /([^/]*)\.bench\.ts$/.exec(file)?.[1] ?? []).toSorted();

beforeAll(async () => {
  harness = await startHarness();
  server = await startServer(harness);
});
afterAll(() => harness?.stop());

const bench = (...args: string[]) =>
  execa(process.execPath, [join(repoRoot, 'scripts/bench.ts'), ...args], { reject: false });

test('create prints its plan, and refuses a cluster with existing stores', async () => {
  await createStore(harness, 'kept');
  await untilReady(harness, 'kept');
  const { exitCode, stdout, stderr } = await bench('create', '--url', server.url, '--runs', '2');
  expect(stdout)
    .toBe(`cluster  the one that the server ${server.url} works on, which has 1 stores that are kept
creates  the WOOCOMMERCE stores bench-1 to bench-2, one after another
deletes  each of bench-1 to bench-2 after it was measured, and no other store`);
  expect([exitCode, stderr]).toEqual([2, expect.stringContaining('pass --beside-stores')]);
  expect(await harness.kubectl('get', 'stores', '-A', '-o', 'name')).toBe('store.stores.urumi.dev/kept');
});

test('an existing store with a name of the benchmark is never deleted', async () => {
  await createStore(harness, 'bench-1');
  await untilReady(harness, 'bench-1');
  const { exitCode, stderr } = await bench('create', '--url', server.url, '--beside-stores');
  expect([exitCode, stderr]).toEqual([1, expect.stringContaining('there is already a store "bench-1"')]);
  const { metadata } = harness.informers.list('stores').find(({ metadata }) => metadata.name === 'bench-1')!;
  expect(metadata.deletionTimestamp).toBeUndefined();
});

test.each([[[]], [['--help']]])('bench %j lists the benchmarks', async (args) => {
  const { exitCode, stdout } = await bench(...args);
  expect([exitCode, stdout.replaceAll(/\s+/g, ' ')]).toEqual([0, expect.stringContaining(names.join(', '))]);
});

test.each(names)('bench %s --help lists its options and measures nothing', async (name) => {
  const { exitCode, stdout } = await bench(name, '--help');
  expect([exitCode, stdout]).toEqual([0, expect.stringMatching(/^Usage: npm run bench -- \w+ \[options\]/)]);
  expect(stdout).not.toContain('creates');
});
