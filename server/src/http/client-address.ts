import ipaddr from 'ipaddr.js';

type Range = [ipaddr.IPv4 | ipaddr.IPv6, number];

/** Tells where a request comes from. X-Forwarded-For counts only as far as trusted proxies wrote it. */
export class ClientAddress {
  readonly #trusted: Range[];

  /** @param trustedProxies CIDRs or single addresses. @throws Error for one that is neither */
  constructor(trustedProxies: readonly string[]) {
    this.#trusted = trustedProxies.map(parseRange);
  }

  /**
   * @param peer address of the other end of the connection
   * @param forwarded value of X-Forwarded-For: the nearest proxy's word stands last
   */
  of(peer: string | undefined, forwarded: string | undefined): string | undefined {
    const hops = (forwarded ?? '')
      .split(',')
      .map((hop) => hop.trim())
      .filter((hop) => hop !== '');
    let address = normalise(peer);
    while (address !== undefined && this.#isTrusted(address) && hops.length > 0) {
      const next = normalise(hops.pop());
      if (next === undefined) break;
      address = next;
    }
    return address;
  }

  #isTrusted(text: string): boolean {
    const address = ipaddr.parse(text);
    return this.#trusted.some((range) => range[0].kind() === address.kind() && address.match(range));
  }
}

/** `::ffff:10.0.0.1` and `10.0.0.1` are one address. */
function normalise(text: string | undefined): string | undefined {
  return text !== undefined && ipaddr.isValid(text) ? ipaddr.process(text).toString() : undefined;
}

function parseRange(text: string): Range {
  if (text.includes('/')) return ipaddr.parseCIDR(text);
  const address = ipaddr.parse(text);
  return [address, address.kind() === 'ipv4' ? 32 : 128];
}
