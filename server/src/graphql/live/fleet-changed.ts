import { visibleStores } from '../access/visible.ts';
import type { GraphContext } from '../context.ts';
import { fleetOf, type Fleet } from '../read/fleet.ts';
import { LiveIterator, NOTHING } from './live-iterator.ts';

/** Least time between two messages: figures are for eyes. Milliseconds. */
const INTERVAL_MS = 250;

/** The figures now and when they change. */
export async function fleetChanged(context: GraphContext): Promise<LiveIterator<Fleet>> {
  const { fleet, stopping } = context.api;
  let visible = await visibleStores(context);
  let told = '';
  return new LiveIterator<Fleet>(
    {
      intervalMs: INTERVAL_MS,
      listen: (wake) => fleet.listen(wake),
      guard: async () => {
        if (!context.viewer.trusted) visible = await visibleStores(context);
      },
      take: () => {
        const now = fleetOf(context, visible);
        const text = JSON.stringify(now);
        if (text === told) return NOTHING;
        told = text;
        return now;
      },
    },
    stopping,
  );
}
