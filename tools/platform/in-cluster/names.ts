import { Resolver } from 'node:dns/promises';
import { Problem } from '../../lib/problem.ts';

/** Any name below the base domain, where stores are. */
const probeBelow = (domain: string): string => `urumi-probe.${domain}`;

/** @returns addresses of a name; none if it has no record */
export type LookUp = (name: string) => Promise<string[]>;

/**
 * Checks that the base domain and the names below it lead somewhere: no issuer gives a certificate for a name without an
 * address, and failed attempts count against a limit.
 * @param publicAddress of this server, where it is known
 * @throws Problem that names the missing records
 */
export async function requireNames(domain: string, lookUp: LookUp, publicAddress?: string): Promise<void> {
  const names = [
    { record: domain, addresses: await lookUp(domain) },
    { record: `*.${domain}`, addresses: await lookUp(probeBelow(domain)) },
  ];
  const missing = names.filter(({ addresses }) => addresses.length === 0).map(({ record }) => record);
  const wanted = publicAddress ?? '<address of the ingress>';
  if (missing.length > 0)
    throw new Problem(
      `DNS has no address for ${missing.join(' and ')}`,
      `create the records: ${missing.map((record) => `${record} A ${wanted}`).join(', ')}`,
    );
  const elsewhere = names.find(({ addresses }) => publicAddress && !addresses.includes(publicAddress));
  if (elsewhere)
    throw new Problem(
      `${elsewhere.record} leads to ${elsewhere.addresses.join(', ')} and not to ${publicAddress}`,
      `change the record: ${elsewhere.record} A ${publicAddress}; or set VM_PUBLIC_IP to the address that it should have`,
    );
}

/** Asks the name servers of DNS_SERVERS, else those of the system. */
export function lookUpBy(servers: string | undefined): LookUp {
  const resolver = new Resolver({ timeout: 3000, tries: 3 });
  if (servers) resolver.setServers(servers.split(','));
  return async (name) => {
    const all = await Promise.allSettled([resolver.resolve4(name), resolver.resolve6(name)]);
    return all.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : []));
  };
}
