import { access } from 'node:fs/promises';
import { execa } from 'execa';
import { Problem } from '../lib/problem.ts';
import { nodesReport } from './node-images.ts';
import type { ClusterHandle, ClusterOptions } from './handle.ts';

const KUBECONFIG = '/etc/rancher/k3s/k3s.yaml';

/** The k3s that runs on this machine, with the Traefik and the local-path storage it comes with. */
export async function k3sHandle(options: ClusterOptions): Promise<ClusterHandle> {
  const kubeconfig = options.kubeconfig ?? process.env.KUBECONFIG ?? KUBECONFIG;
  await access(kubeconfig).catch((cause: unknown) => {
    throw new Problem(`${kubeconfig} cannot be read: is k3s running?`, 'run scripts/start-vps', { cause });
  });
  return {
    kind: 'k3s',
    kubeconfig,
    ingressHttpPort: options.httpPort ?? 80,
    ingressHttpsPort: options.httpsPort ?? 443,
    ingressClass: process.env.INGRESS_CLASS ?? 'traefik',
    storageClass: process.env.STORAGE_CLASS ?? 'local-path',
    hasImage: (ref) => nodesReport({ kubeconfig }, ref),
    loadImage: async (archive) => {
      await execa('k3s', ['ctr', 'images', 'import', archive]);
    },
  };
}
