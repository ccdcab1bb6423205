import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { execa } from 'execa';
import { CLUSTER_CIDR } from './node-programs.ts';
import { NODE_IP, type EmbeddedPlan } from './plan.ts';

/** Kernel settings that the kubelet, kube-proxy and the bridge change; put back by `down`. */
const SYSCTLS = [
  'net/ipv4/ip_forward',
  'net/ipv4/conf/all/route_localnet',
  'vm/overcommit_memory',
  'vm/panic_on_oom',
  'kernel/panic',
  'kernel/panic_on_oops',
  'kernel/keys/root_maxkeys',
  'kernel/keys/root_maxbytes',
];
const TABLE = 'urumi';

/** The bridge with the node's address, masquerading for what pods send outside, and no way in for other machines. */
export async function ensureNetwork(plan: EmbeddedPlan): Promise<void> {
  await rememberSysctls(plan);
  const known = await execa('ip', ['link', 'show', plan.bridge], { reject: false });
  if (known.exitCode !== 0) {
    await execa('ip', ['link', 'add', plan.bridge, 'type', 'bridge']);
    await execa('ip', ['address', 'add', `${NODE_IP}/16`, 'dev', plan.bridge]);
  }
  await execa('ip', ['link', 'set', plan.bridge, 'up']);
  await writeFile('/proc/sys/net/ipv4/ip_forward', '1');
  await execa('nft', ['-f', '-'], { input: firewall(plan.bridge, plan.apiPort) });
}

/** Replaces the whole table. The API server has to listen on every address: pods and this machine use two of them. */
export function firewall(bridge: string, apiPort: number): string {
  const foreign = `iifname != { "lo", "${bridge}" }`;
  return `table ip ${TABLE}
delete table ip ${TABLE}
table ip ${TABLE} {
  chain postrouting {
    type nat hook postrouting priority srcnat
    ip saddr ${CLUSTER_CIDR} ip daddr != ${CLUSTER_CIDR} oifname != "${bridge}" masquerade
  }
  chain input {
    type filter hook input priority filter
    ${foreign} tcp dport ${apiPort} drop
    ${foreign} ip daddr ${CLUSTER_CIDR} drop
  }
  chain forward {
    type filter hook forward priority filter
    ${foreign} oifname "${bridge}" ct state new drop
  }
}
table ip6 ${TABLE}
delete table ip6 ${TABLE}
table ip6 ${TABLE} {
  chain input {
    type filter hook input priority filter
    ${foreign} tcp dport ${apiPort} drop
  }
}
`;
}

export async function removeNetwork(plan: EmbeddedPlan): Promise<void> {
  const tables = [`ip ${TABLE}`, `ip6 ${TABLE}`, 'ip kube-proxy', 'ip6 kube-proxy'];
  for (const table of tables) await execa('nft', ['delete', 'table', ...table.split(' ')], { reject: false });
  await execa('ip', ['link', 'delete', plan.bridge], { reject: false });
  await restoreSysctls(plan);
}

async function rememberSysctls(plan: EmbeddedPlan): Promise<void> {
  const values = await Promise.all(
    SYSCTLS.map((key) => readFile(`/proc/sys/${key}`, 'utf8').catch(() => '')),
  );
  const text = JSON.stringify(Object.fromEntries(SYSCTLS.map((key, i) => [key, values[i]?.trim()])));
  await writeFile(join(plan.dir, 'sysctls.json'), text, { flag: 'wx' }).catch(() => undefined);
}

async function restoreSysctls(plan: EmbeddedPlan): Promise<void> {
  const text = await readFile(join(plan.dir, 'sysctls.json'), 'utf8').catch(() => '{}');
  for (const [key, value] of Object.entries(JSON.parse(text) as Record<string, string>)) {
    if (value) await writeFile(`/proc/sys/${key}`, value).catch(() => undefined);
  }
  await rm(join(plan.dir, 'sysctls.json'), { force: true });
}
