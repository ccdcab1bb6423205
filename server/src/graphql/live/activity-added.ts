import type { EventView } from '../../kube/objects/objects.ts';
import type { GraphContext } from '../context.ts';
import { isStoreEvent, toActivity, type Activity } from '../read/activity.ts';
import { liveFor } from './guards.ts';
import { NOTHING, type LiveIterator } from './live-iterator.ts';

/** Most events kept for a reader that lags; the oldest are dropped, and `activity` still has them. */
const KEPT = 100;

/** What happens from now on. An event that is counted again comes again with its new count. */
export async function activityAdded(context: GraphContext): Promise<LiveIterator<Activity>> {
  const { api, session } = context;
  const waiting = new Map<string, EventView>();
  const teams = new Map<string, boolean>();
  const mayHear = (event: EventView): boolean =>
    session.identity.trusted || teams.get(event.metadata.namespace ?? '') === true;

  const renew = async (): Promise<void> => {
    if (session.identity.trusted) return;
    const asked = new Set([...waiting.values()].map((event) => event.metadata.namespace ?? ''));
    for (const team of asked) teams.set(team, await api.access.may(session.identity, { verb: 'list' }, team));
  };

  return liveFor<Activity>(context, {
    guard: renew,
    listen: (wake) =>
      api.informers.onChange((change) => {
        if (change.kind !== 'events' || change.type !== 'upsert') return;
        if (!isStoreEvent(api, change.object)) return;
        keepNewest(waiting, change.object);
        wake();
      }),
    take: () => {
      for (const [uid, event] of waiting) {
        waiting.delete(uid);
        if (mayHear(event)) return toActivity(event);
      }
      return NOTHING;
    },
  });
}

function keepNewest(waiting: Map<string, EventView>, event: EventView): void {
  waiting.delete(event.metadata.uid);
  waiting.set(event.metadata.uid, event);
  const oldest = waiting.keys().next().value;
  if (waiting.size > KEPT && oldest !== undefined) waiting.delete(oldest);
}
