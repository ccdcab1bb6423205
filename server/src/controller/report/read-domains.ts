import type { ObservedDomain, ObservedHost } from '../observe/observed.ts';
import { PRIVATE_ALLOWED } from '../../store/domain-proof.ts';
import type { StoreDomain } from '../../store/resource.ts';

type Verdict = Pick<StoreDomain, 'reason' | 'message'>;

/** What the status says about each of spec.domains. */
export function readDomains(
  { domains, awaited }: Pick<ObservedHost, 'domains' | 'awaited'>,
  before: readonly StoreDomain[] = [],
): StoreDomain[] | undefined {
  if (domains.length === 0) return undefined;
  return domains.map((domain) => {
    const { host, state } = domain;
    const last = before.find((known) => known.host === host);
    const verdict = host === awaited ? awaiting(host) : verdictOf(domain);
    return { host, verified: state === 'own', ...verdict, records: recordsOf(domain, last) };
  });
}

const awaiting = (host: string): Verdict => ({
  reason: 'Verified',
  message: `the store has ${host}, and moves to it when its certificate is ready`,
});

/** A verified domain is not looked up any more, and keeps what was found last. So does one until DNS answers. */
function recordsOf({ proof }: ObservedDomain, last: StoreDomain | undefined): StoreDomain['records'] {
  if (!proof) return undefined;
  const keeps = proof.found === undefined && last?.records?.[0]?.expected === proof.records[0]?.expected;
  return keeps ? last?.records : [...proof.records];
}

function verdictOf({ host, state, proof }: ObservedDomain): Verdict {
  switch (state) {
    case 'own':
      return { reason: 'Verified', message: `the store has ${host}` };
    case 'reserved':
      return { reason: 'Reserved', message: `${host} is reserved for the platform` };
    case 'taken':
      return {
        reason: 'HostTaken',
        message: proof
          ? `another store has ${host}. Add one of the records, and remove those of the other store`
          : `another store has ${host}`,
      };
    case 'private':
      return { reason: 'PrivateName', message: `${host} cannot be proven: it ${PRIVATE_ALLOWED}` };
    case 'free':
      return unclaimed(proof);
  }
}

function unclaimed(proof: ObservedDomain['proof']): Verdict {
  if (!proof || proof.found) return { reason: 'Checking', message: 'the store is getting the host' };
  if (proof.failure) return { reason: 'LookupFailed', message: proof.failure };
  if (proof.found === undefined) return { reason: 'Checking', message: 'DNS is being asked' };
  return { reason: 'RecordMissing', message: 'add one of the records where the domain is managed' };
}
