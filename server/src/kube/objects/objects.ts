import type { ContainerLook, PodLook } from '../../store/pod-trouble.ts';
import type { DomainOwner } from '../../store/domain.ts';
import type { StoreKey } from '../../store/key.ts';
import type { Meta, StoreResource } from '../../store/resource.ts';

/** What is kept of each watched object: the fields this program reads, and no more. */
export interface View {
  metadata: Meta;
}

/** metadata.name is the host. */
export interface DomainView extends View {
  owner: DomainOwner;
}

export interface NamespaceView extends View {
  /** Messages of the conditions that say why a deletion does not end. */
  blockers: string[];
}

export interface PodView extends View, PodLook {
  ready: boolean;
  node?: string;
  containers: readonly ContainerLook[];
}

export interface JobView extends View {
  failed: number;
  complete: boolean;
  failedReason?: string;
}

export interface WorkloadView extends View {
  /** Wanted. */
  replicas: number;
  /** There now, on the newest template or an older one. */
  presentReplicas: number;
  readyReplicas: number;
  /** On the newest template. */
  updatedReplicas: number;
  observedGeneration: number;
  /** Message of the condition ReplicaFailure, when pods cannot be made. */
  replicaFailure?: string;
  /** Image of each container of the pod template, by container name. */
  images: Record<string, string>;
}

export interface IngressView extends View {
  hosts: string[];
}

/** A revision of a Helm release: the Secret's metadata only, never its content. */
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
  /** The Store it is about. */
  storeKey?: StoreKey;
}

export interface QuotaView extends View {
  /** Most stores of the namespace; undefined when the quota does not count them. */
  hard?: number;
  used?: number;
}

export interface KindMap {
  stores: StoreResource;
  domains: DomainView;
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
