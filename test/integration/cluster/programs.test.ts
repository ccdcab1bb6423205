import { createReadStream } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, symlink } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { execa } from 'execa';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { ensureBinaries } from '../../../tools/cluster/binaries.ts';
import { KUBERNETES_VERSION } from '../../../tools/cluster/modules.ts';
import { RELEASES, type Release } from '../../../tools/cluster/programs/releases.ts';
import { sha256 } from '../../../tools/lib/hash.ts';
import { cacheDir } from '../../../tools/lib/paths.ts';

let cache: string;
let server: Server;
let releases: Record<string, Release>;
const asked: string[] = [];

/** Publishes the programs that this machine has built, at the addresses of their publisher. */
beforeAll(async () => {
  const built = await ensureBinaries(console.log);
  cache = await mkdtemp(join(tmpdir(), 'urumi-programs-'));
  await shareOtherModules(join(cache, 'bin'));
  releases = { kubernetes: await releaseOf(built) };
  server = createServer(({ url = '' }, response) => {
    asked.push(basename(url));
    createReadStream(join(built, basename(url))).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  vi.stubEnv('URUMI_CACHE_DIR', cache);
  vi.stubEnv('URUMI_PROGRAMS', 'download');
  vi.stubEnv('URUMI_PROGRAMS_MIRROR', `http://127.0.0.1:${(server.address() as AddressInfo).port}/release`);
});

afterAll(async () => {
  vi.unstubAllEnvs();
  server.close();
  await rm(cache, { recursive: true, force: true });
});

async function shareOtherModules(bin: string): Promise<void> {
  await mkdir(bin, { recursive: true });
  const others = (await readdir(cacheDir('bin'))).filter((name) => /^(tools|contour|envoy)-/.test(name));
  for (const name of others) await symlink(cacheDir('bin', name), join(bin, name));
}

/** The pinned release with the checksums of what was built here, which differ from those of the publisher. */
async function releaseOf(built: string): Promise<Release> {
  const pinned = RELEASES['kubernetes'];
  const paths = Object.keys(pinned?.sha256 ?? {});
  const pairs = paths.map(async (path) => [path, sha256(await readFile(join(built, basename(path))))]);
  return { base: 'https://publisher.test', sha256: Object.fromEntries(await Promise.all(pairs)) };
}

test('Kubernetes that was downloaded by checksum runs, and is downloaded once', async () => {
  const bin = await ensureBinaries(() => {}, { releases });
  const { stdout } = await execa(join(bin, 'kube-apiserver'), ['--version']);
  expect(stdout).toBe(`Kubernetes ${KUBERNETES_VERSION}`);
  expect(asked.length).toBe(Object.keys(releases['kubernetes']?.sha256 ?? {}).length);
  expect(await ensureBinaries(() => {}, { releases })).toBe(bin);
  expect(asked.length).toBe(new Set(asked).size);
});

test('the same programs with the checksums of their publisher are refused', async () => {
  await expect(ensureBinaries(() => {}, { releases: RELEASES })).rejects.toThrow('is expected');
  const left = (await readdir(join(cache, 'bin'))).filter((name) => name.includes('partial'));
  expect(left).toEqual([]);
});
