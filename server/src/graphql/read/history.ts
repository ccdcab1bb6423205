import { GraphQLError } from 'graphql';
import { LRUCache } from 'lru-cache';
import { helmHistory, type Revision } from '../../helm/history.ts';
import type { HelmOptions } from '../../helm/options.ts';
import { Limiter } from '../../helm/limiter.ts';
import { releaseName, storeNamespace } from '../../store/names.ts';
import { keyOf, type StoreResource } from '../../store/resource.ts';
import type { GraphContext } from '../context.ts';
import { ERROR_CODES } from '../error-codes.ts';

/** Maximum concurrent Helm processes of the server. */
const MAX_RUNS = 2;
/** Maximum queued requests; more are refused. */
const MAX_WAITING = 60;
/** Retry-After of a refused request. Seconds; an estimate. */
const RETRY_AFTER_SECONDS = 10;

/** Teams take turns. */
const runs = new Limiter(MAX_RUNS);

/** Cached by the watched release Secrets: Helm runs again only if they changed. */
const answers = new LRUCache<string, Promise<Revision[]>>({ max: 200 });

/** The revisions of a store's release, newest first. @throws GraphQLError SERVER_BUSY, HelmError */
export async function readHistory({ api }: GraphContext, store: StoreResource): Promise<Revision[]> {
  const records = api.informers.byStore('releases', store);
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
async function runHistory(helm: HelmOptions, store: StoreResource): Promise<Revision[]> {
  if (runs.waiting >= MAX_WAITING) throw busy();
  const release = await runs.acquire(keyOf(store));
  try {
    const { name } = store.metadata;
    return await helmHistory(helm, { namespace: storeNamespace(name), release: releaseName(name) });
  } finally {
    release();
  }
}

function busy(): GraphQLError {
  const message = `${MAX_WAITING} release histories are queued: try again in ${RETRY_AFTER_SECONDS} s`;
  return new GraphQLError(message, {
    extensions: { code: ERROR_CODES.busy, retryAfter: RETRY_AFTER_SECONDS },
  });
}
