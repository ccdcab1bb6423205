import type { StoreResource } from '../../store/resource.ts';
import type { GraphContext } from '../context.ts';

/** Which stores the viewer may see. */
export interface Visible {
  (store: StoreResource): boolean;
  /** Whether the viewer may see the stores of a team. */
  readonly team: (name: string) => boolean;
  /** Equal for the same set of teams. */
  readonly scope: string;
  /** Whether it still holds: reviews of rights expire, identities change, and teams come and go. */
  readonly isCurrent: () => boolean;
}

export const everything: Visible = Object.assign(() => true, {
  team: () => true,
  scope: '*',
  isCurrent: () => true,
});

/** What the viewer may see now. Call it again in a long subscription: rights change. */
export async function visibleStores(context: GraphContext): Promise<Visible> {
  const { api, session, shared } = context;
  if (shared) return shared;
  if (session.identity.trusted) return everything;
  return visibleIn(context, [api.options.team, ...api.fleet.teams()]);
}

/**
 * What the viewer may see of a team, if it may get the stores of it: undefined if not. One may get stores without the right
 * to list them, which Events need.
 */
export async function visibleWithStore(context: GraphContext, name: string): Promise<Visible | undefined> {
  const { api, session } = context;
  const { identity } = session;
  if (identity.trusted) return everything;
  const gets = await api.access.readable(identity, [name], 'get');
  if (!gets.teams.has(name)) return undefined;
  const visible = await visibleIn(context, [name]);
  return Object.assign((store: StoreResource) => visible(store), {
    ...visible,
    scope: JSON.stringify({ get: name, list: visible.scope }),
    isCurrent: () => gets.isFresh() && visible.isCurrent(),
  });
}

async function visibleIn({ api, session }: GraphContext, teams: Iterable<string>): Promise<Visible> {
  const { identity } = session;
  const { teamsRevision } = api.fleet;
  const readable = await api.access.readable(identity, teams);
  const team = (name: string): boolean => readable.teams.has(name);
  const sees = (store: StoreResource): boolean => team(store.metadata.namespace ?? '');
  const isCurrent = (): boolean =>
    readable.isFresh() && session.identity === identity && api.fleet.teamsRevision === teamsRevision;
  return Object.assign(sees, { team, scope: [...readable.teams].toSorted().join(), isCurrent });
}
