import { visibleStores } from '../access/visible.ts';
import type { GraphContext } from '../context.ts';
import { fleetOf, type Fleet } from '../read/fleet.ts';
import { liveFor } from './guards.ts';
import { NOTHING, type LiveIterator } from './live-iterator.ts';

/** Minimum interval between messages: people read the figures. Milliseconds. */
const INTERVAL_MS = 250;

/** The current figures, and the new ones when they change. */
export async function fleetChanged(context: GraphContext): Promise<LiveIterator<Fleet>> {
  const { fleet } = context.api;
  let visible = await visibleStores(context);
  let sent = '';
  return liveFor<Fleet>(context, {
    intervalMs: INTERVAL_MS,
    listen: (wake) => fleet.listen(wake),
    guard: async () => {
      visible = await visibleStores(context);
    },
    take: () => {
      const now = fleetOf(context, visible);
      const text = JSON.stringify(now);
      if (text === sent) return NOTHING;
      sent = text;
      return now;
    },
  });
}
