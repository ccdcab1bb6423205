import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { execa } from 'execa';
import { networkNamespace } from '../../lib/network-namespace.ts';
import { SERVICE_CIDR } from '../control-args.ts';
import { CLOSED, firewall, POLICY_TABLE, TABLES } from './firewall.ts';
import { NODE_IP, type EmbeddedPlan } from './plan.ts';
import { BRIDGE_SETTINGS, NETWORK_SETTINGS, readSettings, writeSettings, type Settings } from './settings.ts';

/** The bridge with the node's address, masquerading for what pods send outside, and no way in for other machines. */
export async function ensureNetwork(plan: EmbeddedPlan): Promise<void> {
  await execa('modprobe', ['br_netfilter'], { reject: false });
  await rememberSettings(plan);
  const known = await execa('ip', ['link', 'show', plan.bridge], { reject: false });
  if (known.exitCode !== 0) {
    await execa('ip', ['link', 'add', plan.bridge, 'type', 'bridge']);
    await execa('ip', ['address', 'add', `${NODE_IP}/16`, 'dev', plan.bridge]);
  }
  await keepAddress(plan.bridge);
  await execa('ip', ['link', 'set', plan.bridge, 'up']);
  // The kernel looks for a route before kube-proxy's rules apply: without a default route, Services were unreachable.
  await execa('ip', ['route', 'replace', SERVICE_CIDR, 'dev', plan.bridge]);
  await writeFile('/proc/sys/net/ipv4/ip_forward', '1');
  for (const key of BRIDGE_SETTINGS) await writeFile(`/proc/sys/${key}`, '1').catch(() => undefined);
  await execa('nft', ['-f', '-'], { input: firewall(plan.bridge, plan.apiPort) });
  const rules = await execa('nft', ['list', 'table', 'inet', POLICY_TABLE], { reject: false });
  if (rules.exitCode !== 0) await execa('nft', ['-f', '-'], { input: CLOSED });
}

/**
 * Sets the MAC address that the bridge has. A bridge whose address was not set takes the lowest address of its ports, so a
 * pod that starts or ends can change it, and other pods send to the former address for up to 45 s.
 */
async function keepAddress(bridge: string): Promise<void> {
  const [link] = JSON.parse((await execa('ip', ['-json', 'link', 'show', bridge])).stdout) as {
    address: string;
  }[];
  await execa('ip', ['link', 'set', bridge, 'address', link!.address]);
}

/**
 * Removes the bridge and the tables, and restores the network's settings. Nothing from outside the cluster's network
 * namespace: names are the same in each, and the kernel removes a namespace with its last process.
 */
export async function removeNetwork(plan: EmbeddedPlan): Promise<void> {
  if (plan.networkNamespace && plan.networkNamespace !== (await networkNamespace())) return;
  const tables = [...TABLES, 'ip kube-proxy', 'ip6 kube-proxy'];
  for (const table of tables) await execa('nft', ['delete', 'table', ...table.split(' ')], { reject: false });
  await execa('ip', ['link', 'delete', plan.bridge], { reject: false });
  await restoreSettings(plan);
}

const settingsFile = (plan: EmbeddedPlan): string => join(plan.dir, 'sysctls.json');

async function rememberSettings(plan: EmbeddedPlan): Promise<void> {
  const text = JSON.stringify(await readSettings(NETWORK_SETTINGS));
  await writeFile(settingsFile(plan), text, { flag: 'wx' }).catch(() => undefined);
}

async function restoreSettings(plan: EmbeddedPlan): Promise<void> {
  const text = await readFile(settingsFile(plan), 'utf8').catch(() => '{}');
  await writeSettings(JSON.parse(text) as Settings);
  await rm(settingsFile(plan), { force: true });
}
