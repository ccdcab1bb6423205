import type { DomainRecord } from './generated/store-resource.ts';

export type { DomainRecord };

/** What DNS has about a host. Values are in lower case, and names without the dot at the end. */
export interface DnsAnswer {
  /** TXT records of `proofName(host)`. */
  txt: readonly string[];
  /** CNAME records of the host. */
  cname: readonly string[];
}

/** Who asks for a host. */
interface Claimant {
  /** UID of the Store. */
  uid: string;
  baseDomain: string;
}

/** Name of the TXT record that proves a host. */
export const proofName = (host: string): string => `_urumi.${host}`;

/**
 * The records that prove that a Store may have a host; one of them is enough. They contain the uid of the Store and not its
 * id: a record that is left behind proves nothing for a later Store of the same id.
 */
export function proofRecords(
  host: string,
  { uid, baseDomain }: Claimant,
  { txt, cname }: DnsAnswer = { txt: [], cname: [] },
): DomainRecord[] {
  return [
    { type: 'TXT', name: proofName(host), expected: `urumi-verification=${uid}`, observed: [...txt] },
    { type: 'CNAME', name: host, expected: `${uid}.${baseDomain}`, observed: [...cname] },
  ];
}

/** Does DNS say that the Store may have the host? */
export function isProven(host: string, claimant: Claimant, answer: DnsAnswer): boolean {
  return proofRecords(host, claimant, answer).some(({ expected, observed }) => observed.includes(expected));
}

/**
 * Whether a host has to be proven. The names below the base domain are the platform's to give, and those below the host
 * suffixes of a team were given to it by an administrator.
 */
export function needsProof(
  host: string,
  baseDomain: string,
  hostSuffixes: readonly string[] | undefined,
): boolean {
  return ![baseDomain, ...(hostSuffixes ?? [])].some(
    (suffix) => host === suffix || host.endsWith(`.${suffix}`),
  );
}

/** Top-level domains of private networks, of a cluster's own DNS, and of names that DNS does not have. */
const PRIVATE = /\.(local|localhost|localdomain|internal|intranet|lan|home|corp|private|arpa|onion)$/;

/** A name that cannot be proven: it is never looked up, so that nobody learns about a private network. */
export const isPrivate = (host: string): boolean => PRIVATE.test(host);

/** What is allowed instead of a private name. */
export const PRIVATE_ALLOWED =
  'must not be a name of a private network such as .local or .internal, unless it is below the base domain or a host suffix of the team';
