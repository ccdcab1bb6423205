// Generated from charts/urumi/crds/stores.yaml by `npm run generate`. Do not edit.

export interface StoreSchema {
  spec: StoreSpec;
  status?: StoreStatus;
}
/**
 * What the store's owner wants.
 */
export interface StoreSpec {
  /**
   * The software that runs the shop.
   */
  engine: 'WOOCOMMERCE' | 'MEDUSA';
  /**
   * The shop's title. Not all blank, without control characters.
   */
  displayName: string;
  /**
   * Host name of the storefront. Default is <id>.<base domain>. The Store gets it if no other owner has the Domain of that name; else condition HostTaken says so.
   */
  host?: string;
  /**
   * Tag of the engine's image. Default is the one current at creation, pinned in status.version.
   */
  version?: string;
  /**
   * Requests, limits and volume sizes.
   */
  size?: 'small' | 'medium' | 'large';
  /**
   * Scales the store to zero; its data stays.
   */
  suspended?: boolean;
  /**
   * Plugins installed at creation, by publisher's slug or by the URL or path of a zip.
   *
   * @maxItems 20
   *
   * Items: A slug, or the URL or path of a zip.
   */
  plugins?: string[];
  /**
   * Whether the shop starts with sample products.
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
   * Delete tears everything down with the Store; Orphan leaves the namespace running.
   */
  deletionPolicy?: 'Delete' | 'Orphan';
}
/**
 * What is observed; written by the controller only.
 */
export interface StoreStatus {
  /**
   * metadata.generation of the spec that this status is about.
   */
  observedGeneration?: number;
  /**
   * Summary of the conditions for people. Clients that decide by it should read conditions instead.
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
   * Tag of the engine's image that is pinned.
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
   * Digest of the desired values last handed to Helm.
   */
  releaseHash?: string;
  /**
   * The last retry, upgrade or rollback request carried out.
   */
  handledRequest?: string;
  /**
   * Failed attempts since the last success.
   */
  attempts?: number;
  /**
   * When the controller retries after a failure.
   */
  nextAttemptAt?: string;
  /**
   * Place among the stores that wait for a Helm worker, from 1.
   */
  queuePosition?: number;
  lastError?: StoreFailure;
  /**
   * Outcome of each plugin in the last configure job that ended.
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
   * Ready: an order can be placed. Released, DatabaseReady, Configured, Serving: parts of Ready. Progressing: the controller or the cluster works towards the spec. Stalled: the controller waits for a change of the spec or a request. HostTaken: another owner has spec.host.
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
   * metadata.generation that the condition is about.
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
   * What the step makes.
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
   * What fixes it, where that is known.
   */
  hint?: string;
}
/**
 * Outcome of one plugin.
 */
export interface PluginOutcome {
  /**
   * The plugin as it was asked for.
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
