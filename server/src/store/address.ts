import ipaddr from 'ipaddr.js';

/** Length of the IPv6 prefix of one customer's network; the customer chooses the remaining bits. */
const NETWORK_BITS = 64;

/**
 * The key that limits use for an address: the IPv4 address, or the /64 network of an IPv6 address (`2001:db8::/64`).
 * `unknown` for any other text.
 */
export function addressKey(address: string | undefined): string {
  const plain = plainAddress(address);
  if (plain === undefined) return 'unknown';
  if (!plain.includes(':')) return plain;
  const network = ipaddr.IPv6.networkAddressFromCIDR(`${plain}/${NETWORK_BITS}`);
  return `${network.toString()}/${NETWORK_BITS}`;
}

/** Normalizes an IP address: `::ffff:10.0.0.1` is 10.0.0.1. Undefined for any other text. */
export function plainAddress(text: string | undefined): string | undefined {
  return text !== undefined && ipaddr.isValid(text) ? ipaddr.process(text).toString() : undefined;
}

/** Whether an address is one of the internet, not of a private network, of this machine or for special use. */
export function isPublic(address: string): boolean {
  return ipaddr.isValid(address) && ipaddr.process(address).range() === 'unicast';
}

/** Whether an address can be reached from this machine only. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);
}
