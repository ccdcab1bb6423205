import { LRUCache } from 'lru-cache';
import { helmHistory, type Revision } from '../../helm/history.ts';
import { releaseName, storeNamespace } from '../../store/names.ts';
import type { StoreResource } from '../../store/resource.ts';
import type { GraphContext } from '../context.ts';

/** Answers by what the watch says of the release's records: Helm runs again only when those changed. */
const answers = new LRUCache<string, Promise<Revision[]>>({ max: 200 });

/** The revisions of a store's release, newest first. */
export async function readHistory({ api }: GraphContext, store: StoreResource): Promise<Revision[]> {
  const records = api.informers.byStore('releases', store);
  if (records.length === 0) return [];
  const versions = records.map(({ metadata }) => `${metadata.name}@${metadata.resourceVersion}`).sort();
  const key = [store.metadata.uid, ...versions].join(' ');
  const known = answers.get(key);
  if (known) return known;
  const { name } = store.metadata;
  const asked = helmHistory(api.options.helm, {
    namespace: storeNamespace(name),
    release: releaseName(name),
  });
  answers.set(key, asked);
  asked.catch(() => answers.delete(key));
  return asked;
}
