import { expiryStage, nextExpiryStage } from '../../store/expiry.ts';
import type { Observed } from '../observe/observed.ts';
import { wait, type Decision } from './action.ts';

/** Deletes a store that has expired. */
export function nextExpiry({ store, now }: Observed): Decision | undefined {
  const { expiresAt } = store.spec;
  return expiresAt && expiryStage(expiresAt, now) === 'due' ? { type: 'deleteStore' } : undefined;
}

/** A wait ends when the next stage of the expiry begins. */
export function untilExpiry({ store, now }: Observed, decision: Decision): Decision {
  const { expiresAt } = store.spec;
  const next = expiresAt && nextExpiryStage(expiresAt, now);
  if (decision.type !== 'wait' || !next) return decision;
  return decision.until && decision.until < next ? decision : wait(next);
}
