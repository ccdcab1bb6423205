import { findCondition, type ConditionReading } from '../../store/conditions.ts';
import { isPending, type Observed } from '../observe/observed.ts';
import { isReady, isSuspended } from '../observe/readiness.ts';
import type { RunLook, RunVerb } from '../runs/run.ts';
import { OURS, RUN_REASON } from '../runs/reasons.ts';

/** Whether the store is on its way somewhere, and where to. Its last change is when the timeout's clock started. */
export function progressing(seen: Observed, stalled: ConditionReading): ConditionReading {
  if (seen.store.metadata.deletionTimestamp) return going('Deleting', 'being deleted');
  if (stalled.status === 'True') return still(stalled.reason, stalled.message);
  if (seen.run && seen.run.state !== 'ended') return ofRun(seen, seen.run);
  if (isSuspended(seen)) return still('Suspended', 'scaled to zero');
  if (isReady(seen)) return isAsAsked(seen) ? still('Complete', 'as asked') : changing(seen);
  const reason = reasonToWait(seen);
  return going(reason, `waiting to become ready (${reason})`);
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

function ofRun(seen: Observed, { state, plan }: RunLook): ConditionReading {
  if (state === 'queued') return still('Queued', 'waiting for a place');
  return going(runReason(seen, plan.verb), `helm ${plan.verb} is running`);
}

/** What the spec asks for was handed to Helm, and the host is the one that it asks for, or refused. */
function isAsAsked({ store, desired, host }: Observed): boolean {
  const { releaseHash = desired.hash } = store.status ?? {};
  return releaseHash === desired.hash && (host.current === host.wanted || host.refusal !== undefined);
}

/** The release from before the change still serves. */
const changing = (seen: Observed): ConditionReading =>
  going(runReason(seen, 'upgrade'), 'the change is not applied yet');

/** Keeps what set the store in motion for as long as it moves. */
function reasonToWait(seen: Observed): string {
  const { release } = seen;
  const { status } = seen.store;
  if (release && isPending(release)) return 'HelmRunning';
  const before = findCondition(status?.conditions, 'Progressing');
  if (isByHand(seen)) return 'ChangedByHand';
  if (before?.status === 'True') return before.reason === 'HelmRunning' ? 'ChangedByHand' : before.reason;
  return status?.provisionedAt ? 'Restarting' : 'Installing';
}

/** A revision that came while no run of ours was under way. */
function isByHand({ store, release }: Observed): boolean {
  const { revision, conditions } = store.status ?? {};
  if (!release || revision === undefined || release.revision === revision) return false;
  return !OURS.has(findCondition(conditions, 'Released')?.reason ?? '');
}

/** A store that is woken up is no upgrade: there is nothing to go back to when it takes too long. */
function runReason({ store }: Observed, verb: RunVerb): string {
  const before = findCondition(store.status?.conditions, 'Progressing')?.reason ?? '';
  const waking = verb === 'upgrade' && ['Suspended', 'Resuming'].includes(before) && !store.spec.suspended;
  return waking ? 'Resuming' : RUN_REASON[verb];
}
