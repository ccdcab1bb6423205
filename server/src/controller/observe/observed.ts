import type { DomainView, IngressView } from '../../kube/objects/objects.ts';
import type { BackupResource } from '../../store/backup.ts';
import type { DomainRecord } from '../../store/domain-proof.ts';
import type { EngineDefinition, EngineImage } from '../../store/engine.ts';
import type { Trouble } from '../../store/pod-trouble.ts';
import type { PluginOutcome, StoreResource } from '../../store/resource.ts';
import type { StoreAddress } from '../../store/url.ts';
import type { HealthReading } from '../health/followed.ts';
import type { ChartValues, RestoreValues } from '../../store/values.ts';
import type { RunStatus } from '../runs/run.ts';

/** The input of a decision about one store, read from caches. */
export interface Observed {
  now: Date;
  store: StoreResource;
  engine: EngineDefinition;
  desired: Desired;
  /** Where the store is served. */
  address: StoreAddress;
  namespace: ObservedNamespace;
  host: ObservedHost;
  /** Of each host that the store is served at, the current one first; undefined: the platform issues no certificates. */
  certificates?: readonly ObservedCertificate[];
  /** The Secret exists. */
  secret: boolean;
  /** The credentialsRevision that its passwords were made for; default 0. */
  secretRevision?: number;
  /** The backup to load: what a new store begins with until it is ready, or that of a restore in place. */
  source?: ObservedSource;
  /** Undefined if no restore in place was ever asked for. */
  restore?: ObservedRestore;
  /** The Secret that gives access to a backup is in its namespace. */
  sourceSecret: boolean;
  /** The backup before the teardown; undefined when none is made. */
  finalBackup?: ObservedFinalBackup;
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
  /** What its shop answers; undefined while it is not asked. */
  health?: HealthReading;
  /** The Helm run of this process, if any. */
  run?: RunStatus;
  /** Remaining objects of a store that is being deleted, as of the last check. */
  left?: readonly string[];
}

/** What a restore in place depends on. */
export interface ObservedRestore {
  /** What the backup of spec.restore lacks. */
  problem?: string;
  /** Snapshot of that backup. */
  snapshot?: string;
  /** The backup of the state from before. */
  saved?: BackupResource;
  /** Number of pods, Jobs and Deployments that may write to the database or the files. */
  writers: number;
}

/** A backup that is to be loaded. */
export type ObservedSource =
  | { state: 'ready'; storeUid: string; restore: RestoreValues }
  /** `message` says what it lacks. */
  | { state: 'unusable'; message: string };

export interface Desired {
  values: ChartValues;
  /** Digest of the Store's spec. */
  hash: string;
  /** Tag of the engine's image. */
  version?: string;
  /** Image of the engine that is missing on this platform. */
  missing?: EngineImage;
}

/** The store's hosts, and which of them it owns. */
export interface ObservedHost {
  /** Host of the spec, or the default one. */
  wanted: string;
  /** Host that the store is served at: its primary domain if the store owns it, or else the fixed one. */
  current?: string;
  /** The wanted host if the store owns it, or else the previous one. */
  fixed?: string;
  /** Host that the release serves: after a rollback and until a move is carried out, not the current one. */
  served?: string;
  /** A wanted or routed host without a Domain. */
  free?: string;
  /** Why the store cannot have the wanted host. */
  refusal?: HostRefusal;
  /** An Ingress of the store that routes another owner's host. */
  stray?: IngressView;
  /** Domains of the store that are neither wanted nor routed by its Ingresses. */
  spare: readonly DomainView[];
  /** The primary domain, while the store waits at another host for its certificate. */
  awaited?: string;
  /** Each of spec.domains. */
  domains: readonly ObservedDomain[];
}

/** What the Domain of a host says about its certificate. */
export interface ObservedCertificate {
  host: string;
  status?: DomainView['status'];
}

/** One of spec.domains. */
export interface ObservedDomain {
  host: string;
  /** `private`: a name that cannot be proven. */
  state: 'own' | 'free' | 'taken' | 'reserved' | 'private';
  /** What DNS says; undefined for a host that needs no proof. */
  proof?: DomainProof;
  /** The Domain of another Store, which DNS does not name any more, or never did; it names this one. */
  unproven?: DomainView;
}

export interface DomainProof {
  /** Whether one of the records exists; undefined until DNS has answered. */
  found?: boolean;
  records: readonly DomainRecord[];
  /** Why there is no newer answer. */
  failure?: string;
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
  /** Mark of the restore in place that it does. */
  restore?: string;
  /** Its backup is loaded: only the configuration is left. */
  loaded?: boolean;
  /** Outcome of each plugin, when it is complete and a pod of it still reports them. */
  plugins?: readonly PluginOutcome[];
}

export const isPending = (release: ObservedRelease): boolean =>
  release.status.startsWith('pending-') || release.status === 'uninstalling';

/** The backup before the teardown. */
export interface ObservedFinalBackup {
  state: 'missing' | 'open' | 'complete' | 'failed';
  /** What it waits for, or why it failed. */
  message: string;
}
