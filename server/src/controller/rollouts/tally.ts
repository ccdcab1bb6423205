import type { RolloutCounts, RolloutFailure, RolloutWave } from '../../store/rollout.ts';
import { budgetOf, planRollout, type PlannedWave } from '../../store/rollout-plan.ts';
import type { Candidate, ObservedRollout, TouchedStore } from './observed.ts';

/** Why a rollout changes no further store for good. */
export type StopReason = 'Aborted' | 'CanaryFailed' | 'FailureBudgetUsed';

/** What is counted of an observed rollout. */
export interface Tally {
  counts: RolloutCounts;
  waves: readonly RolloutWave[];
  failureBudget: number;
  /** Failures of stores that are gone since. */
  lost: readonly RolloutFailure[];
  /** Stores under way that may still fail. */
  atRisk: number;
  /** Stores whose outcome is not recorded yet. */
  unsettled: number;
  /** Stores that can be changed now, in order. */
  eligible: readonly Candidate[];
  /** The first wave that is not complete. */
  current: (RolloutWave & { room: number }) | undefined;
  stop: StopReason | undefined;
  /** Nothing is under way, and nothing is left to change. */
  over: boolean;
}

/** Counts. A failure of a store that was deleted still counts: it frees no budget. */
export function tallyRollout(observed: ObservedRollout): Tally {
  const { rollout, touched, candidates } = observed;
  const { spec, status = {} } = rollout;
  const lost = lostFailures(observed);
  const counts = countsOf(observed, lost.length);
  const waves = wavesOf(observed, counts.total, lost);
  const failureBudget = budgetOf(spec, plannedTotal(waves));
  const unsettled = touched.filter(({ standing }) => standing.state !== 'Settled').length;
  const stop = stopOf(spec.aborted ?? false, waves, counts.failed >= failureBudget);
  return {
    counts,
    waves,
    failureBudget,
    lost,
    atRisk: touched.filter(({ standing }) => standing.state === 'Updating').length,
    unsettled,
    eligible: candidates.filter(({ eligibility }) => eligibility === 'eligible'),
    current: status.startedAt === undefined ? undefined : currentWave(waves, touched, counts.waiting),
    stop,
    over: unsettled === 0 && (counts.waiting === 0 || stop !== undefined),
  };
}

function lostFailures({ rollout, touched }: ObservedRollout): RolloutFailure[] {
  const present = new Set(touched.map(({ store }) => store.metadata.name));
  return (rollout.status?.failures ?? []).filter(({ id }) => !present.has(id));
}

function countsOf({ touched, candidates }: ObservedRollout, lost: number): RolloutCounts {
  const skipped = candidates.filter(({ eligibility }) => eligibility === 'skipped').length;
  const outcomes = (outcome: string): number => touched.filter((each) => outcomeOf(each) === outcome).length;
  return {
    total: touched.length + candidates.length + lost,
    waiting: candidates.length - skipped,
    skipped,
    updating: touched.filter(isUnderWay).length,
    healthy: outcomes('Healthy'),
    failed: touched.filter(isFailed).length + lost,
    rolledBack: outcomes('RolledBack'),
    overridden: outcomes('Overridden'),
  };
}

function wavesOf(
  { rollout, touched }: ObservedRollout,
  total: number,
  lost: readonly RolloutFailure[],
): RolloutWave[] {
  const { spec, status = {} } = rollout;
  const planned: readonly PlannedWave[] = status.startedAt
    ? (status.waves ?? [])
    : planRollout(spec, total).waves;
  return planned.map(({ number, canary, size }) => {
    const own = touched.filter(({ record }) => record.wave === number);
    const gone = lost.filter(({ wave }) => wave === number).length;
    return {
      number,
      canary,
      size,
      updating: own.filter(isUnderWay).length,
      healthy: own.filter((each) => outcomeOf(each) === 'Healthy').length,
      failed: own.filter(isFailed).length + gone,
    };
  });
}

const plannedTotal = (waves: readonly RolloutWave[]): number =>
  waves.reduce((sum, { size }) => sum + size, 0);

function stopOf(aborted: boolean, waves: readonly RolloutWave[], used: boolean): StopReason | undefined {
  if (aborted) return 'Aborted';
  if (waves.some(({ canary, failed }) => canary && failed > 0)) return 'CanaryFailed';
  return used ? 'FailureBudgetUsed' : undefined;
}

/** The last wave takes all that remain, so that no selected store is left out. */
function currentWave(
  waves: readonly RolloutWave[],
  touched: readonly TouchedStore[],
  waiting: number,
): Tally['current'] {
  for (const wave of waves) {
    const own = touched.filter(({ record }) => record.wave === wave.number);
    const room = wave.number === waves.length ? waiting : Math.min(waiting, wave.size - own.length);
    if (room > 0 || own.some(({ standing }) => standing.state !== 'Settled')) return { ...wave, room };
  }
  return undefined;
}

function outcomeOf({ standing }: TouchedStore): string | undefined {
  return standing.state === 'Settled' || standing.state === 'Ended' ? standing.outcome : undefined;
}

export function isUnderWay({ standing: { state } }: TouchedStore): boolean {
  return state === 'Updating' || state === 'RollingBack' || state === 'Failing';
}

export function isFailed(each: TouchedStore): boolean {
  const { state } = each.standing;
  if (state === 'Failing' || state === 'RollingBack') return true;
  return ['Failed', 'RolledBack'].includes(outcomeOf(each) ?? '');
}
