import { HEALTHY, unhealthy, UNREACHED, type Verdict } from '../../store/health-verdict.ts';
import type { ApplicationReport } from './check-application.ts';

/** What is known about a shop from its checks. */
export interface Standing {
  /** Undefined before the first check that says something. */
  verdict?: Verdict;
  /** Consecutive failed checks. */
  failures: number;
  /** Whether it has ever answered. Until then a failure may be that of the way to it. */
  answered: boolean;
}

/** One failed check may be a restart of a pod. */
const FAILURES = 2;

/** @param blind most shops are out of reach, which is a fault of the platform's network */
export function nextStanding(before: Standing, report: ApplicationReport, blind: boolean): Standing {
  const { state, results } = report;
  const answered = before.answered || results.some(({ status }) => status !== undefined);
  if (state === 'healthy') return { verdict: HEALTHY, failures: 0, answered };
  if (!answered) return { verdict: UNREACHED, failures: 0, answered };
  if (state === 'unreached' && blind) return before;
  const failures = before.failures + 1;
  const verdict = failures < FAILURES ? before.verdict : unhealthy(results);
  return { verdict, failures, answered };
}

/** A failure is expected or confirmed, and an outage ends, sooner than at the interval. Milliseconds. */
const FAILED_MS = 10_000;
/** A shop that was never reached is reached after an upgrade, which a change of its readiness tells. Milliseconds. */
const UNREACHED_MS = 10 * 60_000;

/** Delay from the begin of a check to the next one. Milliseconds. @param ready the pods of the store are */
export function nextDelay({ failures, answered }: Standing, ready: boolean, intervalMs: number): number {
  if (!answered) return Math.max(intervalMs, UNREACHED_MS);
  return failures > 0 || !ready ? Math.min(intervalMs, FAILED_MS) : intervalMs;
}
