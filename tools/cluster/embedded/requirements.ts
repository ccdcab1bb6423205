import { access, statfs } from 'node:fs/promises';
import { installPackages, missingPackages } from '../../lib/debian.ts';
import { dataDir } from '../../lib/paths.ts';
import { Problem } from '../../lib/problem.ts';
import { requirePort } from '../ports.ts';
import { POLICY_METRICS_PORT } from './node-programs.ts';
import { OBJECTS_PORT, type EmbeddedPlan } from './plan.ts';

/** Programs that build the stores' images, and the Debian package of each. */
export const IMAGE_PROGRAMS: Record<string, string> = { buildah: 'buildah', debootstrap: 'debootstrap' };

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
  patch: 'patch',
  python3: 'python3-pip',
  ...IMAGE_PROGRAMS,
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
  if (process.arch !== 'x64') {
    throw new Problem(
      `the embedded cluster is pinned for x86-64 and this is ${process.arch}`,
      'use --cluster=k3d with Docker',
    );
  }
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
  const missing = await missingNodePackages();
  if (missing.length > 0) await installPackages(missing, say);
}

/** Debian packages that a node of the embedded cluster needs and this machine does not have. */
export function missingNodePackages(): Promise<string[]> {
  return missingPackages(PROGRAMS, FILES);
}

async function existing(path: string): Promise<string> {
  const there = await access(path).then(
    () => true,
    () => false,
  );
  return there ? path : existing(path.slice(0, path.lastIndexOf('/')) || '/');
}

/** Throws a Problem that names a taken port. Only for a cluster of which nothing runs. */
export async function checkPorts(plan: EmbeddedPlan): Promise<void> {
  await requirePort(plan.httpPort, 'stores, HTTP', 'choose another with --http-port');
  await requirePort(plan.httpsPort, 'stores, TLS', 'choose another with --https-port');
  for (const [port, what] of fixedPorts(plan)) {
    await requirePort(port, what, 'or use --cluster=kubeconfig if another Kubernetes runs here');
  }
}

function fixedPorts(plan: EmbeddedPlan): [number, string][] {
  const ingress = [0, 1, 2, 3, 4].map((offset): [number, string] => [plan.xdsPort + offset, 'ingress']);
  return [
    [plan.apiPort, 'Kubernetes API'],
    [plan.etcdPort, 'etcd'],
    [plan.etcdPeerPort, 'etcd'],
    [plan.controllerPort, 'controller manager'],
    [plan.schedulerPort, 'scheduler'],
    [POLICY_METRICS_PORT, 'network policies'],
    [OBJECTS_PORT, 'object storage'],
    [10_248, 'kubelet'],
    [10_249, 'kube-proxy'],
    [10_256, 'kube-proxy'],
    ...ingress,
  ];
}
