import type { ObjectStorage } from './backup.ts';

const DNS_PORTS = [
  { port: 53, protocol: 'UDP' },
  { port: 53, protocol: 'TCP' },
];

/**
 * Lets the pods with these labels, and no other pod of the store, reach the object storage.
 * @param owner what the policy is deleted with
 */
export function storagePolicy(
  name: string,
  matchLabels: Record<string, string>,
  { endpoint }: ObjectStorage,
  owner?: object,
) {
  const { hostname, port, protocol } = new URL(endpoint);
  const ports = [{ port: Number(port) || (protocol === 'https:' ? 443 : 80) }];
  // A policy cannot name hosts.
  const to = cidrOf(hostname) === undefined ? {} : { to: [{ ipBlock: { cidr: cidrOf(hostname) } }] };
  return {
    metadata: { name, ...(owner && { ownerReferences: [owner] }) },
    spec: {
      podSelector: { matchLabels },
      policyTypes: ['Ingress', 'Egress'],
      egress: [{ ...to, ports }, { to: [{ podSelector: {} }] }, { ports: DNS_PORTS }],
    },
  };
}

/** The block of one address, as URL has it; undefined for a name. */
function cidrOf(hostname: string): string | undefined {
  if (hostname.startsWith('[')) return `${hostname.slice(1, -1)}/128`;
  return /^[\d.]+$/.test(hostname) ? `${hostname}/32` : undefined;
}
