import { findCondition, type ConditionReading } from '../../store/conditions.ts';
import { noOrders } from '../../store/health-verdict.ts';
import type { StepReading } from '../../store/steps.ts';
import { gaveUp, type Memory } from '../memory.ts';
import { isPending, type Observed } from '../observe/observed.ts';
import { isReady, isServing, isSuspended } from '../observe/readiness.ts';
import { hostRefused } from '../decide/refusals.ts';
import { RUN_REASON } from '../../store/run-reasons.ts';
import { readRestored } from './read-restore.ts';
import { readExpiring } from './expiring.ts';
import { progressing } from './progressing.ts';
import { readCertificateReady, readCertificates } from './read-certificates.ts';

/** All conditions of a store. Only this function sets Ready. */
export function readConditions(
  observed: Observed,
  memory: Memory,
  steps: readonly StepReading[],
): ConditionReading[] {
  const stalled = readStalled(observed, memory);
  const healthy = readHealthy(observed);
  const certificates = readCertificateReady(readCertificates(observed.certificates));
  return [
    readReady(observed, steps, stalled, noOrders(healthy)),
    readReleased(observed),
    ofStep('DatabaseReady', 'Database', steps),
    ofStep('Configured', 'Configure', steps),
    ofStep('Serving', 'Serving', steps),
    progressing(observed, stalled),
    stalled,
    readHostTaken(observed),
    ...(certificates ? [certificates] : []),
    ...readExpiring(observed),
    ...readRestored(memory),
    ...healthy,
  ];
}

function readHostTaken({ store, host }: Observed): ConditionReading {
  const type = 'HostTaken';
  if (!host.refusal) return { type, status: 'False', reason: 'NotTaken', message: '' };
  const { reason, message, hint } = hostRefused(store, host, host.refusal);
  return { type, status: 'True', reason, message: `${message}. ${hint}` };
}

/** Absent while the shop is not asked, and between the time that its pods become ready and its next answer. */
function readHealthy(observed: Observed): ConditionReading[] {
  const { verdict, ready } = (isServing(observed) && observed.health) || {};
  if (verdict?.status === 'False' && ready === false && isReady(observed)) return [];
  return verdict ? [{ type: 'Healthy', ...verdict }] : [];
}

/** @param broken what the shop answers, if no order can be placed */
function readReady(
  observed: Observed,
  steps: readonly StepReading[],
  stalled: ConditionReading,
  broken: ConditionReading | undefined,
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
  if (isReady(observed) && !broken)
    return { type, status: 'True', reason: 'Ready', message: readyMessage(observed) };
  if (stalled.status === 'True') return notReady(stalled.reason, stalled.message);
  if (isReady(observed)) return notReady('Unhealthy', broken?.message ?? '');
  return waiting(
    steps.find((reading) => reading.state !== 'Done'),
    broken,
    notReady,
  );
}

/** A store is Ready without a certificate: its DNS may take days, and does not depend on the platform. */
function readyMessage({ host, certificates }: Observed): string {
  const [current] = readCertificates(certificates?.filter((each) => each.host === host.current)) ?? [];
  return current && !current.ready ? 'orders are possible; https is not ready' : 'orders are possible';
}

function waiting(
  step: StepReading | undefined,
  broken: ConditionReading | undefined,
  notReady: (reason: string, message: string) => ConditionReading,
): ConditionReading {
  if (!step) return notReady('Waiting', 'starting');
  const answers = broken ? `; ${broken.message}` : '';
  return notReady(
    `Waiting${step.name}`,
    `${step.name}: ${step.message ?? step.state.toLowerCase()}${answers}`,
  );
}

function deletingMessage(observed: Observed): string {
  const { namespace, run, store, left } = observed;
  if (store.spec.deletionPolicy === 'Orphan') return 'keeping the namespace';
  if (isSavedFirst(observed)) return 'making the final backup';
  if (run && run.state !== 'ended') return 'removing the release';
  if (namespace.state === 'missing') return leftMessage(left);
  const blockers = namespace.state === 'terminating' && namespace.blockers ? `: ${namespace.blockers}` : '';
  return `waiting for the namespace to be deleted${blockers}`;
}

const isSavedFirst = ({ finalBackup, run, release }: Observed): boolean =>
  finalBackup?.state === 'open' && !run && release !== undefined;

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
