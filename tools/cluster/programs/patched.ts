import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import { Problem } from '../../lib/problem.ts';
import type { GoModule, Patch } from '../modules.ts';

/**
 * Runs `build` on a copy of the module in which a dependency is replaced by its patched sources. The sources are those that
 * go.sum pins.
 * @throws Problem when they cannot be had, or when the patch does not fit them
 */
export async function withPatch(
  module: GoModule,
  patch: Patch,
  build: (patched: GoModule) => Promise<void>,
): Promise<void> {
  const work = await mkdtemp(join(tmpdir(), 'urumi-go-'));
  try {
    await build({ ...module, path: await patchedCopy(module, patch, work) });
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

async function patchedCopy(module: GoModule, patch: Patch, work: string): Promise<string> {
  const copy = join(work, module.name);
  const sources = join(copy, 'patched');
  await cp(module.path, copy, { recursive: true });
  await mkdir(sources);
  const go = (...args: string[]): Promise<string> => run(module, 'go', args, copy);
  const { Dir } = JSON.parse(await go('mod', 'download', '-json', patch.module)) as { Dir: string };
  await run(module, 'cp', ['-r', '--no-preserve=mode', `${Dir}/.`, sources], copy);
  await run(module, 'patch', ['--silent', '-p1', '-d', sources, '-i', join(copy, patch.file)], copy);
  await go('mod', 'edit', `-replace=${patch.module}=./patched`);
  return copy;
}

async function run({ name }: GoModule, program: string, args: string[], cwd: string): Promise<string> {
  const { exitCode, stdout, stderr, code } = await execa(program, args, { cwd, reject: false });
  if (exitCode === 0) return stdout;
  if (code === 'ENOENT') throw new Problem(`${program} is not on this machine`, `install ${program}`);
  throw new Problem(
    `patching the sources of ${name} failed: ${stderr || stdout}`,
    'check the network, or run `git status` in tools/cluster/modules',
  );
}
