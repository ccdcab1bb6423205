import { access, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { execa } from 'execa';
import { KUBERNETES_VERSION } from './modules.ts';

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

/** Certificates, keys and kubeconfigs as kubeadm makes them. Done once: what exists is kept. */
export async function ensurePki(options: PkiOptions): Promise<void> {
  const { dir, bin } = options;
  const done = join(dir, 'done');
  if (
    await access(done).then(
      () => true,
      () => false,
    )
  )
    return;
  await mkdir(dir, { recursive: true, mode: 0o700 });
  const config = join(dir, 'kubeadm.yaml');
  await writeFile(config, kubeadmConfig(options));
  const kubeadm = (args: string[]): ReturnType<typeof execa> =>
    execa(join(bin, 'kubeadm'), [...args, '--config', config]);
  await kubeadm(['init', 'phase', 'certs', 'all']);
  await kubeadm(['init', 'phase', 'kubeconfig', 'all', '--kubeconfig-dir', dir]);
  for (const user of options.users) {
    const { stdout } = await kubeadm(['kubeconfig', 'user', '--client-name', `system:${user}`]);
    await writeFile(join(dir, `${user}.conf`), String(stdout), { mode: 0o600 });
  }
  await pointAtLoopback(dir, options);
  await writeFile(done, '');
}

/** kubeadm gives the scheduler and the controller manager the advertised address; all of ours live beside it. */
async function pointAtLoopback(dir: string, { advertiseAddress, port }: PkiOptions): Promise<void> {
  const files = (await readdir(dir)).filter((file) => file.endsWith('.conf'));
  for (const file of files) {
    const text = await readFile(join(dir, file), 'utf8');
    await writeFile(
      join(dir, file),
      text.replace(`https://${advertiseAddress}:${port}`, `https://127.0.0.1:${port}`),
    );
  }
}

function kubeadmConfig({ dir, nodeName, advertiseAddress, port }: PkiOptions): string {
  return `apiVersion: kubeadm.k8s.io/v1beta4
kind: InitConfiguration
localAPIEndpoint: { advertiseAddress: ${advertiseAddress}, bindPort: ${port} }
nodeRegistration: { name: ${nodeName}, criSocket: unix:///none }
---
apiVersion: kubeadm.k8s.io/v1beta4
kind: ClusterConfiguration
kubernetesVersion: ${KUBERNETES_VERSION}
clusterName: urumi
certificatesDir: ${dir}/pki
controlPlaneEndpoint: 127.0.0.1:${port}
networking: { serviceSubnet: 10.96.0.0/16, podSubnet: 10.244.0.0/16, dnsDomain: cluster.local }
apiServer: { certSANs: [127.0.0.1, localhost, ${advertiseAddress}] }
etcd: { local: { dataDir: ${dir}/etcd, serverCertSANs: [127.0.0.1] } }
`;
}
