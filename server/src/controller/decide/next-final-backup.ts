import { wait, type Action } from './action.ts';
import type { Observed } from '../observe/observed.ts';

/** How long a deletion waits for the final backup. Milliseconds. */
const PATIENCE_MS = 15 * 60_000;

/** A store with scheduled backups is backed up before its teardown, which does not wait for ever. */
export function nextFinalBackup({ store, finalBackup, now }: Observed): Action | undefined {
  const { deletionTimestamp } = store.metadata;
  if (!finalBackup || !deletionTimestamp) return undefined;
  if (finalBackup.state === 'missing') return { type: 'backUpFinally' };
  const deadline = new Date(Date.parse(deletionTimestamp) + PATIENCE_MS);
  return finalBackup.state === 'open' && deadline > now ? wait(deadline) : undefined;
}
