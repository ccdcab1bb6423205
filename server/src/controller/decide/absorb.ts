import type { HelmProblem } from '../../helm/errors.ts';
import type { Failure } from '../../store/failure.ts';
import { failedAttempt, type Memory } from '../memory.ts';
import type { RunLook, RunPlan } from '../runs/run.ts';
import type { Rules } from '../rules.ts';

/** How soon a run is repeated that failed for no fault of the store. Milliseconds. */
const SOON_MS = 2000;

/** What an ended helm run leaves in the memory. */
export function absorb(run: RunLook, memory: Memory, rules: Rules, now: Date): Partial<Memory> {
  const { plan, outcome } = run;
  if (!outcome || plan.verb === 'uninstall') return {};
  return outcome.ok ? succeeded(plan) : failed(plan, outcome.problem, memory, rules, now);
}

/** The digest is noted after a rollback too: what the Store asks for was tried, and must not be tried again. */
function succeeded(plan: RunPlan): Partial<Memory> {
  const handled = plan.request ? { handledRequest: plan.request } : {};
  return { ...handled, releaseHash: plan.hash, nextAttemptAt: undefined, lastError: errorAfter(plan) };
}

function errorAfter({ cause, revision }: RunPlan): Failure | undefined {
  if (cause === undefined) return undefined;
  return {
    reason: 'UpgradeRolledBack',
    message: `the upgrade was ${cause}; revision ${revision} is back`,
    hint: 'Mend the cause, then upgrade again.',
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

/** A rollback is an act, not a state: it is not tried again by itself. */
function rollbackFailed(plan: RunPlan, message: string): Partial<Memory> {
  const lastError: Failure = {
    reason: plan.cause === undefined ? 'RequestRefused' : 'RollbackFailed',
    message: `the rollback to revision ${plan.revision} failed: ${message}`,
    hint: 'See helm history for the revisions there are.',
  };
  const handled = plan.request ? { handledRequest: plan.request } : {};
  return { ...handled, releaseHash: plan.hash, nextAttemptAt: undefined, lastError };
}
