import { lookup } from 'node:dns/promises';
import { orNone, resolverOf } from './query.ts';

/**
 * The addresses of a host, those of IPv6 first.
 * @param servers addresses with an optional port; empty: as the system resolves names, search domains and /etc/hosts included
 * @throws DnsError
 */
export async function lookUpAddresses(host: string, servers: readonly string[]): Promise<string[]> {
  if (servers.length === 0)
    return orNone(host, async () => (await lookup(host, { all: true })).map(({ address }) => address));
  const resolver = resolverOf(servers);
  const [six, four] = await Promise.all([
    orNone(host, () => resolver.resolve6(host)),
    orNone(host, () => resolver.resolve4(host)),
  ]);
  return [...six, ...four];
}
