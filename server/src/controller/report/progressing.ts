import { findCondition, type ConditionReading } from '../../store/conditions.ts';
import { isPending, type Observed } from '../observe/observed.ts';
import { isReady, isSuspended } from '../observe/readiness.ts';
import type { RunStatus, RunVerb } from '../runs/run.ts';
import { isRestoring } from '../../store/restore.ts';
import { OURS, RUN_REASON } from '../../store/run-reasons.ts';

/** Is the store changing, and how? The condition's lastTransitionTime is the start of the timeout. */
export function progressing(observed: Observed, stalled: ConditionReading): ConditionReading {
  if (observed.store.metadata.deletionTimestamp) return going('Deleting', deletion(observed));
  if (stalled.status === 'True') return still(stalled.reason, stalled.message);
  const { restore } = observed.store.status ?? {};
  if (isRestoring(restore)) return going('Restoring', `restoring ${restore.backup}`);
  if (observed.run && observed.run.state !== 'ended') return ofRun(observed, observed.run);
  if (isSuspended(observed)) return still('Suspended', 'scaled to zero');
  if (isReady(observed))
    return isAsAsked(observed) ? still('Complete', 'matches the spec') : changing(observed);
  const reason = reasonToWait(observed);
  return going(reason, `waiting to become ready (${reason})`);
}

/** A final backup that failed or takes too long does not keep the store. */
function deletion({ finalBackup, run, release }: Observed): string {
  if (!finalBackup || finalBackup.state === 'complete') return 'being deleted';
  if (finalBackup.state === 'failed') return `being deleted; the final backup failed: ${finalBackup.message}`;
  const over = run?.plan.verb === 'uninstall' || !release;
  if (over) return 'being deleted; the final backup was not complete in time';
  return `being deleted, after a final backup: ${finalBackup.message || 'it begins'}`;
}

const going = (reason: string, message: string): ConditionReading => ({
  type: 'Progressing',
  status: 'True',
  reason,
  message,
});
const still = (reason: string, message: string): ConditionReading => ({
  type: 'Progressing',
  status: 'False',
  reason,
  message,
});

function ofRun(observed: Observed, { state, plan }: RunStatus): ConditionReading {
  if (state === 'queued') return still('Queued', 'waiting for a free slot');
  return going(runReason(observed, plan.verb), `helm ${plan.verb} is running`);
}

/** What the spec asks for was handed to Helm, and the host is the one that it asks for, or refused. */
function isAsAsked({ store, desired, host }: Observed): boolean {
  const { releaseHash = desired.hash } = store.status ?? {};
  return releaseHash === desired.hash && (host.fixed === host.wanted || host.refusal !== undefined);
}

/** The release from before the change still serves. */
const changing = (observed: Observed): ConditionReading =>
  going(runReason(observed, 'upgrade'), 'the change is not applied yet');

/** Keeps the reason until the store is ready. */
function reasonToWait(observed: Observed): string {
  const { release } = observed;
  const { status } = observed.store;
  if (release && isPending(release)) return 'HelmRunning';
  const before = findCondition(status?.conditions, 'Progressing');
  if (isByHand(observed)) return 'ChangedByHand';
  if (before?.status === 'True') return before.reason === 'HelmRunning' ? 'ChangedByHand' : before.reason;
  return status?.provisionedAt ? 'Restarting' : 'Installing';
}

/** The revision was created while no run of ours was active. */
function isByHand({ store, release }: Observed): boolean {
  const { revision, conditions } = store.status ?? {};
  if (!release || revision === undefined || release.revision === revision) return false;
  return !OURS.has(findCondition(conditions, 'Released')?.reason ?? '');
}

/** Resuming is not an upgrade: after a timeout there is no revision to roll back to. */
function runReason({ store }: Observed, verb: RunVerb): string {
  const before = findCondition(store.status?.conditions, 'Progressing')?.reason ?? '';
  const waking = verb === 'upgrade' && ['Suspended', 'Resuming'].includes(before) && !store.spec.suspended;
  return waking ? 'Resuming' : RUN_REASON[verb];
}
