import { ROLLOUT_DEFAULTS, storeCount, type RolloutSpec } from './rollout.ts';

/** A wave as planned. */
export interface PlannedWave {
  /** From 1. */
  number: number;
  canary: boolean;
  /** Number of stores. */
  size: number;
}

export interface RolloutPlan {
  waves: readonly PlannedWave[];
  /** How many stores may fail. */
  failureBudget: number;
}

/** The waves of a rollout of so many stores: the canary, the waves of the spec, and one of all that remain. */
export function planRollout(spec: RolloutSpec, total: number): RolloutPlan {
  const canary = Math.min(spec.canary ?? ROLLOUT_DEFAULTS.canary, total);
  const wanted = (spec.waves ?? []).map((size) => storeCount(size, total));
  const waves: PlannedWave[] = [];
  let left = total;
  const add = (size: number, isCanary = false): void => {
    const taken = Math.min(size, left);
    if (taken > 0) waves.push({ number: waves.length + 1, canary: isCanary, size: taken });
    left -= taken;
  };
  add(canary, true);
  wanted.forEach((size) => add(size));
  add(left);
  return { waves, failureBudget: budgetOf(spec, total) };
}

/** How many of so many stores may fail. */
export const budgetOf = (
  { failureBudget = ROLLOUT_DEFAULTS.failureBudget }: RolloutSpec,
  total: number,
): number => storeCount(failureBudget, total);
