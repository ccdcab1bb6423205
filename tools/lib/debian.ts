import { access } from 'node:fs/promises';
import { execa } from 'execa';
import { Problem } from './problem.ts';

/** Path of a program, or undefined. */
export async function onPath(program: string): Promise<string | undefined> {
  const { exitCode, stdout } = await execa('sh', ['-c', 'command -v "$0"', program], { reject: false });
  return exitCode === 0 ? stdout : undefined;
}

/** Debian packages of the programs and files that are missing. @param programs package of each program; likewise files */
export async function missingPackages(
  programs: Record<string, string>,
  files: Record<string, string> = {},
): Promise<string[]> {
  const missing = new Set<string>();
  for (const [program, name] of Object.entries(programs)) if (!(await onPath(program))) missing.add(name);
  for (const [file, name] of Object.entries(files)) if (!(await isThere(file))) missing.add(name);
  return [...missing];
}

/** Installs Debian packages. @throws Problem when that fails */
export async function installPackages(
  packages: readonly string[],
  say: (line: string) => void,
): Promise<void> {
  const fix = `install them: apt-get install ${packages.join(' ')}`;
  if (!(await onPath('apt-get'))) throw new Problem(`missing programs: ${packages.join(', ')}`, fix);
  say(`installing ${packages.join(', ')}`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const run = (args: string[]): ReturnType<typeof execa> => execa('apt-get', args, { env, stdin: 'ignore' });
  try {
    await run(['update', '-qq']);
    await run(['install', '-y', '-qq', '--no-install-recommends', ...packages]);
  } catch (cause) {
    throw new Problem(`installing ${packages.join(', ')} failed`, fix, { cause });
  }
}

const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );
