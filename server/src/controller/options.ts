import type { HelmOptions } from '../helm/options.ts';
import type { PlatformSettings } from '../store/values.ts';
import type { TeamSettings } from './teams/observed.ts';

/** Settings of the controller. config/ reads them from the environment. */
export interface ControllerOptions {
  platform: PlatformSettings;
  helm: HelmOptions;
  /** Maximum concurrent helm runs. Status updates are not limited by it. */
  maxConcurrentProvisions: number;
  /** A store that is not ready after this time is Stalled (it is still watched). Milliseconds. */
  provisionTimeoutMs: number;
  /** Maximum automatic retries of failed attempts. */
  maxProvisionRetries: number;
  /** Delay before the first retry; doubles with each further one, with jitter. Milliseconds. */
  retryBackoffMs: number;
  /** RoleBinding that grants the server access to a store's namespace; undefined if it has cluster-wide access. */
  rbac?: AccessOptions;
  teams: TeamSettings;
  /** Name of this replica in the Lease. */
  identity: string;
  /** Namespace of the Lease. */
  leaseNamespace: string;
  /** Namespace of the Lease in earlier versions. */
  formerLeaseNamespace: string;
  leaseName?: string;
}

/** The RoleBinding of a store namespace. */
export interface AccessOptions {
  /** ClusterRole with the rights needed inside a store namespace. */
  clusterRole: string;
  serviceAccount: { namespace: string; name: string };
}
