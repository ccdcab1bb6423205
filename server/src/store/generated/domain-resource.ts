// Generated from charts/urumi/crds/domains.yaml by `npm run generate`. Do not edit.

export interface DomainSchema {
  spec: DomainSpec;
  status?: DomainStatus;
}
/**
 * Owner of the host.
 */
export interface DomainSpec {
  owner: DomainOwner;
}
/**
 * The Store that may route the host, or the platform, which reserves it.
 */
export interface DomainOwner {
  /**
   * Store, or Platform for a reserved host.
   */
  kind: 'Store' | 'Platform';
  /**
   * Namespace (team) of the Store.
   */
  namespace?: string;
  /**
   * Name (id) of the Store.
   */
  name?: string;
  /**
   * UID of the Store. A later Store of the same name does not own the host.
   */
  uid?: string;
}
/**
 * Observed state.
 */
export interface DomainStatus {
  /**
   * Observed conditions. No type is defined yet.
   */
  conditions?: DomainCondition[];
}
/**
 * One condition, as defined by the Kubernetes API conventions.
 */
export interface DomainCondition {
  /**
   * Type of the condition.
   */
  type: string;
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
