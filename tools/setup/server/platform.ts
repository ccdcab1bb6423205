import { execa } from 'execa';

const KUBECONFIG = '/etc/rancher/k3s/k3s.yaml';
const RELEASE = ['urumi', '-n', 'urumi-system'];

const helm = (...args: string[]) => execa('helm', ['--kubeconfig', KUBECONFIG, ...args], { reject: false });

/** Version of the platform in k3s; undefined where it is not installed. */
export async function installedPlatform(): Promise<string | undefined> {
  const { failed, stdout } = await helm('get', 'metadata', ...RELEASE, '-o', 'json');
  return failed ? undefined : (JSON.parse(stdout) as { appVersion: string }).appVersion;
}

/** Stores, teams and their data stay, and run on. */
export async function removePlatform(): Promise<void> {
  await helm('uninstall', ...RELEASE, '--wait');
}
