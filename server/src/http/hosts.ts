import { isLoopback } from '../store/address.ts';
import { plainAddress } from '../store/address.ts';

/**
 * The allowed Host names. A page of another site can make a browser connect to this server by resolving its own name to
 * this address (DNS rebinding), but it cannot change the Host header, which has that name.
 */
export class Hosts {
  readonly #names: Set<string>;
  readonly #suffixes: string[];

  /**
   * @param allowed names from ALLOWED_HOSTS, without a port; `*.example.com` allows all subdomains
   * @param origins ALLOWED_ORIGINS, whose hosts are allowed too
   */
  constructor(allowed: readonly string[], origins: readonly string[] = []) {
    const names = [...allowed.map((name) => name.toLowerCase()), ...origins.flatMap(hostOfOrigin)];
    this.#names = new Set(names.filter((name) => !name.startsWith('*.')));
    this.#suffixes = names.filter((name) => name.startsWith('*.')).map((name) => name.slice(1));
  }

  /**
   * @param name as `hostName` returns it
   * @param local local address of the connection. It is allowed itself, and on a loopback address the loopback names
   * are: neither can be a name of another site.
   */
  allow(name: string, local: string | undefined): boolean {
    if (this.#names.has(name) || this.#suffixes.some((suffix) => name.endsWith(suffix))) return true;
    const address = plainAddress(local);
    return address !== undefined && (name === address || (isLoopback(address) && isLoopback(name)));
  }
}

/** Host name or IP address of a Host header, in lower case and without port. Undefined if malformed. */
export function hostName(header: string): string | undefined {
  const [, literal, name] =
    /^(?:\[([0-9a-f:.]{2,45})\]|([a-z0-9._-]{1,255}?)\.?)(?::\d{1,5})?$/i.exec(header) ?? [];
  return literal === undefined ? name?.toLowerCase() : plainAddress(literal);
}

/** Is the peer a program on this machine that used a loopback name, and not a proxy? */
export function isLocalReader(
  headers: NodeJS.Dict<string | string[]>,
  peer: string | undefined,
  name: string | undefined,
): boolean {
  const proxied = ['forwarded', 'x-forwarded-for', 'via'].some((header) => headers[header] !== undefined);
  return !proxied && name !== undefined && isLoopback(name) && isLoopback(plainAddress(peer) ?? '');
}

function hostOfOrigin(origin: string): string[] {
  const name = URL.canParse(origin) ? hostName(new URL(origin).host) : undefined;
  return name === undefined ? [] : [name];
}
