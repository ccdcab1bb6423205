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
   * The shop's title.
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
  observedGeneration?: number;
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
  conditions?: StoreCondition[];
  steps?: StoreStep[];
  url?: string;
  adminUrl?: string;
  /**
   * Tag of the engine's image that is pinned.
   */
  version?: string;
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
  nextAttemptAt?: string;
  /**
   * Place among the stores that wait for a Helm worker, from 1.
   */
  queuePosition?: number;
  lastError?: StoreError;
  provisionedAt?: string;
  provisioningSeconds?: number;
}
export interface StoreCondition {
  type:
    | 'Ready'
    | 'Released'
    | 'DatabaseReady'
    | 'Configured'
    | 'Serving'
    | 'Progressing'
    | 'Stalled'
    | 'HostTaken';
  status: 'True' | 'False' | 'Unknown';
  reason: string;
  message: string;
  observedGeneration?: number;
  lastTransitionTime: string;
}
export interface StoreStep {
  name: 'Namespace' | 'Secrets' | 'Release' | 'Database' | 'Configure' | 'Serving';
  state: 'Pending' | 'Running' | 'Done' | 'Failed';
  startedAt?: string;
  finishedAt?: string;
  message?: string;
}
export interface StoreError {
  reason: string;
  message: string;
  hint?: string;
}
