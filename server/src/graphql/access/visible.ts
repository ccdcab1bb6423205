import type { StoreResource } from '../../store/resource.ts';
import type { GraphContext } from '../context.ts';

/** Whether the viewer may see a store. */
export type Visible = (store: StoreResource) => boolean;

const everything: Visible = () => true;

/** What the viewer may see now. Ask again for a long subscription: rights change. */
export async function visibleStores({ api, viewer }: GraphContext): Promise<Visible> {
  if (viewer.trusted) return everything;
  const teams = new Set([api.options.team]);
  for (const store of api.catalog.all()) teams.add(store.metadata.namespace ?? '');
  const readable = await api.access.readable(viewer, teams);
  return (store) => readable.has(store.metadata.namespace ?? '');
}
