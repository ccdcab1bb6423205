import type { StoreRestore, StoreStatus } from '../../store/resource.ts';
import type { Transition } from './transitions.ts';

/** The begin of a restore, the way back, and its outcome. */
export function restoreTransitions(
  { restore: before }: StoreStatus,
  { restore: after }: StoreStatus,
): Transition[] {
  if (!after) return [];
  const same = before?.id === after.id;
  if (after.outcome && !(same && before.outcome === after.outcome)) return [outcomeOf(after)];
  if (!same)
    return [{ reason: 'Restoring', note: `restoring ${after.backup}; the shop is stopped`, type: 'Normal' }];
  return after.returning && !before.returning ? [returningOf(after)] : [];
}

function outcomeOf({ backup, outcome, message }: StoreRestore): Transition {
  const why = message ? `: ${message}` : '';
  if (outcome === 'Complete')
    return { reason: 'Restored', note: `restored from ${backup}${why}`, type: 'Normal' };
  return { reason: `Restore${outcome}`, note: `the restore from ${backup}${why}`, type: 'Warning' };
}

const returningOf = ({ savedAs, message }: StoreRestore): Transition => ({
  reason: 'RestoreReturning',
  note: `returning to ${savedAs}: ${message}`,
  type: 'Warning',
});
