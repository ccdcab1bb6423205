import { readFile, writeFile } from 'node:fs/promises';

/** Values of kernel settings by their path below /proc/sys. */
export type Settings = Record<string, string>;

/** What the kubelet and kube-proxy change for every cluster of the machine. */
export const MACHINE_SETTINGS = [
  'vm/overcommit_memory',
  'vm/panic_on_oom',
  'kernel/panic',
  'kernel/panic_on_oops',
  'kernel/keys/root_maxkeys',
  'kernel/keys/root_maxbytes',
];

/** Whether packets from pod to pod, which the bridge itself forwards, pass the rules of nftables. */
export const BRIDGE_SETTINGS = ['net/bridge/bridge-nf-call-iptables', 'net/bridge/bridge-nf-call-ip6tables'];

/** What kube-proxy and the bridge change in their network namespace. */
export const NETWORK_SETTINGS = [
  'net/ipv4/ip_forward',
  'net/ipv4/conf/all/route_localnet',
  ...BRIDGE_SETTINGS,
];

/** The values now. A setting that this kernel does not have is left out. */
export async function readSettings(keys: readonly string[]): Promise<Settings> {
  const pairs = keys.map(
    async (key) => [key, (await readFile(`/proc/sys/${key}`, 'utf8').catch(() => '')).trim()] as const,
  );
  return Object.fromEntries((await Promise.all(pairs)).filter(([, value]) => value !== ''));
}

/** A setting that cannot be written keeps its value. */
export async function writeSettings(settings: Settings): Promise<void> {
  for (const [key, value] of Object.entries(settings))
    await writeFile(`/proc/sys/${key}`, value).catch(() => undefined);
}
