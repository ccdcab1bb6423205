import { findCondition } from '../../store/conditions.ts';
import type { Failure } from '../../store/failure.ts';
import { remember, wait, type Decision } from './action.ts';
import { FRESH, gaveUp, type Memory } from '../memory.ts';
import { isReady } from '../observe/readiness.ts';
import { readSteps } from '../observe/steps/index.ts';
import type { Observed } from '../observe/observed.ts';
import type { Rules } from '../rules.ts';

/** The release matches the spec; the store must become ready before the deadline. */
export function nextReadiness(observed: Observed, memory: Memory, rules: Rules): Decision {
  if (observed.store.spec.suspended) return settled(memory) ?? wait();
  if (isReady(observed)) return settled(memory) ?? firstReady(observed, memory) ?? wait();
  if (observed.release?.status === 'failed') return wait();
  const deadline = timeoutAt(observed, rules);
  return deadline > observed.now ? wait(deadline) : timedOut(observed, memory, rules);
}

function settled(memory: Memory): Decision | undefined {
  const clean = !memory.attempts && !memory.nextAttemptAt && !gaveUp(memory);
  return clean ? undefined : remember(FRESH);
}

function firstReady({ now, store }: Observed, memory: Memory): Decision | undefined {
  if (memory.provisionedAt) return undefined;
  const provisioningSeconds = Math.round(now.getTime() - startOf(store, now)) / 1000;
  return remember({ provisionedAt: now.toISOString(), provisioningSeconds });
}

/** creationTimestamp has only whole seconds; the first step's start is more precise if the two agree. */
function startOf(store: Observed['store'], now: Date): number {
  const created = Date.parse(store.metadata.creationTimestamp);
  const started = Date.parse(store.status?.steps?.[0]?.startedAt ?? now.toISOString());
  return started - created < 1500 ? Math.max(started, created) : created;
}

/** The deadline restarts with each revision and each time the store stops being ready. */
function timeoutAt({ store, release, now }: Observed, rules: Rules): Date {
  const progressing = findCondition(store.status?.conditions, 'Progressing');
  const since = progressing?.status === 'True' ? Date.parse(progressing.lastTransitionTime) : now.getTime();
  return new Date(Math.max(since, release?.createdAt.getTime() ?? 0) + rules.provisionTimeoutMs);
}

function timedOut(observed: Observed, memory: Memory, rules: Rules): Decision {
  const cause = timeoutMessage(observed, rules);
  const upgrading = findCondition(observed.store.status?.conditions, 'Progressing')?.reason === 'Upgrading';
  if (upgrading && memory.provisionedAt && observed.previousRevision !== undefined) {
    const { hash } = observed.desired;
    return {
      type: 'startHelm',
      plan: { verb: 'rollback', hash, revision: observed.previousRevision, cause },
    };
  }
  const hint = 'The store becomes Ready when the cause is fixed; retry to run helm again.';
  const lastError: Failure = { reason: 'ProvisionTimeout', message: cause, hint };
  return remember({ nextAttemptAt: undefined, lastError });
}

function timeoutMessage(observed: Observed, rules: Rules): string {
  const step = readSteps(observed).find((reading) => reading.state !== 'Done');
  const limit = `not ready within ${Math.round(rules.provisionTimeoutMs / 1000)} s`;
  return `${limit}: ${step?.name ?? 'Serving'}${step?.message ? `, ${step.message}` : ' is not done'}`;
}
