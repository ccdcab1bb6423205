// Generated from charts/urumi/crds/stores.yaml by `npm run generate`. Do not edit.

export interface StoreSchema {
  spec: StoreSpec;
  status?: StoreStatus;
}
/**
 * Desired state of the store.
 */
export interface StoreSpec {
  /**
   * Software of the shop.
   */
  engine: 'WOOCOMMERCE' | 'MEDUSA';
  /**
   * Title of the shop. Not blank, without control characters.
   */
  displayName: string;
  /**
   * Host name of the storefront. Default: <id>.<base domain>. If the Domain of that name has another owner, the Store does not get the host and condition HostTaken is True.
   */
  host?: string;
  /**
   * Further host names of the storefront. The store gets each of them once a DNS record proves that it may have it (status.domains); names below the base domain and the host suffixes of the team need no proof.
   *
   * @maxItems 20
   *
   * Items: A host name.
   */
  domains?: string[];
  /**
   * The one of spec.domains that the store is served at. The store stays at spec.host until it has the domain, and without this field.
   */
  primaryDomain?: string;
  /**
   * Tag of the engine's image. Default: the platform's tag at creation, which status.version keeps.
   */
  version?: string;
  /**
   * Size class. Sets requests, limits and the sizes of volumes.
   */
  size?: 'small' | 'medium' | 'large';
  /**
   * Whether the store is scaled to zero. Its data is kept.
   */
  suspended?: boolean;
  /**
   * Plugins to install.
   *
   * @maxItems 20
   *
   * Items: A slug of the publisher, or the URL or path of a .zip file.
   */
  plugins?: string[];
  /**
   * Whether sample products are imported at creation.
   */
  sampleData?: boolean;
  /**
   * Login of the shop's administrator.
   */
  adminUser?: string;
  /**
   * E-mail address of the shop's administrator.
   */
  adminEmail?: string;
  /**
   * Each change of this number gives the shop's administrator a new password, without a restart of the shop. It needs the right to update stores/credentials.
   */
  credentialsRevision?: number;
  /**
   * What happens to the namespace when the Store is deleted. Delete: it is deleted with all data. Orphan: it stays and keeps running.
   */
  deletionPolicy?: 'Delete' | 'Orphan';
  /**
   * What a new store begins with, instead of an empty shop. It gets passwords, a host and an administrator of its own.
   */
  source?: {
    /**
     * Name of a complete StoreBackup of the same engine, in the same namespace.
     */
    backup: string;
  };
  backup?: BackupPlan;
  /**
   * Return this store to an earlier backup of itself. Orders placed since are lost. The present state is backed up first. Each new `id` is one restore. A change needs the right to update stores/restore, and is refused while a restore runs (status.restore) or the store is suspended.
   */
  restore?: {
    /**
     * Name of a complete StoreBackup of this Store, in the same namespace.
     */
    backup: string;
    /**
     * Identifies this restore, for example by the time at which it was asked for.
     */
    id: string;
  };
  /**
   * When the controller deletes the Store, by its deletionPolicy. A new value must be in the future, at most 365 days from now, and a change needs the right to delete the Store.
   */
  expiresAt?: string;
}
/**
 * Backups that the controller makes by itself. Absent: none. Those that were made stay when it is removed.
 */
export interface BackupPlan {
  /**
   * When backups are made: @hourly, @daily, @weekly, or a cron expression of minute, hour, day of the month, month and day of the week (0 and 7 are Sunday). The minute is a number, * /15, * /20 or * /30. Each store begins up to 30 minutes later, and always equally much, so that not all begin at once.
   */
  schedule: string;
  /**
   * Time zone of the schedule and of the days of `keep`, such as Europe/Berlin. Default is UTC.
   */
  timeZone?: string;
  keep?: KeepRule;
}
/**
 * Which scheduled backups are kept; others are deleted. Each number is of periods that have a backup, and the newest one of each is kept. The newest complete backup is always kept.
 */
export interface KeepRule {
  /**
   * The newest ones.
   */
  last?: number;
  /**
   * One of each hour.
   */
  hourly?: number;
  /**
   * One of each day.
   */
  daily?: number;
  /**
   * One of each week, from Monday.
   */
  weekly?: number;
  /**
   * One of each month.
   */
  monthly?: number;
}
/**
 * Observed state. Only the controller writes it.
 */
export interface StoreStatus {
  /**
   * metadata.generation that the status was derived from.
   */
  observedGeneration?: number;
  /**
   * Summary of the conditions for display. Programs should read the conditions.
   */
  phase?:
    | 'Queued'
    | 'Provisioning'
    | 'Ready'
    | 'Updating'
    | 'Degraded'
    | 'Restarting'
    | 'Suspended'
    | 'Deleting'
    | 'Failed';
  /**
   * Observed conditions, one of each type.
   */
  conditions?: StoreCondition[];
  /**
   * Steps of provisioning, in order.
   */
  steps?: StoreStep[];
  /**
   * Each of spec.domains, and the DNS records that prove that the store may have it.
   *
   * @maxItems 20
   */
  domains?: StoreDomain[];
  /**
   * The certificate of each host of the store, as its Domain reports it. Absent while the platform issues no certificates.
   *
   * @maxItems 21
   */
  certificates?: StoreCertificate[];
  health?: StoreHealth;
  /**
   * Address of the shop.
   */
  url?: string;
  /**
   * Address of the shop's administration.
   */
  adminUrl?: string;
  /**
   * Tag of the engine's image that the store keeps until it is upgraded.
   */
  version?: string;
  /**
   * Version of the chart of the deployed release.
   */
  chartVersion?: string;
  /**
   * Revision of the Helm release that is deployed.
   */
  revision?: number;
  /**
   * Digest of the values of the last Helm run.
   */
  releaseHash?: string;
  /**
   * The last retry, upgrade or rollback request that was carried out.
   */
  handledRequest?: string;
  /**
   * Number of failed attempts since the last success.
   */
  attempts?: number;
  /**
   * When the controller retries after a failure.
   */
  nextAttemptAt?: string;
  /**
   * Position among the stores that wait for a Helm worker, starting at 1.
   */
  queuePosition?: number;
  lastError?: StoreFailure;
  /**
   * Outcome of each plugin in the last configure Job that ended.
   *
   * @maxItems 50
   */
  plugins?: PluginOutcome[];
  restore?: StoreRestore;
  /**
   * When the store was Ready for the first time.
   */
  provisionedAt?: string;
  /**
   * Seconds from creation until the store was Ready for the first time.
   */
  provisioningSeconds?: number;
}
/**
 * One condition, as defined by the Kubernetes API conventions.
 */
export interface StoreCondition {
  /**
   * Ready: an order can be placed. Released, DatabaseReady, Configured, Serving: parts of Ready. Progressing: the controller or the cluster is working towards the spec. Stalled: the controller waits for a change of the spec or for a request. HostTaken: spec.host belongs to another owner. CertificateReady: every host of the store has a valid certificate; absent while the platform issues no certificates. Expiring: spec.expiresAt is less than a day away; present only with spec.expiresAt. Healthy: the shop answers the platform; absent while the platform does not ask it. Restored: the last restore in place is complete; absent before the first.
   */
  type:
    | 'Ready'
    | 'Released'
    | 'DatabaseReady'
    | 'Configured'
    | 'Serving'
    | 'Progressing'
    | 'Stalled'
    | 'HostTaken'
    | 'CertificateReady'
    | 'Expiring'
    | 'Healthy'
    | 'Restored';
  /**
   * Whether the condition holds.
   */
  status: 'True' | 'False' | 'Unknown';
  /**
   * Cause of the status, as one CamelCase word.
   */
  reason: string;
  /**
   * Cause of the status, as a sentence.
   */
  message: string;
  /**
   * metadata.generation that the condition was derived from.
   */
  observedGeneration?: number;
  /**
   * When status last changed.
   */
  lastTransitionTime: string;
}
/**
 * One step.
 */
export interface StoreStep {
  /**
   * Name of the step.
   */
  name: 'Namespace' | 'Secrets' | 'Release' | 'Database' | 'Configure' | 'Serving';
  /**
   * Observed state of the step.
   */
  state: 'Pending' | 'Running' | 'Done' | 'Failed';
  /**
   * When the step first left Pending.
   */
  startedAt?: string;
  /**
   * When the step last became Done or Failed.
   */
  finishedAt?: string;
  /**
   * Progress, or cause of a failure.
   */
  message?: string;
}
/**
 * One domain.
 */
export interface StoreDomain {
  /**
   * The host name.
   */
  host: string;
  /**
   * Whether the store has the host. It keeps it when the records are removed later.
   */
  verified: boolean;
  /**
   * Why it is verified or not.
   */
  reason:
    'Verified' | 'Checking' | 'RecordMissing' | 'LookupFailed' | 'HostTaken' | 'Reserved' | 'PrivateName';
  /**
   * The same, as a sentence.
   */
  message: string;
  /**
   * Records that prove it. One of them is enough. None if no proof is needed.
   *
   * @maxItems 4
   */
  records?: DomainRecord[];
}
/**
 * One record.
 */
export interface DomainRecord {
  /**
   * Type of the record.
   */
  type: 'TXT' | 'CNAME';
  /**
   * Name of the record.
   */
  name: string;
  /**
   * Value that proves it.
   */
  expected: string;
  /**
   * Values that DNS has now. At most 5 of at most 128 characters.
   *
   * @maxItems 5
   *
   * Items: A value.
   */
  observed: string[];
}
/**
 * The certificate of one host.
 */
export interface StoreCertificate {
  /**
   * The host name.
   */
  host: string;
  /**
   * Whether the host has a valid certificate.
   */
  ready: boolean;
  /**
   * Reason of the condition CertificateReady of the Domain.
   */
  reason:
    | 'Issued'
    | 'RenewalFailed'
    | 'Issuing'
    | 'ChallengeFailed'
    | 'IssuerFailed'
    | 'RateLimited'
    | 'Expired'
    | 'NoIssuer';
  /**
   * The same, as a sentence.
   */
  message: string;
  /**
   * Name of the issuer in the certificate.
   */
  issuer?: string;
  /**
   * The certificate is valid until then.
   */
  notAfter?: string;
  /**
   * When it is renewed. Later, a renewal has failed.
   */
  renewAt?: string;
}
/**
 * What the shop answered when the platform asked it. Absent before its first answer. Written when the condition Healthy changes, and otherwise every five minutes.
 */
export interface StoreHealth {
  /**
   * When it was asked.
   */
  checkedAt: string;
  /**
   * Each part of the shop that was asked, in order. The first that does not answer is the last.
   *
   * @maxItems 8
   */
  checks: HealthCheck[];
  /**
   * Times of answers of the storefront, the newest last; 0 when a part of the shop failed.
   *
   * @maxItems 20
   *
   * Items: Milliseconds.
   */
  recent?: number[];
  hours?: HealthHours;
  days?: HealthDays;
}
/**
 * One part.
 */
export interface HealthCheck {
  /**
   * Which part.
   */
  name: 'Storefront' | 'StoreApi' | 'Checkout' | 'Admin';
  /**
   * Whether it works.
   */
  ok: boolean;
  /**
   * HTTP status of its answer.
   */
  status?: number;
  /**
   * Time until the answer was complete.
   */
  milliseconds: number;
  /**
   * What is wrong.
   */
  message?: string;
}
/**
 * The last 24 hours in UTC, the oldest first.
 */
export interface HealthHours {
  /**
   * Begin of the first.
   */
  since: string;
  /**
   * Seconds in which the shop worked.
   *
   * @maxItems 24
   *
   * Items: Seconds.
   */
  up: number[];
  /**
   * Seconds in which it did not. The rest of the time it was not asked.
   *
   * @maxItems 24
   *
   * Items: Seconds.
   */
  down: number[];
  /**
   * Mean time of answers of the storefront; 0 without one.
   *
   * @maxItems 24
   *
   * Items: Milliseconds.
   */
  milliseconds: number[];
}
/**
 * The last 7 days in UTC, the oldest first.
 */
export interface HealthDays {
  /**
   * Begin of the first.
   */
  since: string;
  /**
   * Seconds in which the shop worked.
   *
   * @maxItems 7
   *
   * Items: Seconds.
   */
  up: number[];
  /**
   * Seconds in which it did not. The rest of the time it was not asked.
   *
   * @maxItems 7
   *
   * Items: Seconds.
   */
  down: number[];
  /**
   * Mean time of answers of the storefront; 0 without one.
   *
   * @maxItems 7
   *
   * Items: Milliseconds.
   */
  milliseconds: number[];
}
/**
 * The last failure. Removed by the next success.
 */
export interface StoreFailure {
  /**
   * Kind of the failure, as one CamelCase word.
   */
  reason: string;
  /**
   * What failed, as a sentence.
   */
  message: string;
  /**
   * How to fix it, if that is known.
   */
  hint?: string;
}
/**
 * Outcome of one plugin.
 */
export interface PluginOutcome {
  /**
   * The plugin as spec.plugins has it.
   */
  name: string;
  /**
   * Whether it is installed.
   */
  state: 'Installed' | 'Failed';
  /**
   * Cause of a failure.
   */
  message?: string;
}
/**
 * The last restore in place. It runs until it has an outcome.
 */
export interface StoreRestore {
  /**
   * Its spec.restore.id.
   */
  id: string;
  /**
   * Name of the backup.
   */
  backup: string;
  /**
   * What the controller does. In Stop, Save and Load the shop is stopped while its database runs.
   */
  stage: 'Stop' | 'Save' | 'Load' | 'Start' | 'Check' | 'Over';
  /**
   * Whether the state from before is loaded, because the backup could not be restored.
   */
  returning?: boolean;
  /**
   * Name of the StoreBackup of the state from before.
   */
  savedAs?: string;
  /**
   * Snapshot of the backup.
   */
  snapshot?: string;
  /**
   * Snapshot of the state from before.
   */
  savedSnapshot?: string;
  /**
   * When it began.
   */
  startedAt: string;
  /**
   * When its stage began.
   */
  since: string;
  /**
   * When it had its outcome.
   */
  finishedAt?: string;
  /**
   * Complete: the store is as in the backup. Returned: it is as before. Refused: nothing was done. Failed: nothing was changed, or, in stage Load, neither state could be loaded and the shop stays stopped.
   */
  outcome?: 'Complete' | 'Returned' | 'Failed' | 'Refused';
  /**
   * Why it is not complete, or what to know of it.
   */
  message?: string;
  /**
   * Its steps, in order.
   *
   * @maxItems 6
   */
  steps?: RestoreStep[];
}
/**
 * One step.
 */
export interface RestoreStep {
  /**
   * Name of the step.
   */
  name: 'Stop' | 'Backup' | 'Load' | 'Configure' | 'Start' | 'Check';
  /**
   * State of the step.
   */
  state: 'Pending' | 'Running' | 'Done' | 'Failed';
  /**
   * When it began.
   */
  startedAt?: string;
  /**
   * When it ended.
   */
  finishedAt?: string;
  /**
   * Progress, or cause of a failure.
   */
  message?: string;
}
