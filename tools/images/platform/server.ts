import { cp, glob, mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { execa } from 'execa';
import { repoRoot } from '../../lib/paths.ts';
import type { MadeContent } from '../definition.ts';

const ROOT_MANIFESTS = ['package.json', 'package-lock.json', '.npmrc'];
/** npm reads them all to find the packages of one workspace in the lock file. */
const MANIFESTS = [...ROOT_MANIFESTS, 'server/package.json', 'client/package.json', 'tools/package.json'];
const SOURCES = ['server/src', 'charts'];

/**
 * `bin/node` and `app` with the sources of the server, the charts and the packages that the server runs with. npm verifies
 * each package, Node included, with the checksum in the lock file.
 */
export const server: MadeContent = {
  from: [...MANIFESTS, ...SOURCES],
  make: async (context, say) => {
    const app = join(context, 'app');
    await copyAll([...MANIFESTS, ...SOURCES], app);
    say('installing the packages of the server');
    await install(app, '--workspace=server');
    await removeUnused(app);
    await provideNode(context);
  },
};

async function copyAll(paths: readonly string[], into: string): Promise<void> {
  const filter = (path: string): boolean => !/\.(test|fixture)\.ts$/.test(path);
  for (const path of paths) await cp(join(repoRoot, path), join(into, path), { recursive: true, filter });
}

/** Runs no script of a package. */
async function install(folder: string, which: string): Promise<void> {
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  await execa('npm', ['ci', which, '--omit=dev', ...quiet], { cwd: folder, stdin: 'ignore' });
}

/** The optional package of the root alone. */
async function provideNode(context: string): Promise<void> {
  const folder = join(context, 'node');
  await copyAll(ROOT_MANIFESTS, folder);
  await install(folder, '--workspaces=false');
  const [binary] = await Array.fromAsync(glob('node_modules/node-linux-*/bin/node', { cwd: folder }));
  if (!binary) throw new Error('the lock file has no Node for this machine');
  await mkdir(join(context, 'bin'), { recursive: true });
  await rename(join(folder, binary), join(context, 'bin/node'));
  await rm(folder, { recursive: true });
}

/** What only npm, a compiler or a debugger reads: a third of the packages. */
const UNUSED = [
  ...ROOT_MANIFESTS,
  'client',
  'tools',
  'node_modules/{.bin,.package-lock.json,@urumi,@types}',
  'node_modules/**/*.d.{ts,mts,cts}',
  'node_modules/**/*.map',
];

async function removeUnused(app: string): Promise<void> {
  const paths = await Array.fromAsync(glob(UNUSED, { cwd: app }));
  for (const path of paths) await rm(join(app, path), { recursive: true, force: true });
}
