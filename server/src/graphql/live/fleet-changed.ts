import { visibleStores } from '../access/visible.ts';
import type { GraphContext } from '../context.ts';
import { CurrentView } from '../fleet/view-cache.ts';
import { fleetOf, type Fleet } from '../read/fleet.ts';
import { liveFor } from './guards.ts';
import { NOTHING, type LiveIterator } from './live-iterator.ts';

/** Minimum interval between messages: people read the figures. Milliseconds. */
const INTERVAL_MS = 250;

/** The current figures, and the new ones when they change. */
export async function fleetChanged(context: GraphContext): Promise<LiveIterator<Fleet>> {
  const { fleet, informers } = context.api;
  let visible = await visibleStores(context);
  const counts = new CurrentView(fleet.holdCounts({ visible }));
  let sent = '';
  return liveFor<Fleet>(context, {
    intervalMs: INTERVAL_MS,
    listen: (wake) => {
      const stops = [
        fleet.listen(wake),
        informers.onChange(({ kind, type }) => (type === 'sync' || kind === 'resourcequotas') && wake()),
        () => counts.end(),
      ];
      return () => stops.forEach((stop) => stop());
    },
    guard: async () => {
      const now = await visibleStores(context);
      if (now.scope === visible.scope) return;
      visible = now;
      counts.replace(fleet.holdCounts({ visible }));
    },
    take: () => {
      const now = fleetOf(context, visible, counts.view);
      const text = JSON.stringify(now);
      if (text === sent) return NOTHING;
      sent = text;
      return now;
    },
  });
}
