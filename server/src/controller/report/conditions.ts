import { findCondition, type ConditionReading } from '../../store/conditions.ts';
import type { StepReading } from '../../store/steps.ts';
import { gaveUp, type Memory } from '../memory.ts';
import { isPending, type Observed } from '../observe/observed.ts';
import { isReady, isSuspended } from '../observe/readiness.ts';
import { hostRefused } from '../decide/refusals.ts';
import { RUN_REASON } from '../../store/run-reasons.ts';
import { progressing } from './progressing.ts';

/** All conditions of a store. Only this function sets Ready. */
export function readConditions(
  observed: Observed,
  memory: Memory,
  steps: readonly StepReading[],
): ConditionReading[] {
  const stalled = readStalled(observed, memory);
  return [
    readReady(observed, steps, stalled),
    readReleased(observed),
    ofStep('DatabaseReady', 'Database', steps),
    ofStep('Configured', 'Configure', steps),
    ofStep('Serving', 'Serving', steps),
    progressing(observed, stalled),
    stalled,
    readHostTaken(observed),
  ];
}

function readHostTaken({ store, host }: Observed): ConditionReading {
  const type = 'HostTaken';
  if (!host.refusal) return { type, status: 'False', reason: 'NotTaken', message: '' };
  const { reason, message, hint } = hostRefused(store, host, host.refusal);
  return { type, status: 'True', reason, message: `${message}. ${hint}` };
}

function readReady(
  observed: Observed,
  steps: readonly StepReading[],
  stalled: ConditionReading,
): ConditionReading {
  const type = 'Ready';
  const notReady = (reason: string, message: string): ConditionReading => ({
    type,
    status: 'False',
    reason,
    message,
  });
  if (observed.store.metadata.deletionTimestamp) return notReady('Deleting', deletingMessage(observed));
  if (isSuspended(observed)) return notReady('Suspended', 'scaled to zero; its data is kept');
  if (isReady(observed)) return { type, status: 'True', reason: 'Ready', message: 'orders are possible' };
  if (stalled.status === 'True') return notReady(stalled.reason, stalled.message);
  return waiting(
    steps.find((reading) => reading.state !== 'Done'),
    notReady,
  );
}

function waiting(
  step: StepReading | undefined,
  notReady: (reason: string, message: string) => ConditionReading,
): ConditionReading {
  if (!step) return notReady('Waiting', 'starting');
  return notReady(`Waiting${step.name}`, `${step.name}: ${step.message ?? step.state.toLowerCase()}`);
}

function deletingMessage({ namespace, run, store, left }: Observed): string {
  if (store.spec.deletionPolicy === 'Orphan') return 'keeping the namespace';
  if (run && run.state !== 'ended') return 'removing the release';
  if (namespace.state === 'missing') return leftMessage(left);
  const blockers = namespace.state === 'terminating' && namespace.blockers ? `: ${namespace.blockers}` : '';
  return `waiting for the namespace to be deleted${blockers}`;
}

function leftMessage(left: readonly string[] = []): string {
  return left.length === 0 ? 'checking for remaining objects' : `remaining: ${left.slice(0, 10).join(', ')}`;
}

function readReleased({ run, release, store }: Observed): ConditionReading {
  const type = 'Released';
  if (run?.state === 'running') {
    return {
      type,
      status: 'False',
      reason: RUN_REASON[run.plan.verb],
      message: `helm ${run.plan.verb} is running`,
    };
  }
  if (run?.state === 'queued')
    return { type, status: 'False', reason: 'Queued', message: 'waiting for a free slot' };
  if (!release) return { type, status: 'False', reason: 'NoRelease', message: 'there is no release yet' };
  const { revision, status } = release;
  if (status === 'deployed')
    return { type, status: 'True', reason: 'Deployed', message: `revision ${revision}` };
  const message = `revision ${revision} is ${status}`;
  if (!isPending(release)) return { type, status: 'False', reason: 'Failed', message };
  return { type, status: 'False', reason: pendingReason(store.status?.conditions), message };
}

/** A pending release keeps the reason of our run, which distinguishes a killed run of ours from an operator's. */
function pendingReason(before: Parameters<typeof findCondition<ConditionReading>>[0]): string {
  const reason = findCondition(before, 'Released')?.reason;
  return reason && Object.values(RUN_REASON).includes(reason) ? reason : 'HelmRunning';
}

function ofStep(
  type: ConditionReading['type'],
  name: StepReading['name'],
  steps: readonly StepReading[],
): ConditionReading {
  const step = steps.find((reading) => reading.name === name);
  const done = step?.state === 'Done';
  const state = step?.state ?? 'Pending';
  return { type, status: done ? 'True' : 'False', reason: state, message: step?.message ?? '' };
}

function readStalled(observed: Observed, memory: Memory): ConditionReading {
  const type = 'Stalled';
  const { lastError } = memory;
  if (lastError && gaveUp(memory)) {
    return { type, status: 'True', reason: lastError.reason, message: lastError.message };
  }
  if (observed.release?.status === 'failed' && !observed.run && !memory.nextAttemptAt) {
    const message = `revision ${observed.release.revision} failed; roll back, or retry to run helm again`;
    return { type, status: 'True', reason: 'ReleaseFailed', message };
  }
  return { type, status: 'False', reason: 'NotStalled', message: '' };
}
