import { access, statfs } from 'node:fs/promises';
import { execa } from 'execa';
import { dataDir } from '../../lib/paths.ts';
import { Problem } from '../../lib/problem.ts';
import { requirePort } from '../ports.ts';

/** Programs the node needs, and the Debian package of each. */
const PROGRAMS: Record<string, string> = {
  containerd: 'containerd',
  runc: 'runc',
  nft: 'nftables',
  ip: 'iproute2',
  conntrack: 'conntrack',
  socat: 'socat',
  ethtool: 'ethtool',
  unshare: 'util-linux',
  nsenter: 'util-linux',
  inotifywait: 'inotify-tools',
  python3: 'python3-pip',
  buildah: 'buildah',
  debootstrap: 'debootstrap',
};
const FILES: Record<string, string> = {
  '/usr/lib/cni/bridge': 'containernetworking-plugins',
  '/bin/busybox': 'busybox-static',
};
const GIB = 1024 ** 3;
const NEEDED_GIB = 8;

/** Throws a Problem that names what is missing; installs Debian packages where it may. */
export async function checkMachine(say: (line: string) => void): Promise<void> {
  if (process.platform !== 'linux')
    throw new Problem('the embedded cluster needs Linux', 'use --cluster=k3d with Docker');
  if (process.getuid?.() !== 0) {
    throw new Problem(
      'the embedded cluster needs root, for namespaces and mounts',
      'run it with sudo, or use --cluster=k3d',
    );
  }
  const { bavail, bsize } = await statfs(await existing(dataDir()));
  if (bavail * bsize < NEEDED_GIB * GIB) {
    throw new Problem(
      `less than ${NEEDED_GIB} GiB is free under ${dataDir()}`,
      'free some, or set URUMI_DATA_DIR to another disk',
    );
  }
  const missing = await missingPackages();
  if (missing.length > 0) await install(missing, say);
}

async function existing(path: string): Promise<string> {
  const there = await access(path).then(
    () => true,
    () => false,
  );
  return there ? path : existing(path.slice(0, path.lastIndexOf('/')) || '/');
}

async function missingPackages(): Promise<string[]> {
  const missing = new Set<string>();
  for (const [program, name] of Object.entries(PROGRAMS)) {
    const found = await execa('sh', ['-c', 'command -v "$0"', program], { reject: false });
    if (found.exitCode !== 0) missing.add(name);
  }
  for (const [file, name] of Object.entries(FILES)) {
    if (
      !(await access(file).then(
        () => true,
        () => false,
      ))
    )
      missing.add(name);
  }
  return [...missing];
}

async function install(packages: string[], say: (line: string) => void): Promise<void> {
  const fix = `install them: apt-get install ${packages.join(' ')}`;
  const apt = await execa('sh', ['-c', 'command -v apt-get'], { reject: false });
  if (apt.exitCode !== 0) throw new Problem(`missing programs: ${packages.join(', ')}`, fix);
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

/** Throws a Problem that names a taken port. Only for a cluster that is not running. */
export async function checkPorts(plan: {
  httpPort: number;
  httpsPort: number;
  apiPort: number;
  etcdPort: number;
}): Promise<void> {
  await requirePort(plan.httpPort, 'stores, HTTP', '--http-port');
  await requirePort(plan.httpsPort, 'stores, TLS', '--https-port');
  await requirePort(plan.apiPort, 'Kubernetes API', '--cluster=kubeconfig (another Kubernetes runs here)');
  await requirePort(plan.etcdPort, 'etcd', '--cluster=kubeconfig (another etcd runs here)');
}
