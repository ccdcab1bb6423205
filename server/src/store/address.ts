import ipaddr from 'ipaddr.js';

/** Leading bits of an IPv6 address that name one customer's network: the rest is the customer's to choose. */
const NETWORK_BITS = 64;

/**
 * What limits count an address by: an IPv4 address itself, and the /64 network of an IPv6 address (`2001:db8::/64`).
 * `unknown` for everything else.
 */
export function addressKey(address: string | undefined): string {
  const plain = plainAddress(address);
  if (plain === undefined) return 'unknown';
  if (!plain.includes(':')) return plain;
  const network = ipaddr.IPv6.networkAddressFromCIDR(`${plain}/${NETWORK_BITS}`);
  return `${network.toString()}/${NETWORK_BITS}`;
}

/** An IP address in its usual form: `::ffff:10.0.0.1` is 10.0.0.1. Undefined for every other text. */
export function plainAddress(text: string | undefined): string | undefined {
  return text !== undefined && ipaddr.isValid(text) ? ipaddr.process(text).toString() : undefined;
}

/** Whether an address can be reached from this machine only. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);
}
