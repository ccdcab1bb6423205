import type { EventView } from '../../kube/objects.ts';
import type { Api, GraphContext } from '../context.ts';
import { paginate, type Page } from '../paging.ts';

export interface Activity {
  id: string;
  at: string;
  storeId: string | undefined;
  reason: string;
  message: string;
  severity: 'Normal' | 'Warning';
  count: number;
}

export interface ActivityArgs {
  first?: number | null;
  after?: string | null;
  storeId?: string | null;
}

/** What happened to the stores that the viewer may see, newest first. */
export async function readActivity(context: GraphContext, args: ActivityArgs): Promise<Page<Activity>> {
  const events = await visibleEvents(context);
  const wanted = args.storeId ? events.filter(isAbout(context, args.storeId)) : events;
  wanted.sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
  return paginate(
    wanted.map(toActivity),
    { first: args.first ?? 50, after: args.after },
    (activity) => activity.id,
  );
}

/** Events outlive their store: without it, the team that the event lies in decides. */
async function visibleEvents(context: GraphContext): Promise<EventView[]> {
  const { api, viewer } = context;
  const events = api.informers.list('events').filter((event) => isStoreEvent(api, event));
  if (viewer.trusted) return events;
  const teams = await api.access.readable(
    viewer,
    events.map((event) => event.metadata.namespace ?? ''),
  );
  return events.filter((event) => teams.has(event.metadata.namespace ?? ''));
}

/**
 * Whether an event tells of a store. Kubernetes lets everyone who may write events in a namespace name any reporting
 * controller there: only the namespaces of teams count.
 */
export function isStoreEvent(
  { catalog, options }: Pick<Api, 'catalog' | 'options'>,
  event: EventView,
): boolean {
  const team = event.storeKey?.team;
  return team !== undefined && (team === options.team || catalog.isTeam(team));
}

/** Another team's Store of that id is another store. */
function isAbout({ api }: GraphContext, id: string): (event: EventView) => boolean {
  const team = api.catalog.get(id)?.metadata.namespace;
  return ({ storeKey }) => storeKey?.id === id && (team === undefined || storeKey.team === team);
}

export function toActivity(event: EventView): Activity {
  return {
    id: event.metadata.uid,
    at: event.at,
    storeId: event.storeKey?.id,
    reason: event.reason,
    message: event.note,
    severity: event.type === 'Warning' ? 'Warning' : 'Normal',
    count: event.count,
  };
}
