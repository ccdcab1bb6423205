import type { Logger } from 'pino';
import { backoffMs, pause } from '../kube/backoff.ts';
import type { Kube } from '../kube/client.ts';
import { LeaderElection, LEASE_DEFAULTS } from '../kube/lease.ts';
import { hasLease } from '../kube/requests/has-lease.ts';
import type { ControllerOptions } from './options.ts';

/** A term as leader. */
export interface Term {
  stop(): Promise<void>;
}

type Lead = (leading: AbortSignal) => Promise<Term>;

interface Candidate {
  kube: Kube;
  options: ControllerOptions;
  log: Logger;
}

const LEASE = 'urumi-controller';
const NO_TERM: Term = { stop: async () => {} };
const RETRY = { baseMs: 200, maxMs: 5000 };

/**
 * Runs for leader until the signal aborts. Earlier versions had their Lease in the namespace of the team: while that one
 * exists it is held as well, so that a server of such a version never reconciles at the same time.
 */
export function runForLeader(candidate: Candidate, lead: Lead, stopping: AbortSignal): Promise<void> {
  const { options } = candidate;
  const { leaseNamespace: namespace, formerLeaseNamespace: former } = options;
  const name = options.leaseName ?? LEASE;
  const alone: Lead = (leading) => leadAlone(candidate, { namespace: former, name }, lead, leading);
  return elect(candidate, { namespace, name }, alone, stopping);
}

/** One election. A term begins with the Lease, and has stopped before the Lease is released. */
function elect(
  { kube, options, log }: Candidate,
  lease: { namespace: string; name: string },
  lead: Lead,
  stopping: AbortSignal,
): Promise<void> {
  const { identity } = options;
  let term: Promise<Term> | undefined;
  const election = new LeaderElection(kube, {
    ...LEASE_DEFAULTS,
    ...lease,
    identity,
    onStarted: (leading) => {
      log.info({ identity, lease }, 'leading');
      term = lead(leading);
    },
    onStopped: async () => {
      log.info({ lease }, 'stopped leading');
      await (await term)?.stop();
    },
  });
  return election.run(stopping);
}

async function leadAlone(
  candidate: Candidate,
  former: { namespace: string; name: string },
  lead: Lead,
  leading: AbortSignal,
): Promise<Term> {
  const exists = await untilKnown(() => hasLease(candidate.kube, former), leading);
  if (exists === undefined) return NO_TERM;
  if (!exists) return lead(leading);
  const running = elect(candidate, former, lead, leading);
  return { stop: () => running };
}

/** Undefined if the signal aborts before the API server answers. */
async function untilKnown<T>(ask: () => Promise<T>, signal: AbortSignal): Promise<T | undefined> {
  for (let failures = 1; !signal.aborted; failures += 1) {
    try {
      return await ask();
    } catch {
      await pause(backoffMs(failures, RETRY), signal);
    }
  }
  return undefined;
}
