import type { StoreResource } from '../../store/resource.ts';
import type { RolloutResource } from '../../store/rollout.ts';
import { cutMessage, type RolloutRecord } from '../../store/rollout-record.ts';
import type { ObservedRollout, TouchedStore } from './observed.ts';
import type { Tally } from './tally.ts';

/** What is done with one store, by one write. */
export type RolloutAction =
  | { type: 'update'; store: StoreResource; record: RolloutRecord }
  | { type: 'rollBack'; store: StoreResource; record: RolloutRecord }
  /** Writes the outcome alone. */
  | { type: 'record'; store: StoreResource; record: RolloutRecord };

/**
 * The next actions of a rollout, each of another store. Pure: it depends on what is observed of the stores and on the plan
 * in the status, so a process that is killed before, between or after them decides the same again.
 */
export function nextRolloutActions(observed: ObservedRollout, tally: Tally): RolloutAction[] {
  if (observed.rollout.status?.startedAt === undefined) return [];
  const ended = observed.touched.flatMap((each) => endOf(each, observed));
  return [...ended, ...updatesOf(observed, tally)];
}

function endOf(
  { store, record, standing }: TouchedStore,
  { rollout, now }: ObservedRollout,
): RolloutAction[] {
  if (standing.state === 'Ended') {
    const { outcome, message } = standing;
    return [{ type: 'record', store, record: { ...record, outcome, ...told(message) } }];
  }
  if (standing.state !== 'Failing') return [];
  const failed = { ...record, ...told(standing.message) };
  return rollout.spec.onFailure === 'Keep'
    ? [{ type: 'record', store, record: { ...failed, outcome: 'Failed' } }]
    : [{ type: 'rollBack', store, record: { ...failed, rolledBackAt: now.toISOString() } }];
}

const told = (message: string | undefined): Pick<RolloutRecord, 'message'> =>
  message === undefined ? {} : { message: cutMessage(message) };

/** No more stores are under way than may still fail, so that the failure budget is never exceeded. */
function updatesOf({ rollout, now }: ObservedRollout, tally: Tally): RolloutAction[] {
  const { current, stop, failureBudget, counts, atRisk, eligible } = tally;
  if (!current || stop || rollout.spec.paused) return [];
  const allowed = Math.min(current.room, failureBudget - counts.failed - atRisk);
  return eligible.slice(0, Math.max(0, allowed)).map(({ store }) => ({
    type: 'update',
    store,
    record: newRecord(rollout, store, current.number, now),
  }));
}

function newRecord(rollout: RolloutResource, store: StoreResource, wave: number, now: Date): RolloutRecord {
  const { version, size } = store.spec;
  const before = { ...(version !== undefined && { version }), ...(size !== undefined && { size }) };
  const { revision = 0 } = store.status ?? {};
  return { rollout: rollout.metadata.uid, wave, at: now.toISOString(), revision, before };
}

/** When the next store fails if nothing changes. Milliseconds from now; undefined if none does. */
export function nextDeadline({ touched, now }: ObservedRollout): number | undefined {
  const times = touched.flatMap(({ standing }) =>
    standing.state === 'Updating' || standing.state === 'RollingBack'
      ? (standing.until?.getTime() ?? [])
      : [],
  );
  return times.length > 0 ? Math.max(0, Math.min(...times) - now.getTime()) : undefined;
}
