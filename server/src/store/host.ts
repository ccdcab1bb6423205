import { RESERVED_IDS } from './id.ts';

/**
 * A host name that an Ingress can have, as charts/urumi/crds checks it as well. Its last label begins with a letter, as
 * every top-level domain does, so that no IP address fits.
 */
export const HOST_PATTERN = '^([a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?\\.)+[a-z]([-a-z0-9]{0,61}[a-z0-9])?$';
/** Most characters of a host name. */
export const HOST_MAX = 253;
/** What is allowed as a host, in the words of the CRDs. */
export const HOST_ALLOWED =
  'must be a host name in lower case such as shop.example.com: two or more labels of at most 63 letters, digits and hyphens, at most 253 characters in all, and no IP address';

const pattern = new RegExp(HOST_PATTERN);

/** Why a text cannot be a host, as what is allowed; undefined when it can. */
export function hostProblem(host: string): string | undefined {
  return host.length <= HOST_MAX && pattern.test(host) ? undefined : HOST_ALLOWED;
}

/**
 * Hosts that no store may have: the base domain, the reserved ids under it, and the dashboard's own.
 * @param origins URLs that the dashboard is reached by; what is no URL, or has no host name, is left out
 * @param names host names that the dashboard is reached by; a wildcard is left out
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
