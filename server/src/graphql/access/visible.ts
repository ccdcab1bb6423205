import type { StoreResource } from '../../store/resource.ts';
import type { GraphContext } from '../context.ts';

/** Which stores the viewer may see. */
export interface Visible {
  (store: StoreResource): boolean;
  /** Equal for the same set of teams. */
  readonly scope: string;
}

const everything: Visible = Object.assign(() => true, { scope: '*' });

/** What the viewer may see now. Call it again in a long subscription: rights change. */
export async function visibleStores({ api, session }: GraphContext): Promise<Visible> {
  if (session.identity.trusted) return everything;
  const teams = new Set([api.options.team]);
  for (const store of api.storeIndex.all()) teams.add(store.metadata.namespace ?? '');
  const readable = await api.access.readable(session.identity, teams);
  const sees = (store: StoreResource): boolean => readable.has(store.metadata.namespace ?? '');
  return Object.assign(sees, { scope: [...readable].toSorted().join() });
}
