import type { StoreStep } from './resource.ts';

export type StepName = StoreStep['name'];
export type StepState = StoreStep['state'];

/** The way of every store, in order. Each step's state is read from watched objects. */
export const STEP_NAMES: readonly StepName[] = [
  'Namespace',
  'Secrets',
  'Release',
  'Database',
  'Configure',
  'Serving',
];

/** What one step looks like now. `message` is a cause or a progress in plain words. */
export interface StepReading {
  name: StepName;
  state: StepState;
  message?: string;
}

/**
 * The steps to record: times move only when a state does. A step that goes back from Done (a pod restarts)
 * keeps its first start, so that a store's provisioning can still be told from its steps.
 * @param now RFC 3339 time of this observation
 */
export function mergeSteps(
  before: readonly StoreStep[],
  readings: readonly StepReading[],
  now: string,
): StoreStep[] {
  return readings.map((reading) =>
    mergeStep(
      before.find((step) => step.name === reading.name),
      reading,
      now,
    ),
  );
}

function mergeStep(before: StoreStep | undefined, reading: StepReading, now: string): StoreStep {
  return {
    ...reading,
    startedAt: before?.startedAt ?? (reading.state === 'Pending' ? undefined : now),
    finishedAt: finishedAt(before, reading, now),
  };
}

function finishedAt(before: StoreStep | undefined, reading: StepReading, now: string): string | undefined {
  const ended = reading.state === 'Done' || reading.state === 'Failed';
  if (!ended) return undefined;
  return (before?.state === reading.state ? before.finishedAt : undefined) ?? now;
}
