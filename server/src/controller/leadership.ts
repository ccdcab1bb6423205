import type { Logger } from 'pino';
import { backoffMs, pause } from '../kube/backoff.ts';
import type { Kube } from '../kube/client.ts';
import { LeaderElection, LEASE_DEFAULTS, type LeaseOptions } from '../kube/lease.ts';
import { hasLease } from '../kube/requests/has-lease.ts';
import type { ControllerOptions } from './options.ts';
import { LABEL_SHARDS } from './shards/lease-view.ts';

/** A term as leader. */
export interface Term {
  stop(): Promise<void>;
}

export type Lead = (leading: AbortSignal) => Promise<Term>;

export interface Candidate {
  kube: Kube;
  options: Pick<
    ControllerOptions,
    'identity' | 'leaseName' | 'leaseNamespace' | 'formerLeaseNamespace' | 'shards'
  >;
  log: Pick<Logger, 'info'>;
  /** Default: those of client-go. */
  times?: LeaseTimes;
}

type LeaseTimes = Pick<LeaseOptions, 'durationMs' | 'renewDeadlineMs' | 'retryMs'>;

const LEASE = 'urumi-controller';
const NO_TERM: Term = { stop: async () => {} };
const RETRY = { baseMs: 200, maxMs: 5000 };

/**
 * Runs for leader until the signal aborts. Earlier versions had their Lease in the namespace of the team: while that one
 * exists it is held as well, so that a server of such a version never reconciles at the same time.
 */
export function runForLeader(candidate: Candidate, lead: Lead, stopping: AbortSignal): Promise<void> {
  const { leaseNamespace: namespace, formerLeaseNamespace: former, shards } = candidate.options;
  const name = leaseName(candidate.options);
  const alone: Lead = (leading) => leadAlone(candidate, { namespace: former, name }, lead, leading);
  return elect(candidate, { namespace, name, labels: { [LABEL_SHARDS]: String(shards) } }, alone, stopping);
}

export const leaseName = (options: Pick<ControllerOptions, 'leaseName'>): string =>
  options.leaseName ?? LEASE;

type LeasePart = Pick<LeaseOptions, 'namespace' | 'name' | 'labels' | 'mayHold' | 'seenSince'>;

/** One election. A term begins with the Lease, and has stopped before the Lease is released. */
export function elect(
  { kube, options, log, times = LEASE_DEFAULTS }: Candidate,
  lease: LeasePart,
  lead: Lead,
  stopping: AbortSignal,
): Promise<void> {
  const { identity } = options;
  const named = { namespace: lease.namespace, name: lease.name };
  let term: Promise<Term> | undefined;
  const election = new LeaderElection(kube, {
    ...times,
    ...lease,
    identity,
    onStarted: (leading) => {
      log.info({ identity, lease: named }, 'leading');
      term = lead(leading);
    },
    onStopped: async () => {
      await (await term)?.stop();
      log.info({ identity, lease: named }, 'stopped leading');
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
