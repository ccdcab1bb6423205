import { mkdir, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { execa } from 'execa';
import { KUBERNETES_VERSION } from '../modules.ts';

export interface PkiOptions {
  /** Certificates and kubeconfigs go below it. */
  dir: string;
  bin: string;
  nodeName: string;
  advertiseAddress: string;
  port: number;
  /** User names that get a kubeconfig beside kubeadm's own. */
  users: readonly string[];
}

/** Authorities and certificates of etcd, the API server and its clients. Those that exist are kept. */
export async function clusterCertificates(options: PkiOptions): Promise<void> {
  const config = await writeConfig(options, 'kubeadm.yaml', 'pki');
  await kubeadm(options, ['init', 'phase', 'certs', 'all', '--config', config]);
}

export const kubeletServing = (dir: string, end: 'crt' | 'key'): string =>
  join(dir, 'kubelet/etcd', `server.${end}`);

/**
 * The kubelet's serving certificate, signed by the authority of the cluster. kubeadm issues none, but its certificate of
 * an etcd server has the same names: those of the node, its address and loopback.
 */
export async function kubeletCertificate(options: PkiOptions): Promise<void> {
  const folder = join(options.dir, 'kubelet/etcd');
  await mkdir(folder, { recursive: true });
  for (const file of ['ca.crt', 'ca.key']) {
    await rm(join(folder, file), { force: true });
    await symlink(join('../../pki', file), join(folder, file));
  }
  const config = await writeConfig(options, 'kubeadm-kubelet.yaml', 'kubelet');
  await kubeadm(options, ['init', 'phase', 'certs', 'etcd-server', '--config', config]);
}

/** kubeadm's own kubeconfigs, and one for each of `users`. */
export async function userKubeconfigs(options: PkiOptions): Promise<void> {
  const { dir, users } = options;
  const config = join(dir, 'kubeadm.yaml');
  await kubeadm(options, ['init', 'phase', 'kubeconfig', 'all', '--kubeconfig-dir', dir, '--config', config]);
  for (const user of users) await userKubeconfig(options, user);
}

/** A file that is there has all of its content. */
export async function userKubeconfig(options: PkiOptions, user: string): Promise<void> {
  const config = join(options.dir, 'kubeadm.yaml');
  const args = ['kubeconfig', 'user', '--client-name', `system:${user}`, '--config', config];
  const file = join(options.dir, `${user}.conf`);
  await writeFile(`${file}.new`, await kubeadm(options, args), { mode: 0o600 });
  await rename(`${file}.new`, file);
}

async function kubeadm({ bin }: PkiOptions, args: readonly string[]): Promise<string> {
  return (await execa(join(bin, 'kubeadm'), args)).stdout;
}

/** @param certificates folder of authorities and certificates, below `dir` */
async function writeConfig(options: PkiOptions, name: string, certificates: string): Promise<string> {
  const file = join(options.dir, name);
  await writeFile(file, configText(options, join(options.dir, certificates)));
  return file;
}

function configText({ dir, nodeName, advertiseAddress, port }: PkiOptions, certificatesDir: string): string {
  return `apiVersion: kubeadm.k8s.io/v1beta4
kind: InitConfiguration
localAPIEndpoint: { advertiseAddress: ${advertiseAddress}, bindPort: ${port} }
nodeRegistration: { name: ${nodeName}, criSocket: unix:///none }
---
apiVersion: kubeadm.k8s.io/v1beta4
kind: ClusterConfiguration
kubernetesVersion: ${KUBERNETES_VERSION}
clusterName: urumi
certificatesDir: ${certificatesDir}
controlPlaneEndpoint: 127.0.0.1:${port}
networking: { serviceSubnet: 10.96.0.0/16, podSubnet: 10.244.0.0/16, dnsDomain: cluster.local }
apiServer: { certSANs: [127.0.0.1, localhost, ${advertiseAddress}] }
etcd: { local: { dataDir: ${dir}/etcd, serverCertSANs: [127.0.0.1] } }
`;
}
