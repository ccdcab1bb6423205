import { mergeConditions } from '../../store/conditions.ts';
import type { RolloutCondition, RolloutFailure, RolloutPhase, RolloutStatus } from '../../store/rollout.ts';
import { rfc3339 } from '../../store/time.ts';
import type { ObservedRollout, TouchedStore } from './observed.ts';
import { isFailed, isUnderWay, type StopReason, type Tally } from './tally.ts';

/** Items of each list of stores, so that the object stays small whatever the rollout. */
const MAX_LISTED = 50;

/** The complete status of a rollout. The first one has the plan, and is written before any store is changed. */
export function rolloutStatus(observed: ObservedRollout, tally: Tally): RolloutStatus {
  const { rollout, now } = observed;
  const { status: before = {}, metadata } = rollout;
  const phase = phaseOf(observed, tally);
  const isOver = before.startedAt !== undefined && tally.over;
  const readings = readConditions(phase, tally);
  const generation = metadata.generation ?? 1;
  const updating = observed.touched.filter(isUnderWay).map(({ store }) => store.metadata.name);
  return {
    observedGeneration: generation,
    phase,
    conditions: mergeConditions(before.conditions ?? [], readings, generation, rfc3339(now)),
    startedAt: before.startedAt ?? rfc3339(now),
    ...(isOver && { finishedAt: rfc3339(now) }),
    failureBudget: tally.failureBudget,
    ...(tally.current && { currentWave: tally.current.number }),
    stores: tally.counts,
    waves: [...tally.waves],
    updating: updating.toSorted().slice(0, MAX_LISTED),
    failures: failuresOf(observed.touched, tally.lost),
  };
}

function phaseOf({ rollout: { spec, status } }: ObservedRollout, { stop, over }: Tally): RolloutPhase {
  if (status?.startedAt === undefined) return 'Pending';
  if (stop) return over ? finalPhase(stop) : 'Stopping';
  if (over) return 'Succeeded';
  return spec.paused ? 'Paused' : 'Progressing';
}

const finalPhase = (stop: StopReason): RolloutPhase => (stop === 'Aborted' ? 'Aborted' : 'Stopped');

type Reading = Pick<RolloutCondition, 'type' | 'status' | 'reason' | 'message'>;

function readConditions(phase: RolloutPhase, tally: Tally): Reading[] {
  return [progressing(phase, tally), succeeded(phase, tally)];
}

function progressing(phase: RolloutPhase, tally: Tally): Reading {
  const isBusy = phase === 'Progressing' || tally.counts.updating > 0;
  const message = isBusy ? underWay(tally) : '';
  return { type: 'Progressing', status: isBusy ? 'True' : 'False', reason: phase, message };
}

function underWay({ counts, current, waves }: Tally): string {
  const wave = current ? `wave ${current.number} of ${waves.length}: ` : '';
  return `${wave}${counts.updating} under way, ${counts.waiting} waiting`;
}

const STOPPED: Record<StopReason, string> = {
  Aborted: 'the rollout was aborted',
  CanaryFailed: 'a store of the canary failed',
  FailureBudgetUsed: 'the failure budget is used up',
};

function succeeded(phase: RolloutPhase, { counts, stop }: Tally): Reading {
  const { healthy, failed, skipped, waiting, total } = counts;
  if (stop) {
    const message = `${STOPPED[stop]}: ${healthy} healthy, ${failed} failed, ${waiting + skipped} not changed`;
    return { type: 'Succeeded', status: 'False', reason: stop, message };
  }
  if (phase !== 'Succeeded')
    return { type: 'Succeeded', status: 'Unknown', reason: phase, message: `${healthy} of ${total} healthy` };
  const message =
    total === 0 ? 'no store had to be changed' : `${healthy} healthy, ${failed} failed, ${skipped} skipped`;
  return { type: 'Succeeded', status: 'True', reason: 'Complete', message };
}

/** Those of stores that are gone come first: nothing else has them. */
function failuresOf(touched: readonly TouchedStore[], lost: readonly RolloutFailure[]): RolloutFailure[] {
  const failures = touched.filter(isFailed).map((each) => ({
    id: each.store.metadata.name,
    wave: each.record.wave,
    message: messageOf(each),
    rolledBack: each.record.outcome === 'RolledBack',
  }));
  return [...lost, ...failures.toSorted((a, b) => (a.id < b.id ? -1 : 1))].slice(0, MAX_LISTED);
}

function messageOf({ record, standing }: TouchedStore): string {
  const { message = record.message } = standing as { message?: string };
  return message ?? 'it failed';
}
