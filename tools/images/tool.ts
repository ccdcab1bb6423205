import { execa } from 'execa';
import { cacheDir } from '../lib/paths.ts';
import { Problem } from '../lib/problem.ts';

/** Operations of buildah or Docker. References are local. */
export interface ImageTool {
  name: 'buildah' | 'docker';
  /** Fetches the reference from a registry; false when none answers. */
  pull: (ref: string) => Promise<boolean>;
  has: (ref: string) => Promise<boolean>;
  build: (options: BuildOptions) => Promise<void>;
  /** Writes an archive that containerd and k3d import: uncompressed, since importing is what people wait for. */
  save: (ref: string, path: string) => Promise<void>;
  /** Removes the image from the store of the tool, since only the archive is used, and layers that no image needs. */
  forget: (ref: string) => Promise<void>;
}

export interface BuildOptions {
  ref: string;
  context: string;
  args: Record<string, string>;
  labels?: Record<string, string>;
  /** Each line the build prints. */
  onLine: (line: string) => void;
}

const PULL_MS = 60_000;

/**
 * buildah if it is installed (no daemon; storage under the cache, so that the machine's is not changed), else Docker.
 * @throws Problem when neither works
 */
export async function imageTool(): Promise<ImageTool> {
  if (await succeeds('buildah', ['--version'])) return buildah();
  if (await succeeds('docker', ['info'])) return docker();
  throw new Problem(
    'store images are built with buildah or Docker, and neither works on this machine',
    'install buildah (Debian: apt-get install buildah debootstrap) or start Docker',
  );
}

function buildah(): ImageTool {
  const root = ['--root', cacheDir('images', 'storage'), '--runroot', cacheDir('images', 'run')];
  const storage = [...root, '--storage-driver', 'overlay'];
  const call = (args: string[]) => [...storage, ...args];
  return {
    name: 'buildah',
    pull: (ref) => succeeds('buildah', call(['pull', '--quiet', ref]), PULL_MS),
    has: (ref) => succeeds('buildah', call(['inspect', '--type', 'image', ref])),
    build: async ({ ref, context, onLine, ...options }) => {
      const flags = ['--isolation', 'chroot', '--pull-never', '--format', 'oci', '--tag', ref];
      await stream('buildah', call(['build', ...flags, ...buildFlags(options), context]), onLine);
    },
    save: async (ref, path) => {
      await execa('buildah', call(['push', '--quiet', ref, `docker-archive:${path}:${ref}`]));
    },
    forget: async (ref) => {
      await execa('buildah', call(['rmi', ref]), { reject: false });
      await execa('buildah', call(['rmi', '--prune']), { reject: false });
    },
  };
}

function docker(): ImageTool {
  return {
    name: 'docker',
    pull: (ref) => succeeds('docker', ['pull', '--quiet', ref], PULL_MS),
    has: (ref) => succeeds('docker', ['image', 'inspect', ref]),
    build: async ({ ref, context, onLine, ...options }) => {
      const flags = ['--file', `${context}/Containerfile`, '--tag', ref, '--progress', 'plain'];
      await stream('docker', ['build', ...flags, ...buildFlags(options), context], onLine);
    },
    save: async (ref, path) => {
      await execa('docker', ['save', '--output', path, ref]);
    },
    forget: async (ref) => {
      await execa('docker', ['rmi', ref], { reject: false });
    },
  };
}

function buildFlags({ args, labels = {} }: Pick<BuildOptions, 'args' | 'labels'>): string[] {
  const each = (flag: string, values: Record<string, string>): string[] =>
    Object.entries(values).flatMap(([key, value]) => [flag, `${key}=${value}`]);
  return [...each('--build-arg', args), ...each('--label', labels)];
}

async function succeeds(command: string, args: string[], timeout = 10_000): Promise<boolean> {
  const { failed } = await execa(command, args, { reject: false, timeout, stdin: 'ignore' });
  return !failed;
}

/** Runs a build and forwards its lines; an error has the last ones. */
async function stream(command: string, args: string[], onLine: (line: string) => void): Promise<void> {
  const build = execa(command, args, { all: true, reject: false, stdin: 'ignore', buffer: false });
  const last: string[] = [];
  for await (const line of build.iterable({ from: 'all' })) {
    last.push(line);
    if (last.length > 25) last.shift();
    onLine(line);
  }
  const { failed, exitCode } = await build;
  if (failed)
    throw new Problem(
      `${command} ended with ${exitCode}:\n${last.join('\n')}`,
      'fix the cause above and run it again',
    );
}
