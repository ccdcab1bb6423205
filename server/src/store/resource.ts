import type { StoreKey } from './key.ts';
import type { StoreSpec, StoreStatus } from './generated/store-resource.ts';

export type {
  BackupPlan,
  HealthCheck,
  HealthHours,
  KeepRule,
  PluginOutcome,
  RestoreStep,
  StoreCertificate,
  StoreCondition,
  StoreDomain,
  StoreFailure,
  StoreHealth,
  StoreRestore,
  StoreSpec,
  StoreStatus,
  StoreStep,
} from './generated/store-resource.ts';
export type Engine = StoreSpec['engine'];
export type Phase = NonNullable<StoreStatus['phase']>;
export type DeletionPolicy = NonNullable<StoreSpec['deletionPolicy']>;
export type StoreSize = NonNullable<StoreSpec['size']>;

/** The part of Kubernetes' ObjectMeta that this program reads. */
export interface Meta {
  name: string;
  namespace?: string;
  uid: string;
  resourceVersion: string;
  generation?: number;
  creationTimestamp: string;
  deletionTimestamp?: string;
  labels?: Record<string, string>;
  annotations?: Record<string, string>;
  finalizers?: string[];
  /** When it was last changed, its status aside; Stores only. */
  updatedAt?: string;
}

/** A Store object of the Kubernetes API. */
export interface StoreResource {
  metadata: Meta;
  spec: StoreSpec;
  status?: StoreStatus;
}

/** Of a Store, a StoreBackup or a Rollout: each has a name in the namespace of a team. */
export function keyOf({ metadata }: { metadata: Pick<Meta, 'name' | 'namespace'> }): StoreKey {
  return { team: metadata.namespace ?? '', id: metadata.name };
}
