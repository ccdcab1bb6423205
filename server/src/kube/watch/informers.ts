import { ownerUid, type StoreKey } from '../../store/key.ts';
import { storeNamespace } from '../../store/names.ts';
import { keyOf, type StoreResource } from '../../store/resource.ts';
import type { Kube } from '../client.ts';
import type { Change, ChangeOf, InformerHealth } from './change.ts';
import { Informer } from './informer.ts';
import { KIND_NAMES, KINDS, type ApiKind, type Kind } from './kinds.ts';
import { listParts } from './list-parts.ts';
import { NamespacedInformer } from './namespaced-informer.ts';
import type { KindMap, KindName } from '../objects/objects.ts';
import { REFLECTOR_DEFAULTS, type ReflectorOptions } from './reflector.ts';

/**
 * Caches of the cluster's objects, updated by one watch for each watched kind. Reads do not send requests.
 * @typeParam W the kinds that are watched for certain
 */
export interface Informers<W extends KindName = KindName> {
  get<K extends W>(kind: K, namespace: string, name: string): KindMap[K] | undefined;
  list<K extends W>(kind: K): KindMap[K][];
  /** Objects in the store's namespace with its labels; none unless the store owns the namespace. */
  byStore<K extends W>(kind: K, store: StoreResource): KindMap[K][];
  /** The same of any kind: from the API server if this process does not watch it. @throws KubeError */
  partsOf<K extends KindName>(kind: K, store: StoreResource): Promise<KindMap[K][]>;
  /** Whether the store's namespace exists and is labelled with the store's uid. */
  owns(store: StoreResource): boolean;
  /** Domains owned by a current or earlier Store with this key; the owner's uid distinguishes them. */
  domainsOf(key: StoreKey): KindMap['domains'][];
  /** Backups of current and earlier Stores with this key; status.storeUid distinguishes them. */
  backupsOf(key: StoreKey): KindMap['storebackups'][];
  /**
   * Takes in a Store from an answer to a request of this process, so that the process reads its own writes. Older ones than
   * the watch has reported are ignored.
   */
  answered(store: StoreResource): void;
  /** Calls the listener for each change, in order per kind. Returns a function that unsubscribes it. */
  onChange(listener: (change: Change) => void): () => void;
  /** Resolves when all kinds are listed. */
  waitSynced(signal?: AbortSignal): Promise<void>;
  /** Whether all kinds of a store's namespace are synced; without `secretsByNamespace`, always true after the sync. */
  knows(namespace: string): boolean;
  health(): InformerHealth[];
  stop(): void;
}

/** What the API may rely on: a replica without a controller watches no other kinds. */
export type ApiInformers = Informers<ApiKind>;

export interface InformerOptions extends ReflectorOptions {
  /**
   * Watch Secrets in each store's namespace, when this server has access there, instead of cluster-wide: RBAC has no
   * label selectors, so the right to list some Secrets of the cluster is the right to read all of them.
   */
  secretsByNamespace: boolean;
  /** The watched kinds; of others, nothing is known. Default: all. */
  kinds: readonly KindName[];
}

export function startInformers(kube: Kube, options: Partial<InformerOptions> = {}): Informers {
  const stopping = new AbortController();
  const listeners = new Set<(change: Change) => void>();
  const emit = (change: Change): void => {
    if (change.kind === 'namespaces') namespaced.forEach((informer) => informer.follow(change));
    listeners.forEach((listener) => isolate(() => listener(change)));
  };
  const stores = new Informer(KINDS.stores, emit);
  const informers = { ...otherInformers(emit, options.secretsByNamespace ?? false), stores };
  const { kinds = KIND_NAMES } = options;
  const all = kinds.map((kind) => informers[kind]);
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
    partsOf: async (kind, store) => {
      const cache = kinds.includes(kind) ? of(kind).cache : undefined;
      return owns(store) ? (cache?.byStore(keyOf(store)) ?? listParts(kube, KINDS[kind], keyOf(store))) : [];
    },
    owns,
    backupsOf: (key) => of('storebackups').cache.byStore(key),
    domainsOf: (key) => of('domains').cache.byStore(key),
    answered: (store) => stores.answered(store),
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    waitSynced: (signal) => untilSynced(all, signal),
    knows: (namespace) => namespaced.every((informer) => informer.knows(namespace)),
    health: () => all.map((informer) => informer.health()),
    stop: () => stopping.abort(),
  };
}

type KindInformer<K extends KindName> = Informer<K> | NamespacedInformer<K>;
type KindInformers = { [K in KindName]: KindInformer<K> };

function otherInformers(
  emit: (change: Change) => void,
  secretsByNamespace: boolean,
): Omit<KindInformers, 'stores'> {
  const namespaces = new Informer(KINDS.namespaces, emit);
  const ofSecrets = <K extends KindName>(
    kind: Kind<K>,
    tellOfKind: (change: ChangeOf<K>) => void,
  ): KindInformer<K> =>
    secretsByNamespace
      ? new NamespacedInformer(kind, tellOfKind, namespaces.synced)
      : new Informer(kind, tellOfKind);
  return {
    domains: new Informer(KINDS.domains, emit),
    teams: new Informer(KINDS.teams, emit),
    rollouts: new Informer(KINDS.rollouts, emit),
    storebackups: new Informer(KINDS.storebackups, emit),
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

async function untilSynced(
  informers: readonly { synced: Promise<void> }[],
  signal?: AbortSignal,
): Promise<void> {
  await Promise.race([Promise.all(informers.map(({ synced }) => synced)), aborted(signal)]);
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
