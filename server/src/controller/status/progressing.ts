import { findCondition, type ConditionReading } from '../../store/conditions.ts';
import { isPending, type Observed } from '../observed.ts';
import { isReady } from '../readiness.ts';
import { RUN_REASON } from './reasons.ts';

/** Whether the store is on its way somewhere, and where to. Its last change is when the timeout's clock started. */
export function progressing(seen: Observed, stalled: ConditionReading): ConditionReading {
  const { store, run } = seen;
  if (store.metadata.deletionTimestamp) return going('Deleting', 'being deleted');
  if (stalled.status === 'True') return still(stalled.reason, stalled.message);
  if (run?.state === 'queued') return still('Queued', 'waiting for a place');
  if (run?.state === 'running') return going(RUN_REASON[run.plan.verb], `helm ${run.plan.verb} is running`);
  if (store.spec.suspended && seen.release?.status === 'deployed') return still('Suspended', 'scaled to zero');
  if (isReady(seen)) return still('Complete', 'as asked');
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

/** Keeps what set the store in motion for as long as it moves. */
function reasonToWait({ store, release }: Observed): string {
  const { status } = store;
  if (release && isPending(release)) return 'HelmRunning';
  const before = findCondition(status?.conditions, 'Progressing');
  const newRevision = release !== undefined && status?.revision !== undefined && release.revision !== status.revision;
  if (newRevision) return 'ChangedByHand';
  if (before?.status === 'True') return before.reason === 'HelmRunning' ? 'ChangedByHand' : before.reason;
  return status?.provisionedAt ? 'Restarting' : 'Installing';
}
