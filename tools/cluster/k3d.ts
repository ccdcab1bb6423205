import { access, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { execa } from 'execa';
import { dataDir } from '../lib/paths.ts';
import { Problem } from '../lib/problem.ts';
import { nodesReport } from './node-images.ts';
import type { ClusterHandle, ClusterOptions, Say } from './handle.ts';

const NAME = 'urumi-local';

/** Whether a Docker engine answers. */
export async function dockerRuns(): Promise<boolean> {
  const { exitCode } = await execa('docker', ['info'], { reject: false, timeout: 5000 });
  return exitCode === 0;
}

/** Creates or starts the k3d cluster `urumi-local`. The current kubectl context stays as it is. */
export async function k3dUp(options: ClusterOptions, say: Say): Promise<ClusterHandle> {
  await execa('k3d', ['version']).catch((cause: unknown) => {
    throw new Problem('k3d is not installed', 'npm run setup -- --apply, or use --cluster=embedded', {
      cause,
    });
  });
  const httpPort = options.httpPort ?? 80;
  const httpsPort = options.httpsPort ?? 443;
  const exists = (await execa('k3d', ['cluster', 'get', NAME], { reject: false })).exitCode === 0;
  say(exists ? `starting ${NAME}` : `creating ${NAME}`);
  const ports = [
    '-p',
    `127.0.0.1:${httpPort}:80@loadbalancer`,
    '-p',
    `127.0.0.1:${httpsPort}:443@loadbalancer`,
  ];
  // Without an address, Docker publishes the API server on all of them.
  const api = ['--api-port', '127.0.0.1:random'];
  const quiet = ['--kubeconfig-update-default=false', '--kubeconfig-switch-context=false', '--wait'];
  await execa(
    'k3d',
    exists ? ['cluster', 'start', NAME] : ['cluster', 'create', NAME, ...api, ...ports, ...quiet],
  );
  const kubeconfig = kubeconfigFile();
  await mkdir(join(kubeconfig, '..'), { recursive: true });
  const { stdout } = await execa('k3d', ['kubeconfig', 'get', NAME]);
  await writeFile(kubeconfig, stdout, { mode: 0o600 });
  return {
    kind: 'k3d',
    kubeconfig,
    ingressHttpPort: httpPort,
    ingressHttpsPort: httpsPort,
    ingressClass: 'traefik',
    storageClass: 'local-path',
    hasImage: (ref) => nodesReport({ kubeconfig }, ref),
    loadImage: async (archive) => {
      await execa('k3d', ['image', 'import', '-c', NAME, archive]);
    },
  };
}

/** Whether `up` made it on this machine and `down` has not removed it. */
export async function k3dExists(): Promise<boolean> {
  return access(kubeconfigFile()).then(
    () => true,
    () => false,
  );
}

export async function k3dDown(): Promise<void> {
  await execa('k3d', ['cluster', 'delete', NAME]);
  await rm(join(kubeconfigFile(), '..'), { recursive: true, force: true });
}

const kubeconfigFile = (): string => dataDir('clusters', NAME, 'kubeconfig');
