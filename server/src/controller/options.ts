import type { HelmOptions } from '../helm/options.ts';
import type { ObjectStorage } from '../store/backup.ts';
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
  certificates: CertificateOptions;
  /** Undefined: stores cannot be backed up. */
  backups?: BackupOptions;
  /** Name servers that are asked about domains: addresses with an optional port. Empty: those of the system. */
  dnsServers: readonly string[];
  /** How often shops are asked whether they work. Milliseconds; undefined: they are not asked. */
  healthIntervalMs: number | undefined;
  /** Name of this replica in the Lease. */
  identity: string;
  /** Namespace of the Lease. */
  leaseNamespace: string;
  /** Namespace of the Lease in earlier versions. */
  formerLeaseNamespace: string;
  leaseName?: string;
  /** Into how many shards the stores are divided; 1: one leader reconciles all of them. */
  shards: number;
}

/** The RoleBinding of a store namespace. */
export interface AccessOptions {
  /** ClusterRole with the rights needed inside a store namespace. */
  clusterRole: string;
  serviceAccount: { namespace: string; name: string };
}

/** Backups of stores. */
export interface BackupOptions {
  storage: ObjectStorage;
  /** Reference of the image of backups. */
  image: string;
  pullPolicy?: string;
  /** Maximum concurrent Jobs that make backups, of all stores. */
  maxConcurrent: number;
  /** How long the backup of a deleted store is kept. Milliseconds. */
  finalRetentionMs: number;
}

/** Certificates of hosts. `platform.certificates` says who issues them. */
export interface CertificateOptions {
  /** Namespace of the platform: its account, challenges, and the certificate of the dashboard. */
  namespace: string;
  /** Undefined unless the server issues them itself. */
  acme?: { directory: string; email?: string };
  /** Leads to this server; undefined: challenges cannot be routed to it. */
  service?: { name: string; port: number };
  /** Undefined: the dashboard needs no certificate. */
  dashboard?: { host: string; secretName: string };
  /** Whether the server asks for a challenge itself before the ACME server does. */
  selfCheck: boolean;
  /** Port of hosts that the server asks. */
  httpPort: number;
  /** Delay after a failed order; doubles with each further one. Milliseconds. */
  retryMs: number;
}
