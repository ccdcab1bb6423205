import type { StoreStep } from './resource.ts';

export type StepName = StoreStep['name'];
export type StepState = StoreStep['state'];

/** The steps of every store, in order. Each step's state is read from watched objects. */
export const STEP_NAMES: readonly StepName[] = [
  'Namespace',
  'Secrets',
  'Release',
  'Database',
  'Configure',
  'Serving',
];

/** The observed state of a step. `message` is a cause or the progress, for people. */
export interface StepReading<N extends string = StepName> {
  name: N;
  state: StepState;
  message?: string;
}

/** A step of provisioning or of a restore, as a status has it. */
interface TimedStep<N extends string> extends StepReading<N> {
  startedAt?: string;
  finishedAt?: string;
}

/**
 * Merges steps; times change only if the state does. A step that leaves Done again (a pod restarts) keeps its first
 * start, so that the steps still show the times of the store's provisioning.
 * @param now RFC 3339 time of this observation
 */
export function mergeSteps<N extends string>(
  before: readonly TimedStep<N>[],
  readings: readonly StepReading<N>[],
  now: string,
): TimedStep<N>[] {
  return readings.map((reading) =>
    mergeStep(
      before.find((step) => step.name === reading.name),
      reading,
      now,
    ),
  );
}

function mergeStep<N extends string>(
  before: TimedStep<N> | undefined,
  reading: StepReading<N>,
  now: string,
): TimedStep<N> {
  return {
    ...reading,
    startedAt: before?.startedAt ?? (reading.state === 'Pending' ? undefined : now),
    finishedAt: finishedAt(before, reading, now),
  };
}

function finishedAt<N extends string>(
  before: TimedStep<N> | undefined,
  reading: StepReading<N>,
  now: string,
): string | undefined {
  const ended = reading.state === 'Done' || reading.state === 'Failed';
  if (!ended) return undefined;
  return (before?.state === reading.state ? before.finishedAt : undefined) ?? now;
}
