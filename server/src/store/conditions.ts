import type { StoreCondition } from './resource.ts';

export type ConditionType = StoreCondition['type'];
export type ConditionStatus = StoreCondition['status'];

/** A condition without the fields that mergeConditions sets. */
export interface ConditionReading {
  type: ConditionType;
  status: ConditionStatus;
  reason: string;
  message: string;
}

/**
 * Merges conditions; lastTransitionTime changes only if the status does (API conventions).
 * @param now RFC 3339 time of this observation
 */
export function mergeConditions<T extends { type: string; status: ConditionStatus }>(
  before: readonly (Pick<T, 'type' | 'status'> & { lastTransitionTime: string })[],
  readings: readonly T[],
  generation: number,
  now: string,
): (T & { observedGeneration: number; lastTransitionTime: string })[] {
  return readings.map((reading) => {
    const old = before.find((condition) => condition.type === reading.type);
    const lastTransitionTime = old && old.status === reading.status ? old.lastTransitionTime : now;
    return { ...reading, observedGeneration: generation, lastTransitionTime };
  });
}

export function findCondition<T extends { type: string }>(
  conditions: readonly T[] | undefined,
  type: ConditionType,
): T | undefined {
  return conditions?.find((condition) => condition.type === type);
}

export function isTrue(conditions: readonly StoreCondition[] | undefined, type: ConditionType): boolean {
  return findCondition(conditions, type)?.status === 'True';
}
