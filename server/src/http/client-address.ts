import ipaddr from 'ipaddr.js';
import { plainAddress } from '../store/address.ts';

type Range = [ipaddr.IPv4 | ipaddr.IPv6, number];

/** Determines a request's client address. Trusts X-Forwarded-For only as far as trusted proxies wrote it. */
export class ClientAddress {
  readonly #trusted: Range[];

  /** @param trustedProxies CIDRs or single addresses. @throws Error for an invalid one */
  constructor(trustedProxies: readonly string[]) {
    this.#trusted = trustedProxies.map(parseRange);
  }

  /**
   * @param peer remote address of the connection
   * @param forwarded value of X-Forwarded-For; the nearest proxy's entry is last
   */
  of(peer: string | undefined, forwarded: string | undefined): string | undefined {
    const hops = (forwarded ?? '')
      .split(',')
      .map((hop) => hop.trim())
      .filter((hop) => hop !== '');
    let address = plainAddress(peer);
    while (address !== undefined && this.#isTrusted(address) && hops.length > 0) {
      const next = plainAddress(hops.pop());
      if (next === undefined) break;
      address = next;
    }
    return address;
  }

  /** Is it the address of a trusted proxy, whose connections many clients share? */
  isProxy(peer: string | undefined): boolean {
    const address = plainAddress(peer);
    return address !== undefined && this.#isTrusted(address);
  }

  #isTrusted(text: string): boolean {
    const address = ipaddr.parse(text);
    return this.#trusted.some((range) => range[0].kind() === address.kind() && address.match(range));
  }
}

function parseRange(text: string): Range {
  if (text.includes('/')) return ipaddr.parseCIDR(text);
  const address = ipaddr.parse(text);
  return [address, address.kind() === 'ipv4' ? 32 : 128];
}
