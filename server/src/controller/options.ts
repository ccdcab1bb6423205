import type { HelmOptions } from '../helm/options.ts';
import type { PlatformSettings } from '../store/values.ts';

/** All that the controller is told from outside. config/ makes it from the environment. */
export interface ControllerOptions {
  platform: PlatformSettings;
  helm: HelmOptions;
  /** Helm runs at the same time. Status updates are not bound by it. */
  maxConcurrentProvisions: number;
  /** After this long without becoming ready a store is Stalled (it is still watched). Milliseconds. */
  provisionTimeoutMs: number;
  /** Failed attempts that are tried again by themselves. */
  maxProvisionRetries: number;
  /** Wait before the second attempt; doubles with each further one, with jitter. Milliseconds. */
  retryBackoffMs: number;
  /** Gives the server rights inside a store's namespace by a RoleBinding there; undefined when it has them anyway. */
  rbac?: AccessOptions;
  /** Name of this replica in the Lease. */
  identity: string;
  /** Namespace of the Lease. */
  leaseNamespace: string;
  leaseName?: string;
}

/** What the RoleBinding of a store namespace says. */
export interface AccessOptions {
  /** ClusterRole with the rights needed inside a store namespace. */
  clusterRole: string;
  serviceAccount: { namespace: string; name: string };
}
