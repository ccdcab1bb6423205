import type { StoreKey } from '../store/key.ts';
import type { Kube } from './client.ts';
import { Informer } from './informer.ts';
import { KIND_NAMES, KINDS } from './kinds.ts';
import type { KindMap, KindName } from './objects.ts';
import { REFLECTOR_DEFAULTS, type ReflectorOptions } from './reflector.ts';

/** Something seen. `sync` (no object): a kind's watch became live, or stopped being so. */
export interface Change {
  kind: KindName;
  type: 'upsert' | 'delete' | 'sync';
  /** The store that the object belongs to. */
  key?: StoreKey;
  object?: KindMap[KindName];
}

export interface InformerHealth {
  kind: KindName;
  /** Listed at least once. */
  synced: boolean;
  /** Since when what is known may be behind; undefined while the watch is live. */
  staleSince?: Date;
  /** Times a watch broke or a list failed, since the start. */
  restarts: number;
  lastError?: string;
}

/** What the cluster looks like, kept up to date by one watch a kind. Reads never leave memory. */
export interface Informers {
  get<K extends KindName>(kind: K, namespace: string, name: string): KindMap[K] | undefined;
  list<K extends KindName>(kind: K): KindMap[K][];
  byStore<K extends KindName>(kind: K, key: StoreKey): KindMap[K][];
  /** Calls back at each change, in order of arrival per kind. Returns how to stop that. */
  onChange(listener: (change: Change) => void): () => void;
  /** Resolves once every kind is listed. */
  waitSynced(signal?: AbortSignal): Promise<void>;
  health(): InformerHealth[];
  stop(): void;
}

export function startInformers(kube: Kube, options: Partial<ReflectorOptions> = {}): Informers {
  const stopping = new AbortController();
  const listeners = new Set<(change: Change) => void>();
  const tell = (change: Change): void => listeners.forEach((listener) => apart(() => listener(change)));
  const settings = { ...REFLECTOR_DEFAULTS, ...options };
  const informers = new Map(KIND_NAMES.map((name) => [name, makeInformer(name, tell)]));
  for (const informer of informers.values()) void informer.run(kube, settings, stopping.signal);
  const of = <K extends KindName>(kind: K): Informer<K> => informers.get(kind) as unknown as Informer<K>;
  return {
    get: (kind, namespace, name) => of(kind).cache.get(namespace, name),
    list: (kind) => of(kind).cache.list(),
    byStore: (kind, key) => of(kind).cache.byStore(key),
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    waitSynced: async (signal) => {
      await Promise.race([Promise.all([...informers.values()].map(({ synced }) => synced)), aborted(signal)]);
    },
    health: () => [...informers.values()].map((informer) => informer.health()),
    stop: () => stopping.abort(),
  };
}

/** A listener that throws is a bug to be seen, but neither the other listeners nor the watch may suffer from it. */
function apart(call: () => void): void {
  try {
    call();
  } catch (error) {
    queueMicrotask(() => {
      throw error;
    });
  }
}

function makeInformer(name: KindName, tell: (change: Change) => void): Informer<KindName> {
  return new Informer<KindName>(KINDS[name] as never, tell);
}

function aborted(signal: AbortSignal | undefined): Promise<never> {
  return new Promise((_resolve, reject) => {
    if (signal?.aborted) reject(signal.reason as Error);
    signal?.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
  });
}
