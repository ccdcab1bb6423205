import { LRUCache } from 'lru-cache';
import { helmHistory, type Revision } from '../../helm/history.ts';
import type { HelmOptions, ReleaseRef } from '../../helm/options.ts';
import { releaseName, storeNamespace } from '../../store/names.ts';
import type { StoreResource } from '../../store/resource.ts';
import type { GraphContext } from '../context.ts';
import { helmRead } from './helm-reads.ts';

/** Cached by the watched release Secrets: Helm runs again only if they changed. */
const answers = new LRUCache<string, Promise<Revision[]>>({ max: 200 });

/** The revisions of a store's release, newest first. @throws GraphQLError SERVER_BUSY, HelmError */
export async function readHistory({ api }: GraphContext, store: StoreResource): Promise<Revision[]> {
  const records = await api.informers.partsOf('releases', store);
  if (records.length === 0) return [];
  const versions = records.map(({ metadata }) => `${metadata.name}@${metadata.resourceVersion}`).sort();
  const key = [store.metadata.uid, ...versions].join(' ');
  const known = answers.get(key);
  if (known) return known;
  const asked = runHistory(api.options.helm, store);
  answers.set(key, asked);
  asked.catch(() => answers.delete(key));
  return asked;
}

/** Concurrent requests share one run, which continues if one of them is aborted. */
const runHistory = (helm: HelmOptions, store: StoreResource): Promise<Revision[]> =>
  helmRead(store, () => helmHistory(helm, releaseOf(store)));

export const releaseOf = ({ metadata: { name } }: StoreResource): ReleaseRef => ({
  namespace: storeNamespace(name),
  release: releaseName(name),
});
