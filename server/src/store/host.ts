import { HOST_ALLOWED, RESERVED_IDS, STORE_RULES } from './generated/store-rules.ts';
import { fits } from './text-rule.ts';

/**
 * Why a text cannot be the host of an Ingress, as what is allowed; undefined when it can. Its last label begins with a
 * letter, as every top-level domain does, so that no IP address fits.
 */
export function hostProblem(host: string): string | undefined {
  return fits(host, STORE_RULES.host) ? undefined : HOST_ALLOWED;
}

/**
 * Hosts that no store may have: the base domain, the reserved ids under it, and the dashboard's own hosts.
 * @param origins URLs of the dashboard; invalid URLs and those without a host name are ignored
 * @param names host names of the dashboard; wildcards are ignored
 */
export function reservedHosts(
  baseDomain: string,
  origins: readonly string[],
  names: readonly string[] = [],
): string[] {
  const own = [...names, ...origins.flatMap((origin) => URL.parse(origin)?.hostname ?? [])];
  const hosts = [baseDomain, ...RESERVED_IDS.map((id) => `${id}.${baseDomain}`), ...own];
  return [...new Set(hosts)].filter((host) => hostProblem(host) === undefined);
}
