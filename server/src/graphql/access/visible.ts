import type { StoreResource } from '../../store/resource.ts';
import type { GraphContext } from '../context.ts';

/** Which stores the viewer may see. */
export interface Visible {
  (store: StoreResource): boolean;
  /** Whether the viewer may see the stores of a team. */
  readonly team: (name: string) => boolean;
  /** Equal for the same set of teams. */
  readonly scope: string;
}

const everything: Visible = Object.assign(() => true, { team: () => true, scope: '*' });

/** What the viewer may see now. Call it again in a long subscription: rights change. */
export async function visibleStores({ api, session }: GraphContext): Promise<Visible> {
  if (session.identity.trusted) return everything;
  const teams = new Set([api.options.team]);
  for (const store of api.storeIndex.all()) teams.add(store.metadata.namespace ?? '');
  const readable = await api.access.readable(session.identity, teams);
  const team = (name: string): boolean => readable.has(name);
  const sees = (store: StoreResource): boolean => team(store.metadata.namespace ?? '');
  return Object.assign(sees, { team, scope: [...readable].toSorted().join() });
}
