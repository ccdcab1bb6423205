import type { BackupSpec, BackupStatus } from '../../store/backup.ts';
import type { DomainOwner, DomainStatus } from '../../store/domain.ts';
import type { Meta, StoreSpec, StoreStatus } from '../../store/resource.ts';
import type { RolloutSpec, RolloutStatus } from '../../store/rollout.ts';
import type { TeamSpec, TeamStatus } from '../../store/team.ts';

/** An object as the API server sends it: the fields that are read. */
export interface Raw {
  metadata: Meta;
}

/** Who wrote which fields, and when. */
interface ManagedFields {
  manager?: string;
  time?: string;
  subresource?: string;
  fieldsV1?: object;
}

export interface RawStore extends Raw {
  metadata: Meta & { managedFields?: ManagedFields[] };
  spec: StoreSpec;
  status?: StoreStatus;
}

export interface RawDomain extends Raw {
  spec?: { owner?: DomainOwner };
  status?: DomainStatus;
}

export interface RawBackup extends Raw {
  spec: BackupSpec;
  status?: BackupStatus;
}

export interface RawTeam extends Raw {
  spec?: TeamSpec;
  status?: TeamStatus;
}

export interface RawRollout extends Raw {
  spec: RolloutSpec;
  status?: RolloutStatus;
}

interface Condition {
  type: string;
  status: string;
  reason?: string;
  message?: string;
}

export interface WithConditions extends Raw {
  status?: { conditions?: Condition[] };
}

interface Termination {
  reason?: string;
  exitCode?: number;
  message?: string;
}

interface ContainerState {
  waiting?: { reason?: string; message?: string };
  terminated?: Termination;
}

export interface ContainerStatus {
  name: string;
  ready: boolean;
  restartCount: number;
  state?: ContainerState;
  lastState?: ContainerState;
}

export interface RawPod extends Raw {
  spec?: { nodeName?: string };
  status?: WithConditions['status'] & {
    phase?: string;
    reason?: string;
    message?: string;
    initContainerStatuses?: ContainerStatus[];
    containerStatuses?: ContainerStatus[];
  };
}

export interface RawJob extends Raw {
  spec?: { suspend?: boolean };
  status?: WithConditions['status'] & { failed?: number };
}

export interface RawWorkload extends Raw {
  spec?: { replicas?: number; template?: { spec?: { containers?: { name: string; image: string }[] } } };
  status?: WithConditions['status'] & {
    replicas?: number;
    readyReplicas?: number;
    updatedReplicas?: number;
    observedGeneration?: number;
  };
}

export interface RawIngress extends Raw {
  spec?: { rules?: { host?: string }[] };
}

export interface RawNode extends Raw {
  status?: { images?: { names?: string[] }[] };
}

/** Of events.k8s.io/v1. */
export interface RawEvent extends Raw {
  series?: { count?: number; lastObservedTime?: string };
  eventTime?: string | null;
  reason?: string;
  note?: string;
  type?: string;
  regarding?: { apiVersion?: string; kind?: string; namespace?: string; name?: string };
}

export interface RawQuota extends Raw {
  spec?: { hard?: Record<string, string> };
  status?: { used?: Record<string, string> };
}

/** What the API server sends of each kind. */
export interface RawMap {
  stores: RawStore;
  domains: RawDomain;
  teams: RawTeam;
  rollouts: RawRollout;
  storebackups: RawBackup;
  namespaces: WithConditions;
  pods: RawPod;
  jobs: RawJob;
  deployments: RawWorkload;
  statefulsets: RawWorkload;
  persistentvolumeclaims: Raw;
  ingresses: RawIngress;
  releases: Raw;
  storeSecrets: Raw;
  nodes: RawNode;
  events: RawEvent;
  resourcequotas: RawQuota;
}
