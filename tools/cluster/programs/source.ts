import { join } from 'node:path';
import { execa } from 'execa';
import { Problem } from '../../lib/problem.ts';
import type { GoModule } from '../modules.ts';
import type { Say } from '../handle.ts';
import { withPatch } from './patched.ts';

/**
 * Builds every tool of a module, and copies its assets, into `out`. go.sum pins the sources.
 * @throws Problem without Go, or when the build fails. Go keeps what it compiled for the next run.
 */
export async function buildFromSource(module: GoModule, out: string, say: Say): Promise<void> {
  const build = (sources: GoModule): Promise<void> => goBuild(sources, out, say);
  await (module.patch ? withPatch(module, module.patch, build) : build(module));
  for (const asset of module.assets) await copyAsset(module, asset, out);
}

async function goBuild(module: GoModule, out: string, say: Say): Promise<void> {
  const build = execa('go', argsOf(module, out), {
    cwd: module.path,
    env: { CGO_ENABLED: '0', GOFLAGS: '-buildvcs=false', GOWORK: 'off' },
    stdin: 'ignore',
    stderr: ['pipe'],
  });
  let packages = 0;
  build.stderr?.on('data', (chunk: Buffer) => {
    packages += chunk.toString().split('\n').length - 1;
    say(`building from source, ${packages} packages`);
  });
  await build.catch((error: unknown) => explain(module, error));
}

function argsOf({ ldflags }: GoModule, out: string): string[] {
  return ['build', '-v', '-mod=readonly', '-trimpath', `-ldflags=${ldflags}`, '-o', `${out}/`, 'tool'];
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
