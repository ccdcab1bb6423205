import type { DomainView, IngressView } from '../../kube/objects/objects.ts';
import type { EngineDefinition, EngineImage } from '../../store/engine.ts';
import type { Trouble } from '../../store/pod-trouble.ts';
import type { PluginOutcome, StoreResource } from '../../store/resource.ts';
import type { StoreAddress } from '../../store/url.ts';
import type { ChartValues } from '../../store/values.ts';
import type { RunLook } from '../runs/run.ts';

/** Everything a decision about one store is made from, read from caches at one moment. */
export interface Observed {
  now: Date;
  store: StoreResource;
  engine: EngineDefinition;
  desired: Desired;
  namespace: NamespaceLook;
  host: HostLook;
  /** Its Secret exists. */
  secret: boolean;
  /** It has a volume: data that the passwords in the Secret belong to. */
  volumes: boolean;
  /** Pods of it that there are, those that are going away included. */
  pods: number;
  /** This server has its rights in the namespace, and has seen with them what is there. */
  access: boolean;
  /** Newest revision of the Helm release. */
  release?: ReleaseLook;
  /** Newest revision that was deployed before the present one. */
  previousRevision?: number;
  database: WorkloadLook;
  configure: JobLook;
  serving: WorkloadLook;
  /** The Helm run of this process, if any. */
  run?: RunLook;
  /** What the last check found left of a store that is being deleted. */
  left?: readonly string[];
}

export interface Desired {
  values: ChartValues;
  /** Digest of what the Store asks for. */
  hash: string;
  /** Tag of the engine's image. */
  version?: string;
  address: StoreAddress;
  /** Image of the engine that this platform does not have. */
  missing?: EngineImage;
}

/** The store's hosts, and which of them are its own. */
export interface HostLook {
  /** Host that the Store asks for. */
  wanted: string;
  /** Host that it is reached by and may have: the wanted one, or until that is its own, the one before. */
  current?: string;
  /** A host that it asks for or routes, and that no Domain is there for. */
  free?: string;
  /** Why it cannot have the wanted host. */
  refusal?: HostRefusal;
  /** An Ingress of its own that routes a host of another owner. */
  stray?: IngressView;
  /** Domains of its own that it does not ask for and that no Ingress of its own routes. */
  spare: readonly DomainView[];
}

export type HostRefusal = 'taken' | 'reserved' | 'invalid';

export type NamespaceLook =
  | { state: 'missing' }
  | { state: 'active'; uid: string }
  /** Going away: ours, or that of a store which had the id before. */
  | { state: 'terminating'; uid: string; ours: boolean; blockers: string }
  /** Belongs to another Store, or to nobody we know. */
  | { state: 'taken'; owner: string };

export interface ReleaseLook {
  revision: number;
  status: string;
  /** Name of the Secret that holds this revision. */
  secretName: string;
  secretUid: string;
  createdAt: Date;
  /** Digest that our own run put on it. */
  hash?: string;
  chartVersion?: string;
}

export interface WorkloadLook {
  exists: boolean;
  /** Every wanted replica runs the newest template and is ready. */
  ready: boolean;
  /** Tag of the main container's image. */
  version?: string;
  trouble?: Trouble;
  /** What it does now: pulling, starting. */
  progress?: string;
}

export interface JobLook {
  exists: boolean;
  complete: boolean;
  failed: boolean;
  /** Pods of it that failed. */
  failures: number;
  trouble?: Trouble;
  progress?: string;
  /** Outcome of each plugin, when it is complete and a pod of it still reports them. */
  plugins?: readonly PluginOutcome[];
}

export const isPending = (release: ReleaseLook): boolean =>
  release.status.startsWith('pending-') || release.status === 'uninstalling';
