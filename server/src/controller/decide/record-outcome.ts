import type { HelmProblem } from '../../helm/errors.ts';
import type { Failure } from '../../store/failure.ts';
import { failedAttempt, type Memory } from '../memory.ts';
import type { RunStatus, RunPlan } from '../runs/run.ts';
import type { Rules } from '../rules.ts';

/** Retry delay of a run that failed for a reason outside the store. Milliseconds. */
const SOON_MS = 2000;

/** The changes of the memory after a helm run has ended. */
export function recordOutcome(run: RunStatus, memory: Memory, rules: Rules, now: Date): Partial<Memory> {
  const { plan, outcome } = run;
  if (!outcome || plan.verb === 'uninstall') return {};
  return outcome.ok ? succeeded(plan) : failed(plan, outcome.problem, memory, rules, now);
}

/** Records the digest after a rollback too: the Store's spec was tried and must not be tried again. */
function succeeded(plan: RunPlan): Partial<Memory> {
  const handled = plan.request ? { handledRequest: plan.request } : {};
  return { ...handled, releaseHash: plan.hash, nextAttemptAt: undefined, lastError: errorAfter(plan) };
}

function errorAfter({ cause, revision }: RunPlan): Failure | undefined {
  if (cause === undefined) return undefined;
  return {
    reason: 'UpgradeRolledBack',
    message: `the upgrade was ${cause}; rolled back to revision ${revision}`,
    hint: 'Fix the cause, then upgrade again.',
  };
}

function failed(
  plan: RunPlan,
  problem: HelmProblem,
  memory: Memory,
  rules: Rules,
  now: Date,
): Partial<Memory> {
  const { reason, message, hint } = problem;
  const lastError = { reason, message, hint };
  if (problem.retry === 'later') {
    return { lastError, nextAttemptAt: new Date(now.getTime() + SOON_MS * (1 + rules.random)).toISOString() };
  }
  if (plan.verb === 'rollback') return rollbackFailed(plan, message);
  const attempts = (memory.attempts ?? 0) + 1;
  const next =
    problem.retry === 'never'
      ? { attempts, nextAttemptAt: undefined, lastError }
      : failedAttempt(memory, lastError, rules, now, rules.random);
  const over = next.nextAttemptAt === undefined && plan.request !== undefined;
  return over ? { ...next, handledRequest: plan.request } : next;
}

/** A rollback is a one-time request, not desired state, so it is not retried. */
function rollbackFailed(plan: RunPlan, message: string): Partial<Memory> {
  const lastError: Failure = {
    reason: plan.cause === undefined ? 'RequestRefused' : 'RollbackFailed',
    message: `the rollback to revision ${plan.revision} failed: ${message}`,
    hint: 'See helm history for the available revisions.',
  };
  const handled = plan.request ? { handledRequest: plan.request } : {};
  return { ...handled, releaseHash: plan.hash, nextAttemptAt: undefined, lastError };
}
