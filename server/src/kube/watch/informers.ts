import { ownerUid, type StoreKey } from '../../store/key.ts';
import { storeNamespace } from '../../store/names.ts';
import { keyOf, type StoreResource } from '../../store/resource.ts';
import type { Kube } from '../client.ts';
import type { Change, ChangeOf, InformerHealth } from './change.ts';
import { Informer } from './informer.ts';
import { KINDS, type Kind } from './kinds.ts';
import { NamespacedInformer } from './namespaced-informer.ts';
import type { KindMap, KindName } from '../objects/objects.ts';
import { REFLECTOR_DEFAULTS, type ReflectorOptions } from './reflector.ts';

/** Caches of the cluster's objects, updated by one watch per kind. Reads do not send requests. */
export interface Informers {
  get<K extends KindName>(kind: K, namespace: string, name: string): KindMap[K] | undefined;
  list<K extends KindName>(kind: K): KindMap[K][];
  /** Objects in the store's namespace with its labels; none unless the store owns the namespace. */
  byStore<K extends KindName>(kind: K, store: StoreResource): KindMap[K][];
  /** Whether the store's namespace exists and is labelled with the store's uid. */
  owns(store: StoreResource): boolean;
  /** Domains owned by a current or earlier Store with this key; the owner's uid distinguishes them. */
  domainsOf(key: StoreKey): KindMap['domains'][];
  /** Calls the listener for each change, in order per kind. Returns a function that unsubscribes it. */
  onChange(listener: (change: Change) => void): () => void;
  /** Resolves when all kinds are listed. */
  waitSynced(signal?: AbortSignal): Promise<void>;
  /** Whether all kinds of a store's namespace are synced; without `secretsByNamespace`, always true after the sync. */
  knows(namespace: string): boolean;
  health(): InformerHealth[];
  stop(): void;
}

export interface InformerOptions extends ReflectorOptions {
  /**
   * Watch Secrets in each store's namespace, when this server has access there, instead of cluster-wide: RBAC has no
   * label selectors, so the right to list some Secrets of the cluster is the right to read all of them.
   */
  secretsByNamespace: boolean;
}

export function startInformers(kube: Kube, options: Partial<InformerOptions> = {}): Informers {
  const stopping = new AbortController();
  const listeners = new Set<(change: Change) => void>();
  const emit = (change: Change): void => {
    if (change.kind === 'namespaces') namespaced.forEach((informer) => informer.follow(change));
    listeners.forEach((listener) => isolate(() => listener(change)));
  };
  const informers = makeInformers(emit, options.secretsByNamespace ?? false);
  const all = Object.values(informers);
  const namespaced = all.filter((informer) => informer instanceof NamespacedInformer);
  const settings = { ...REFLECTOR_DEFAULTS, ...options };
  for (const informer of all) void informer.run(kube, settings, stopping.signal);
  const of = <K extends KindName>(kind: K): KindInformers[K] => informers[kind];
  const owns = ({ metadata }: StoreResource): boolean =>
    ownerUid(of('namespaces').cache.get('', storeNamespace(metadata.name))) === metadata.uid;
  return {
    get: (kind, namespace, name) => of(kind).cache.get(namespace, name),
    list: (kind) => of(kind).cache.list(),
    byStore: (kind, store) => (owns(store) ? of(kind).cache.byStore(keyOf(store)) : []),
    owns,
    domainsOf: (key) => of('domains').cache.byStore(key),
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    waitSynced: async (signal) => {
      await Promise.race([Promise.all(all.map(({ synced }) => synced)), aborted(signal)]);
    },
    knows: (namespace) => namespaced.every((informer) => informer.knows(namespace)),
    health: () => all.map((informer) => informer.health()),
    stop: () => stopping.abort(),
  };
}

type KindInformer<K extends KindName> = Informer<K> | NamespacedInformer<K>;
type KindInformers = { [K in KindName]: KindInformer<K> };

function makeInformers(emit: (change: Change) => void, secretsByNamespace: boolean): KindInformers {
  const namespaces = new Informer(KINDS.namespaces, emit);
  const ofSecrets = <K extends KindName>(
    kind: Kind<K>,
    tellOfKind: (change: ChangeOf<K>) => void,
  ): KindInformer<K> =>
    secretsByNamespace
      ? new NamespacedInformer(kind, tellOfKind, namespaces.synced)
      : new Informer(kind, tellOfKind);
  return {
    stores: new Informer(KINDS.stores, emit),
    domains: new Informer(KINDS.domains, emit),
    teams: new Informer(KINDS.teams, emit),
    namespaces,
    pods: new Informer(KINDS.pods, emit),
    jobs: new Informer(KINDS.jobs, emit),
    deployments: new Informer(KINDS.deployments, emit),
    statefulsets: new Informer(KINDS.statefulsets, emit),
    persistentvolumeclaims: new Informer(KINDS.persistentvolumeclaims, emit),
    ingresses: new Informer(KINDS.ingresses, emit),
    releases: ofSecrets(KINDS.releases, emit),
    storeSecrets: ofSecrets(KINDS.storeSecrets, emit),
    nodes: new Informer(KINDS.nodes, emit),
    events: new Informer(KINDS.events, emit),
    resourcequotas: new Informer(KINDS.resourcequotas, emit),
  };
}

/** Reports the bug of a listener that throws, without an effect on other listeners or the watch. */
function isolate(call: () => void): void {
  try {
    call();
  } catch (error) {
    queueMicrotask(() => {
      throw error;
    });
  }
}

function aborted(signal: AbortSignal | undefined): Promise<never> {
  return new Promise((_resolve, reject) => {
    if (signal?.aborted) reject(signal.reason as Error);
    signal?.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
  });
}
