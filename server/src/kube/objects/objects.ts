import type { BackupResource } from '../../store/backup.ts';
import type { ContainerState, PodState } from '../../store/pod-trouble.ts';
import type { DomainOwner, DomainStatus } from '../../store/domain.ts';
import type { StoreKey } from '../../store/key.ts';
import type { Meta, StoreResource } from '../../store/resource.ts';
import type { RolloutResource } from '../../store/rollout.ts';
import type { TeamResource } from '../../store/team.ts';

/** The fields of a watched object that this program reads; all others are dropped. */
export interface View {
  metadata: Meta;
}

/** metadata.name is the host. */
export interface DomainView extends View {
  owner: DomainOwner;
  status?: DomainStatus;
}

export interface NamespaceView extends View {
  /** Messages of the conditions that explain what blocks the deletion. */
  blockers: string[];
}

export interface PodView extends View, PodState {
  ready: boolean;
  node?: string;
  containers: readonly ContainerState[];
}

export interface JobView extends View {
  failed: number;
  complete: boolean;
  failedReason?: string;
  /** Set while it makes no pods yet. */
  suspended?: true;
}

export interface WorkloadView extends View {
  /** Desired replicas. */
  replicas: number;
  /** Existing replicas, of the newest template or an older one. */
  presentReplicas: number;
  readyReplicas: number;
  /** Replicas of the newest template. */
  updatedReplicas: number;
  observedGeneration: number;
  /** Message of the condition ReplicaFailure, if pods cannot be created. */
  replicaFailure?: string;
  /** Image of each container of the pod template, by container name. */
  images: Record<string, string>;
}

export interface IngressView extends View {
  hosts: string[];
}

/** A revision of a Helm release: only the Secret's metadata, never its content. */
export interface ReleaseView extends View {
  status: string;
  revision: number;
}

export interface NodeView extends View {
  imageNames: ReadonlySet<string>;
}

export interface EventView extends View {
  /** RFC 3339 time of the last occurrence. */
  at: string;
  reason: string;
  note: string;
  type: string;
  count: number;
  /** The Store that the Event is about. */
  storeKey?: StoreKey;
}

export interface QuotaView extends View {
  /** Maximum stores of the namespace; undefined if the quota does not count them. */
  hard?: number;
  used?: number;
}

export interface KindMap {
  stores: StoreResource;
  domains: DomainView;
  teams: TeamResource;
  rollouts: RolloutResource;
  storebackups: BackupResource;
  namespaces: NamespaceView;
  pods: PodView;
  jobs: JobView;
  deployments: WorkloadView;
  statefulsets: WorkloadView;
  persistentvolumeclaims: View;
  ingresses: IngressView;
  releases: ReleaseView;
  /** Metadata only. */
  storeSecrets: View;
  nodes: NodeView;
  events: EventView;
  resourcequotas: QuotaView;
}

export type KindName = keyof KindMap;
