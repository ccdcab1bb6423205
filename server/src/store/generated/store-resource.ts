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
   * What happens to the namespace when the Store is deleted. Delete: it is deleted with all data. Orphan: it stays and keeps running.
   */
  deletionPolicy?: 'Delete' | 'Orphan';
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
   * Ready: an order can be placed. Released, DatabaseReady, Configured, Serving: parts of Ready. Progressing: the controller or the cluster is working towards the spec. Stalled: the controller waits for a change of the spec or for a request. HostTaken: spec.host belongs to another owner.
   */
  type:
    | 'Ready'
    | 'Released'
    | 'DatabaseReady'
    | 'Configured'
    | 'Serving'
    | 'Progressing'
    | 'Stalled'
    | 'HostTaken';
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
