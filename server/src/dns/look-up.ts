import { proofName, type DnsAnswer } from '../store/domain-proof.ts';
import { printable } from '../store/text.ts';
import { orNone, resolverOf } from './query.ts';

/** Looks up the records that can prove a host. @throws DnsError */
export type LookUp = (host: string) => Promise<DnsAnswer>;

/** Bounds of what is kept of an answer that a stranger has written. */
const MOST_VALUES = 5;
const MOST_CHARACTERS = 128;

/**
 * Asks DNS for two records: TXT of the proof's name and CNAME of the host. Search domains are not used, no address is looked
 * up, and nothing connects to the host.
 * @param servers addresses with an optional port; empty: those of the system
 */
export function dnsLookUp(servers: readonly string[]): LookUp {
  const resolver = resolverOf(servers);
  return async (host) => {
    const [txt, cname] = await Promise.all([
      values(host, () => resolver.resolveTxt(proofName(host))),
      values(host, () => resolver.resolveCname(host)),
    ]);
    return { txt, cname };
  };
}

async function values(host: string, query: () => Promise<(string | string[])[]>): Promise<string[]> {
  const records = await orNone(host, query);
  const texts = records.map((record) => (typeof record === 'string' ? record : record.join('')));
  return texts.slice(0, MOST_VALUES).map(normal);
}

const normal = (value: string): string =>
  printable(value.trim().replace(/\.$/, '').toLowerCase(), MOST_CHARACTERS);
