import { chmod, copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import { stringify } from 'yaml';
import { EVICTION, PIDS_OF_A_POD } from '../../cluster/embedded/pod-limits.ts';
import type { Say } from '../../cluster/handle.ts';
import { downloadRelease } from '../../cluster/programs/download.ts';

export const K3S_VERSION = 'v1.36.5+k3s1';

/** The SHA-256 of k3s is that of its sha256sum-amd64.txt; that of the installer is of its file at the same tag. */
const PROGRAM = {
  base: `https://github.com/k3s-io/k3s/releases/download/${encodeURIComponent(K3S_VERSION)}`,
  sha256: { k3s: 'd73847bcd3c5fccef0115b372e2f9a91f3032dc84bbf71518a4617565294d313' },
};
const INSTALLER = {
  base: `https://raw.githubusercontent.com/k3s-io/k3s/${encodeURIComponent(K3S_VERSION)}`,
  sha256: { 'install.sh': '46177d4c99440b4c0311b67233823a8e8a2fc09693f6c89af1a7161e152fbfad' },
};

const CONFIG_DIR = '/etc/rancher/k3s';
/** k3s applies what is in this folder. */
const MANIFESTS = '/var/lib/rancher/k3s/server/manifests';
const AUDIT_POLICY = join(import.meta.dirname, 'audit-policy.yaml');
const TRAEFIK = join(import.meta.dirname, 'traefik.yaml');

/**
 * The configuration file of k3s. Secrets are encrypted in its data store, its kubeconfig is for root, what people change
 * is logged, and pods have the limits of those on the embedded cluster.
 */
export function k3sConfig(): string {
  const eviction = Object.entries(EVICTION).map(([signal, least]) => `${signal}<${least}`);
  return stringify({
    'write-kubeconfig-mode': '0600',
    'secrets-encryption': true,
    'kube-apiserver-arg': [
      `audit-policy-file=${CONFIG_DIR}/audit-policy.yaml`,
      'audit-log-path=/var/log/k3s-audit.log',
      'audit-log-maxage=30',
      'audit-log-maxbackup=10',
      'audit-log-maxsize=100',
    ],
    'kubelet-arg': [`pod-max-pids=${PIDS_OF_A_POD}`, `eviction-hard=${eviction.join(',')}`],
  });
}

/** Downloads k3s and its installer, compares their checksums, and runs the installer without a download of its own. */
export async function installK3s(say: Say): Promise<void> {
  const downloads = await mkdtemp(join(tmpdir(), 'urumi-k3s-'));
  try {
    await downloadRelease(PROGRAM, downloads, say);
    await downloadRelease(INSTALLER, downloads, say);
    await writeConfig();
    await copyFile(join(downloads, 'k3s'), '/usr/local/bin/k3s');
    await chmod('/usr/local/bin/k3s', 0o755);
    say('k3s: running its installer');
    const env = { INSTALL_K3S_SKIP_DOWNLOAD: 'true' };
    await execa('sh', [join(downloads, 'install.sh')], { env, stdout: 'inherit' });
  } finally {
    await rm(downloads, { recursive: true, force: true });
  }
}

async function writeConfig(): Promise<void> {
  await mkdir(CONFIG_DIR, { recursive: true, mode: 0o700 });
  await copyFile(AUDIT_POLICY, join(CONFIG_DIR, 'audit-policy.yaml'));
  await writeFile(join(CONFIG_DIR, 'config.yaml'), k3sConfig(), { mode: 0o600 });
  await mkdir(MANIFESTS, { recursive: true, mode: 0o700 });
  await copyFile(TRAEFIK, join(MANIFESTS, 'urumi-traefik.yaml'));
}
