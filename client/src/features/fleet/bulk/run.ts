import type { BulkAction, BulkState, LabelInput } from '../../../gql/graphql.ts';
import { isProblem } from './plan.ts';

/** The same for all stores of an act. */
export interface ActOptions {
  version?: string;
  labels?: LabelInput[];
  removeLabels?: string[];
}

type Target = readonly [id: string, uid: string];

/** What is refused or has failed at a store. */
export interface Problem {
  id: string;
  state: BulkState;
  message: string;
  hint?: string | null;
}

/** An act on many stores: what was asked for, and how far it is. */
export interface BulkRun {
  viewer: string;
  action: BulkAction;
  options: ActOptions;
  startedAt: string;
  targets: readonly Target[];
  /** What came of each target so far, in order. */
  states: readonly BulkState[];
  problems: readonly Problem[];
  status: 'running' | 'stopped' | 'done';
  /** Why it waits or has stopped. */
  note?: string;
  /** Another tab of this browser runs it. */
  elsewhere?: true;
}

export function newRun(
  viewer: string,
  action: BulkAction,
  options: ActOptions,
  stores: readonly { id: string; uid: string }[],
): BulkRun {
  const targets = stores.map(({ id, uid }) => [id, uid] as const);
  const startedAt = new Date().toISOString();
  return { viewer, action, options, startedAt, targets, states: [], problems: [], status: 'running' };
}

interface Outcome {
  storeId: string;
  state: BulkState;
  message?: string | null;
  hint?: string | null;
}

/** The run after the outcomes of its next stores. */
export function withOutcomes(run: BulkRun, outcomes: readonly Outcome[]): BulkRun {
  const problems = outcomes
    .filter(({ state }) => isProblem(state))
    .map(({ storeId: id, state, message, hint }) => ({ id, state, message: message ?? '', hint }));
  const states = [...run.states, ...outcomes.map(({ state }) => state)];
  const status = states.length >= run.targets.length ? 'done' : run.status;
  return { ...run, states, problems: [...run.problems, ...problems], status, note: undefined };
}

/** "300 accepted, 2 refused": how often each state is. */
export function countsText({ states }: BulkRun): string {
  const words = {
    ACCEPTED: 'accepted',
    UNCHANGED: 'unchanged',
    REFUSED: 'refused',
    FAILED: 'failed',
  } as const;
  return Object.entries(words)
    .map(([state, word]) => [states.filter((one) => one === state).length, word] as const)
    .filter(([count]) => count > 0)
    .map(([count, word]) => `${count.toLocaleString('en')} ${word}`)
    .join(', ');
}

/** The stores at which it failed, to try again. */
export const failedOf = ({ targets, states }: BulkRun): { id: string; uid: string }[] =>
  targets.filter((_, rank) => states[rank] === 'FAILED').map(([id, uid]) => ({ id, uid }));
