import { CLUSTER_CIDR } from './node-programs.ts';
import { NODE_IP, OBJECTS_PORT } from './plan.ts';

const TABLE = 'urumi';
/** Of kube-network-policies, which leaves it when it ends. */
export const POLICY_TABLE = 'kube-network-policies';
/** With their families. */
export const TABLES = [`ip ${TABLE}`, `ip6 ${TABLE}`, `inet ${POLICY_TABLE}`];

/** Until kube-network-policies replaces it in one step: nothing that a pod begins gets through. */
export const CLOSED = `table inet ${POLICY_TABLE} {
  chain postrouting {
    type filter hook postrouting priority filter
    meta skuid 0 accept
    ct state established,related accept
    ip saddr != ${NODE_IP} ip saddr ${CLUSTER_CIDR} drop
    ip daddr != ${NODE_IP} ip daddr ${CLUSTER_CIDR} drop
  }
  chain prerouting {
    type filter hook prerouting priority filter
    ip saddr ${CLUSTER_CIDR} udp dport 53 drop
  }
  chain input {
    type filter hook input priority filter
    ct state established,related accept
    ip saddr != ${NODE_IP} ip saddr ${CLUSTER_CIDR} drop
  }
}
`;

/**
 * Replaces the whole table. The API server has to listen on every address: pods and this machine use two of them. Of the
 * node itself, pods reach DNS, the API server and the object storage, all subject to their NetworkPolicies. They have no IPv6 but the
 * link-local addresses, which no policy covers.
 */
export function firewall(bridge: string, apiPort: number): string {
  return ipv4(bridge, apiPort) + ipv6(bridge, apiPort);
}

const foreignTo = (bridge: string): string => `iifname != { "lo", "${bridge}" }`;

function ipv4(bridge: string, apiPort: number): string {
  const foreign = foreignTo(bridge);
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
    iifname "${bridge}" jump pods
  }
  chain pods {
    ct state established,related accept
    ip daddr ${NODE_IP} udp dport 53 accept
    ip daddr ${NODE_IP} tcp dport { 53, ${apiPort}, ${OBJECTS_PORT} } accept
    drop
  }
  chain forward {
    type filter hook forward priority filter
    ${foreign} oifname "${bridge}" ct state new drop
  }
}
`;
}

function ipv6(bridge: string, apiPort: number): string {
  return `table ip6 ${TABLE}
delete table ip6 ${TABLE}
table ip6 ${TABLE} {
  chain input {
    type filter hook input priority filter
    ${foreignTo(bridge)} tcp dport ${apiPort} drop
    iifname "${bridge}" drop
  }
  chain forward {
    type filter hook forward priority filter
    iifname "${bridge}" drop
  }
}
`;
}
