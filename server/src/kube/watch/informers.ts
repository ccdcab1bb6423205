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

/** What the cluster looks like, kept up to date by one watch a kind. Reads never leave memory. */
export interface Informers {
  get<K extends KindName>(kind: K, namespace: string, name: string): KindMap[K] | undefined;
  list<K extends KindName>(kind: K): KindMap[K][];
  /** What lies in the store's namespace and carries its labels; nothing unless the store owns that namespace. */
  byStore<K extends KindName>(kind: K, store: StoreResource): KindMap[K][];
  /** Whether the store's namespace is there and carries the store's uid. */
  owns(store: StoreResource): boolean;
  /** Domains of which a Store of this key is the owner, or was: see the owner's uid. */
  domainsOf(key: StoreKey): KindMap['domains'][];
  /** Calls back at each change, in order of arrival per kind. Returns how to stop that. */
  onChange(listener: (change: Change) => void): () => void;
  /** Resolves once every kind is listed. */
  waitSynced(signal?: AbortSignal): Promise<void>;
  /** Whether all kinds are known of a store's namespace; without `secretsByNamespace` always so, once synced. */
  knows(namespace: string): boolean;
  health(): InformerHealth[];
  stop(): void;
}

export interface InformerOptions extends ReflectorOptions {
  /**
   * Secrets are watched in each store's namespace, once this server has rights there, instead of in the whole cluster:
   * RBAC knows no label selectors, so who may list some Secrets of the cluster may read them all.
   */
  secretsByNamespace: boolean;
}

export function startInformers(kube: Kube, options: Partial<InformerOptions> = {}): Informers {
  const stopping = new AbortController();
  const listeners = new Set<(change: Change) => void>();
  const tell = (change: Change): void => {
    if (change.kind === 'namespaces') namespaced.forEach((informer) => informer.follow(change));
    listeners.forEach((listener) => apart(() => listener(change)));
  };
  const informers = makeInformers(tell, options.secretsByNamespace ?? false);
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

function makeInformers(tell: (change: Change) => void, secretsByNamespace: boolean): KindInformers {
  const namespaces = new Informer(KINDS.namespaces, tell);
  const ofSecrets = <K extends KindName>(
    kind: Kind<K>,
    tellOfKind: (change: ChangeOf<K>) => void,
  ): KindInformer<K> =>
    secretsByNamespace
      ? new NamespacedInformer(kind, tellOfKind, namespaces.synced)
      : new Informer(kind, tellOfKind);
  return {
    stores: new Informer(KINDS.stores, tell),
    domains: new Informer(KINDS.domains, tell),
    namespaces,
    pods: new Informer(KINDS.pods, tell),
    jobs: new Informer(KINDS.jobs, tell),
    deployments: new Informer(KINDS.deployments, tell),
    statefulsets: new Informer(KINDS.statefulsets, tell),
    persistentvolumeclaims: new Informer(KINDS.persistentvolumeclaims, tell),
    ingresses: new Informer(KINDS.ingresses, tell),
    releases: ofSecrets(KINDS.releases, tell),
    storeSecrets: ofSecrets(KINDS.storeSecrets, tell),
    nodes: new Informer(KINDS.nodes, tell),
    events: new Informer(KINDS.events, tell),
    resourcequotas: new Informer(KINDS.resourcequotas, tell),
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

function aborted(signal: AbortSignal | undefined): Promise<never> {
  return new Promise((_resolve, reject) => {
    if (signal?.aborted) reject(signal.reason as Error);
    signal?.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
  });
}
