import type { DomainView, IngressView } from '../../kube/objects/objects.ts';
import type { EngineDefinition, EngineImage } from '../../store/engine.ts';
import type { Trouble } from '../../store/pod-trouble.ts';
import type { PluginOutcome, StoreResource } from '../../store/resource.ts';
import type { StoreAddress } from '../../store/url.ts';
import type { ChartValues } from '../../store/values.ts';
import type { RunStatus } from '../runs/run.ts';

/** The input of a decision about one store, read from caches. */
export interface Observed {
  now: Date;
  store: StoreResource;
  engine: EngineDefinition;
  desired: Desired;
  namespace: ObservedNamespace;
  host: ObservedHost;
  /** The Secret exists. */
  secret: boolean;
  /** A volume exists: its data depends on the passwords in the Secret. */
  volumes: boolean;
  /** Number of pods, including terminating ones. */
  pods: number;
  /** This server has access to the namespace, and its caches there are synced. */
  access: boolean;
  /** Newest revision of the Helm release. */
  release?: ObservedRelease;
  /** Newest revision that was deployed before the current one. */
  previousRevision?: number;
  database: ObservedWorkload;
  configure: ObservedJob;
  serving: ObservedWorkload;
  /** The Helm run of this process, if any. */
  run?: RunStatus;
  /** Remaining objects of a store that is being deleted, as of the last check. */
  left?: readonly string[];
}

export interface Desired {
  values: ChartValues;
  /** Digest of the Store's spec. */
  hash: string;
  /** Tag of the engine's image. */
  version?: string;
  address: StoreAddress;
  /** Image of the engine that is missing on this platform. */
  missing?: EngineImage;
}

/** The store's hosts, and which of them it owns. */
export interface ObservedHost {
  /** Host of the spec. */
  wanted: string;
  /** Host that the store is served at: the wanted one if the store owns it, or else the previous one. */
  current?: string;
  /** A wanted or routed host without a Domain. */
  free?: string;
  /** Why the store cannot have the wanted host. */
  refusal?: HostRefusal;
  /** An Ingress of the store that routes another owner's host. */
  stray?: IngressView;
  /** Domains of the store that are neither wanted nor routed by its Ingresses. */
  spare: readonly DomainView[];
}

export type HostRefusal = 'taken' | 'reserved' | 'invalid';

export type ObservedNamespace =
  | { state: 'missing' }
  | { state: 'active'; uid: string }
  /** Terminating: ours, or that of a previous store with the same id. */
  | { state: 'terminating'; uid: string; ours: boolean; blockers: string }
  /** Belongs to another Store, or is not managed by us. */
  | { state: 'taken'; owner: string };

export interface ObservedRelease {
  revision: number;
  status: string;
  /** Name of the Secret that holds this revision. */
  secretName: string;
  secretUid: string;
  createdAt: Date;
  /** Digest that our run set as a label. */
  hash?: string;
  chartVersion?: string;
}

export interface ObservedWorkload {
  exists: boolean;
  /** All replicas run the newest template and are ready. */
  ready: boolean;
  /** Tag of the main container's image. */
  version?: string;
  trouble?: Trouble;
  /** Current activity: pulling, starting. */
  progress?: string;
}

export interface ObservedJob {
  exists: boolean;
  complete: boolean;
  failed: boolean;
  /** Number of failed pods. */
  failures: number;
  trouble?: Trouble;
  progress?: string;
  /** Outcome of each plugin, when it is complete and a pod of it still reports them. */
  plugins?: readonly PluginOutcome[];
}

export const isPending = (release: ObservedRelease): boolean =>
  release.status.startsWith('pending-') || release.status === 'uninstalling';
