import type { RolloutResource } from '../../store/rollout.ts';
import type { GraphContext } from '../context.ts';
import { readRollout, readRollouts } from '../read/rollouts.ts';
import { liveFor } from './guards.ts';
import { NOTHING, type LiveIterator } from './live-iterator.ts';

/** Minimum interval between messages: people watch the progress. Milliseconds. */
const INTERVAL_MS = 250;
/** Rollouts of a list. */
const MAX_LISTED = 100;

/** The newest rollouts of a team, now and after each change. */
export const rolloutsChanged = (
  context: GraphContext,
  team: string | null | undefined,
): Promise<LiveIterator<readonly RolloutResource[]>> =>
  live(context, async () => (await readRollouts(context, team)).slice(0, MAX_LISTED));

/** One rollout, now and after each change; an empty list when there is none. */
export const rolloutChanged = (
  context: GraphContext,
  name: string,
  team: string | null | undefined,
): Promise<LiveIterator<readonly RolloutResource[]>> =>
  live(context, async () => {
    const rollout = await readRollout(context, name, team);
    return rollout ? [rollout] : [];
  });

async function live(
  context: GraphContext,
  read: () => Promise<readonly RolloutResource[]>,
): Promise<LiveIterator<readonly RolloutResource[]>> {
  let rollouts: readonly RolloutResource[] = [];
  let changed = false;
  let sent: string | undefined;
  return liveFor<readonly RolloutResource[]>(context, {
    intervalMs: INTERVAL_MS,
    listen: (wake) =>
      context.api.informers.onChange(({ kind }) => {
        if (kind !== 'rollouts') return;
        changed = true;
        wake();
      }),
    // Reads again what changed while rights were reviewed: take() must not miss it.
    guard: async () => {
      do {
        changed = false;
        rollouts = await read();
      } while (changed);
    },
    take: () => {
      const now = rollouts.map(({ metadata }) => `${metadata.uid}@${metadata.resourceVersion}`).join();
      if (now === sent) return NOTHING;
      sent = now;
      return rollouts;
    },
  });
}
