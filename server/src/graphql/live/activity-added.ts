import type { EventView } from '../../kube/objects/objects.ts';
import { versionOf } from '../../store/resource-version.ts';
import type { GraphContext } from '../context.ts';
import { isAbout, isStoreEvent, parsePosition, toActivity, type Activity } from '../read/activity.ts';
import { liveFor } from './guards.ts';
import { NOTHING, type LiveIterator } from './live-iterator.ts';

export interface ActivityAddedArgs {
  after?: string | null;
  storeId?: string | null;
  severity?: Activity['severity'] | null;
}

/**
 * What happens after a position, or from now on. An event that is counted again comes again with its new count. A reader
 * that lags misses nothing that Kubernetes keeps: the events wait in their index, not in a queue.
 */
export async function activityAdded(
  context: GraphContext,
  args: ActivityAddedArgs,
): Promise<LiveIterator<Activity>> {
  const { activity, informers } = context.api;
  const reader = new ActivityReader(context, args);
  let wake = (): void => {};
  return liveFor<Activity>(context, {
    guard: () => reader.renew(),
    listen: (wakeReader) => {
      wake = wakeReader;
      return informers.onChange(({ kind, type }) => kind === 'events' && type === 'upsert' && wake());
    },
    take: () => {
      const event = reader.next(activity.changedSince(reader.position));
      if (event === 'unknown rights') setImmediate(wake);
      return typeof event === 'object' ? toActivity(event) : NOTHING;
    },
  });
}

class ActivityReader {
  /** Version of the newest event that was sent or skipped. */
  position: bigint;
  readonly #context: GraphContext;
  readonly #isWanted: (event: EventView) => boolean;
  readonly #rights = new Map<string, boolean>();

  constructor(context: GraphContext, { after, storeId, severity }: ActivityAddedArgs) {
    const { api } = context;
    this.#context = context;
    this.position = typeof after === 'string' ? parsePosition(after) : api.activity.newestVersion;
    const isOfStore = storeId ? isAbout(context, storeId) : () => true;
    this.#isWanted = (event) =>
      isStoreEvent(api, event) && isOfStore(event) && (severity ?? severityOf(event)) === severityOf(event);
  }

  /** Asks for the rights to the teams that are known so far, and to that of the next event. */
  async renew(): Promise<void> {
    const { api, session } = this.#context;
    if (session.identity.trusted) return;
    const next = firstOf(api.activity.changedSince(this.position), this.#isWanted);
    const teams = new Set(this.#rights.keys());
    if (next) teams.add(teamOf(next));
    const readable = (await api.access.readable(session.identity, teams)).teams;
    for (const team of teams) this.#rights.set(team, readable.has(team));
  }

  /** The next event that the viewer may see, if its rights are known. */
  next(events: Iterable<EventView>): EventView | 'unknown rights' | undefined {
    for (const event of events) {
      const allowed = this.#isWanted(event) && this.#mayRead(event);
      if (allowed === undefined) return 'unknown rights';
      this.position = versionOf(event);
      if (allowed) return event;
    }
    return undefined;
  }

  #mayRead(event: EventView): boolean | undefined {
    return this.#context.session.identity.trusted || this.#rights.get(teamOf(event));
  }
}

function firstOf<T>(items: Iterable<T>, holds: (item: T) => boolean): T | undefined {
  for (const item of items) if (holds(item)) return item;
  return undefined;
}

const teamOf = ({ metadata }: EventView): string => metadata.namespace ?? '';
const severityOf = ({ type }: EventView): Activity['severity'] => (type === 'Warning' ? 'Warning' : 'Normal');
