import type { EventView } from '../../kube/objects/objects.ts';
import { keyOf, type StoreResource } from '../../store/resource.ts';
import type { Api, GraphContext } from '../context.ts';
import { versionOf } from '../../store/resource-version.ts';
import { InvalidInputError } from '../user-errors.ts';
import { paginate, type Page, type PageArgs } from '../paging.ts';

export interface Activity {
  id: string;
  at: string;
  storeId: string | undefined;
  reason: string;
  message: string;
  severity: 'Normal' | 'Warning';
  count: number;
  position: string;
}

/** Items of a page when the client does not say how many. */
export const ACTIVITY_PAGE = 50;
/** The same of one store. */
export const STORE_ACTIVITY_PAGE = 20;

/** Events of the stores that the viewer may see, newest first. @param storeId only of this store */
export async function readActivity(
  context: GraphContext,
  args: PageArgs & { storeId?: string | null },
): Promise<Page<Activity>> {
  const events = await visible(context, context.api.activity.all());
  const { storeId } = args;
  return pageOf(storeId ? events.filter(isAbout(context, storeId)) : events, args, ACTIVITY_PAGE);
}

/** Events of one store, newest first. The time depends only on the number of its events. */
export async function readStoreActivity(
  context: GraphContext,
  store: StoreResource,
  args: PageArgs,
): Promise<Page<Activity>> {
  return pageOf(await visible(context, context.api.activity.of(keyOf(store))), args, STORE_ACTIVITY_PAGE);
}

function pageOf(events: readonly EventView[], args: PageArgs, size: number): Page<Activity> {
  const page = paginate(events, { ...args, size }, (event) => event.metadata.uid);
  return { ...page, edges: page.edges.map(({ cursor, node }) => ({ cursor, node: toActivity(node) })) };
}

/** Events outlive their store: without a store, the event's namespace decides. */
async function visible(
  { api, viewer, shared }: GraphContext,
  newestFirst: Iterable<EventView>,
): Promise<EventView[]> {
  const events = [...newestFirst].filter((event) => isStoreEvent(api, event));
  if (shared) return events.filter((event) => shared.team(event.metadata.namespace ?? ''));
  if (viewer.trusted) return events;
  const { teams } = await api.access.readable(
    viewer,
    events.map((event) => event.metadata.namespace ?? ''),
  );
  return events.filter((event) => teams.has(event.metadata.namespace ?? ''));
}

/**
 * Is the event about a store? Everyone who may create events in a namespace can set any reporting controller there, so
 * only the namespaces of teams are trusted.
 */
export function isStoreEvent(
  { storeIndex, options }: Pick<Api, 'storeIndex' | 'options'>,
  event: EventView,
): boolean {
  const team = event.storeKey?.team;
  return team !== undefined && (team === options.team || storeIndex.isTeam(team));
}

/** Another team's Store with the same id is another store. */
export function isAbout({ api }: GraphContext, id: string): (event: EventView) => boolean {
  const team = api.storeIndex.get(id)?.metadata.namespace;
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
    position: positionOf(event),
  };
}

/** A text that names the state of an event, in every replica. */
const positionOf = (event: EventView): string => Buffer.from(String(versionOf(event))).toString('base64url');

/** @throws InvalidInputError */
export function parsePosition(position: string): bigint {
  const text = Buffer.from(position, 'base64url').toString();
  if (!/^\d{1,20}$/.test(text)) throw new InvalidInputError('after', 'must be the position of an activity');
  return BigInt(text);
}
