import { findCondition } from '../../store/conditions.ts';
import type { StoreStatus, StoreStep } from '../../store/resource.ts';

/** A change that is reported as an Event. */
export interface Transition {
  reason: string;
  note: string;
  type: 'Normal' | 'Warning';
}

/** The Events for the change from one status to the next. */
export function transitions(before: StoreStatus, after: StoreStatus): Transition[] {
  return [
    ...stepTransitions(before, after),
    ...revisionTransitions(before, after),
    ...phaseTransitions(before, after),
    ...hostTransitions(before, after),
    ...errorTransitions(before, after),
  ];
}

function stepTransitions(before: StoreStatus, after: StoreStatus): Transition[] {
  return (after.steps ?? []).flatMap((step) => {
    const old = before.steps?.find(({ name }) => name === step.name);
    return old?.state === step.state ? [] : stepTransition(step);
  });
}

function stepTransition({ name, state, message }: StoreStep): Transition[] {
  const detail = message ? `: ${message}` : '';
  if (state === 'Done') return [{ reason: `${name}Done`, note: `${name} is done${detail}`, type: 'Normal' }];
  if (state === 'Failed')
    return [{ reason: `${name}Failed`, note: `${name} failed${detail}`, type: 'Warning' }];
  return [];
}

function revisionTransitions(before: StoreStatus, after: StoreStatus): Transition[] {
  if (before.revision === undefined || after.revision === undefined || before.revision === after.revision)
    return [];
  const rollback = findCondition(before.conditions, 'Progressing')?.reason === 'RollingBack';
  const note = `revision ${after.revision} is deployed`;
  return [{ reason: rollback ? 'RolledBack' : 'Upgraded', note, type: 'Normal' }];
}

const WARNING = new Set(['Failed', 'Degraded']);

function phaseTransitions(before: StoreStatus, after: StoreStatus): Transition[] {
  if (before.phase === after.phase || !after.phase) return [];
  const message = findCondition(after.conditions, 'Ready')?.message ?? '';
  const first = after.phase === 'Ready' && !before.provisionedAt;
  const took =
    first && after.provisioningSeconds !== undefined ? ` after ${after.provisioningSeconds} s` : '';
  const type = WARNING.has(after.phase) ? 'Warning' : 'Normal';
  return [{ reason: after.phase, note: `${after.phase}${took}: ${message}`, type }];
}

/** For a store that keeps its current host: it has no error. */
function hostTransitions(before: StoreStatus, after: StoreStatus): Transition[] {
  const taken = findCondition(after.conditions, 'HostTaken');
  const same = findCondition(before.conditions, 'HostTaken')?.message === taken?.message;
  if (taken?.status !== 'True' || same || after.lastError?.reason === taken.reason) return [];
  return [{ reason: taken.reason, note: taken.message, type: 'Warning' }];
}

function errorTransitions(before: StoreStatus, after: StoreStatus): Transition[] {
  const error = after.lastError;
  if (!error || (before.lastError?.message === error.message && before.attempts === after.attempts))
    return [];
  return [{ reason: error.reason, note: error.message, type: 'Warning' }];
}
