import type { Failure } from '../../store/failure.ts';
import type { StoreRestore } from '../../store/resource.ts';
import { isTorn, type AskedRestore, type RestoreOutcome, type RestoreStage } from '../../store/restore.ts';
import { printable } from '../../store/text.ts';
import { FRESH } from '../memory.ts';
import { remember, type Decision } from './action.ts';

/** Longest message of a restore, see the CRD. */
const MAX_MESSAGE = 1000;

const text = (message: string | undefined) =>
  message === undefined ? {} : { message: printable(message, MAX_MESSAGE) };

/** Begins a stage. What failed before does not count any more. */
export const enter = (restore: StoreRestore, stage: RestoreStage, now: Date): Decision =>
  remember({ ...FRESH, restore: { ...restore, stage, since: now.toISOString() } });

/** Loads the state from before. */
export const goBack = (restore: StoreRestore, cause: string, now: Date): Decision =>
  enter({ ...restore, ...text(cause), returning: true }, 'Load', now);

/** The shop may run again. */
export function ended(
  restore: StoreRestore,
  outcome: RestoreOutcome,
  message: string | undefined,
  now: Date,
): Decision {
  const finishedAt = now.toISOString();
  return enter({ ...restore, ...text(message), outcome, finishedAt }, 'Over', now);
}

/** Neither state could be loaded: the shop stays stopped until somebody retries or restores another backup. */
export function tear(restore: StoreRestore, message: string, now: Date): Decision {
  const lastError: Failure = {
    reason: 'RestoreFailed',
    message: printable(message, MAX_MESSAGE),
    hint: 'Fix the cause and retry, or restore another backup. The shop is stopped until then.',
  };
  const failed = { ...restore, ...text(message), outcome: 'Failed' as const, finishedAt: now.toISOString() };
  return remember({ nextAttemptAt: undefined, lastError, restore: failed });
}

/** Nothing is done. What an earlier restore left stays as it is. */
export function refused(
  before: StoreRestore | undefined,
  { id, backup }: AskedRestore,
  message: string,
  now: Date,
): Decision {
  if (before && isTorn(before)) return remember({ restore: { ...before, id, backup, ...text(message) } });
  const at = now.toISOString();
  const times = { startedAt: at, since: at, finishedAt: at };
  return remember({ restore: { id, backup, ...times, ...text(message), stage: 'Over', outcome: 'Refused' } });
}
