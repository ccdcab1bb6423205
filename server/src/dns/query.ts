import { Resolver } from 'node:dns/promises';

/** A query without an answer: nothing is known about the records. */
class DnsError extends Error {
  /** @param code of node:dns, such as ETIMEOUT or ESERVFAIL */
  constructor(host: string, code: string, cause: unknown) {
    super(`DNS did not answer about ${host} (${code})`, { cause });
  }
}

/** Of one query; it is sent twice. Milliseconds. */
const TIMEOUT_MS = 2000;
/** Codes of an answer that says that there is no such record. */
const NONE = new Set(['ENODATA', 'ENOTFOUND']);

/** @param servers addresses with an optional port; empty: those of the system */
export function resolverOf(servers: readonly string[]): Resolver {
  const resolver = new Resolver({ timeout: TIMEOUT_MS, tries: 2 });
  if (servers.length > 0) resolver.setServers(servers);
  return resolver;
}

/** The records that a query finds; empty if there are none. @throws DnsError */
export async function orNone<T>(host: string, query: () => Promise<T[]>): Promise<T[]> {
  try {
    return await query();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    if (NONE.has(code)) return [];
    throw new DnsError(host, code, error);
  }
}
