import { access, mkdir, readdir, rename, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { execa } from 'execa';
import { hashTrees, sha256 } from '../lib/hash.ts';
import { cacheDir } from '../lib/paths.ts';
import { Problem } from '../lib/problem.ts';
import { ensureEnvoy } from './envoy.ts';
import { MODULES, type GoModule } from './modules.ts';

type Say = (line: string) => void;

/**
 * Builds what is not in the cache yet and returns one folder that holds every binary.
 * Sources and their checksums are pinned by the go.mod and go.sum beside this file.
 */
export async function ensureBinaries(say: Say): Promise<string> {
  const built: string[] = [];
  for (const [index, module] of MODULES.entries()) {
    built.push(
      await ensureModule(module, (line) =>
        say(`module ${index + 1} of ${MODULES.length}, ${module.name}: ${line}`),
      ),
    );
  }
  built.push(await ensureEnvoy());
  return linkTogether(built);
}

/** Why nothing has to be built, or false. */
export async function binariesBuilt(): Promise<string | false> {
  for (const module of MODULES) if (!(await exists(await folderOf(module)))) return false;
  return 'built before';
}

async function folderOf(module: GoModule): Promise<string> {
  const digest = await hashTrees(
    [module.path],
    [module.ldflags, ...module.assets.map((asset) => `${asset.file} ${asset.as}`)],
  );
  return cacheDir('bin', `${module.name}-${digest.slice(0, 12)}`);
}

async function ensureModule(module: GoModule, say: Say): Promise<string> {
  const folder = await folderOf(module);
  if (await exists(folder)) return folder;
  const partial = `${folder}.partial-${process.pid}`;
  await mkdir(partial, { recursive: true });
  await goBuild(module, partial, say);
  for (const asset of module.assets) await copyAsset(module, asset, partial);
  await rename(partial, folder);
  return folder;
}

async function goBuild(module: GoModule, out: string, say: Say): Promise<void> {
  const begun = Date.now();
  const args = [
    'build',
    '-v',
    '-mod=readonly',
    '-trimpath',
    `-ldflags=${module.ldflags}`,
    '-o',
    `${out}/`,
    'tool',
  ];
  const env = { CGO_ENABLED: '0', GOFLAGS: '-buildvcs=false', GOWORK: 'off' };
  let packages = 0;
  const build = execa('go', args, { cwd: module.path, env, stderr: ['pipe'], buffer: { stderr: true } });
  build.stderr?.on('data', (chunk: Buffer) => {
    packages += chunk.toString().split('\n').length - 1;
    say(`${packages} packages, ${Math.round((Date.now() - begun) / 1000)} s`);
  });
  await build.catch((error: unknown) => explain(module, error));
}

function explain(module: GoModule, error: unknown): never {
  const { code, stderr } = error as { code?: string; stderr?: string };
  if (code === 'ENOENT') {
    throw new Problem(
      'Go is not on this machine',
      'install Go 1.26 or newer, or use --cluster=k3d or --cluster=kubeconfig',
    );
  }
  throw new Problem(
    `building ${module.name} failed: ${stderr?.split('\n').slice(-5).join(' ')}`,
    'run the same command again: what was built is kept',
    { cause: error },
  );
}

async function copyAsset(module: GoModule, asset: GoModule['assets'][number], out: string): Promise<void> {
  const { stdout } = await execa('go', ['list', '-m', '-f', '{{.Dir}}', asset.module], { cwd: module.path });
  await execa('cp', [join(stdout.trim(), asset.file), join(out, asset.as)]);
}

async function linkTogether(folders: readonly string[]): Promise<string> {
  const all = cacheDir('bin', `all-${sha256(folders.join()).slice(0, 12)}`);
  if (await exists(all)) return all;
  const partial = `${all}.partial-${process.pid}`;
  await mkdir(partial, { recursive: true });
  for (const folder of folders) {
    for (const file of await readdir(folder))
      await symlink(join(folder, file), join(partial, file === 'server' ? 'etcd' : file));
  }
  await rename(partial, all).catch(() => rm(partial, { recursive: true }));
  return all;
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
