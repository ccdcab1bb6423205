const TABLE = 'inet urumi_firewall';

export interface Firewall {
  /** Interfaces that the internet reaches, e.g. eth0. All others (loopback, pods, private networks) stay open. */
  outside: readonly string[];
  /** TCP ports of SSH. */
  ssh: readonly number[];
}

/**
 * Rules of nft that let nothing in from outside but SSH, HTTP and HTTPS. They replace the table of an earlier run in one
 * step. They run before the translation of addresses, so they hold for ports that Kubernetes forwards to pods
 * (NodePort, hostPort) as well.
 */
export function firewallRules({ outside, ssh }: Firewall): string {
  const ports = [...new Set([...ssh, 80, 443])].join(', ');
  return `table ${TABLE}
delete table ${TABLE}
table ${TABLE} {
  chain outside {
    type filter hook prerouting priority mangle; policy accept;
    iifname != { ${outside.map((name) => `"${name}"`).join(', ')} } accept
    ct state established,related accept
    meta l4proto { icmp, ipv6-icmp } accept
    udp sport 67 udp dport 68 accept
    ip6 saddr fe80::/10 udp dport 546 accept
    tcp dport { ${ports} } ct state new accept
    counter drop
  }
}
`;
}

/** Interfaces of the default routes, from the output of `ip -o route show default`. */
export function interfacesOf(routes: string): string[] {
  return [...new Set([...routes.matchAll(/ dev (\S+)/g)].map(([, name]) => name ?? ''))];
}

/** Ports of SSH: those of the configuration that `sshd -T` prints, and that of the session that runs this. */
export function sshPortsOf(configuration: string, connection: string | undefined): number[] {
  const configured = [...configuration.matchAll(/^port (\d+)$/gm)].map(([, port]) => Number(port));
  const session = Number(connection?.split(' ')[3]);
  const ports = [...configured, ...(session > 0 ? [session] : [])];
  return ports.length > 0 ? [...new Set(ports)] : [22];
}

/** Removes the rules. */
export const DROP_RULES = ['delete', 'table', ...TABLE.split(' ')];
/** Fails when the rules are not loaded. */
export const LIST_RULES = ['list', 'table', ...TABLE.split(' ')];
