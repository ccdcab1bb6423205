import { chmod, copyFile, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import { sha256 } from '../../lib/hash.ts';
import { PAUSE_IMAGE } from './node-programs.ts';

/** Writes a docker archive of the sandbox image: a static busybox that sleeps. */
export async function writePauseImage(archive: string): Promise<void> {
  const work = await mkdtemp(join(tmpdir(), 'urumi-pause-'));
  const root = join(work, 'root');
  await mkdir(join(root, 'bin'), { recursive: true });
  await copyFile('/bin/busybox', join(root, 'bin/busybox'));
  await chmod(join(root, 'bin/busybox'), 0o755);
  await symlink('busybox', join(root, 'bin/sh'));
  await execa('tar', [
    '--numeric-owner',
    '--owner=0',
    '--group=0',
    '-C',
    root,
    '-cf',
    join(work, 'layer.tar'),
    '.',
  ]);
  const layer = sha256(await readFile(join(work, 'layer.tar')));
  const config = {
    architecture: 'amd64',
    os: 'linux',
    config: { Entrypoint: ['/bin/busybox', 'sleep', '2147483647'], User: '65535:65535' },
    rootfs: { type: 'layers', diff_ids: [`sha256:${layer}`] },
  };
  await writeFile(join(work, 'config.json'), JSON.stringify(config));
  await writeFile(
    join(work, 'manifest.json'),
    JSON.stringify([{ Config: 'config.json', RepoTags: [PAUSE_IMAGE], Layers: ['layer.tar'] }]),
  );
  await execa('tar', ['-C', work, '-cf', archive, 'manifest.json', 'config.json', 'layer.tar']);
  await rm(work, { recursive: true });
}
