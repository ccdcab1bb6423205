// Generated from charts/urumi/crds/domains.yaml by `npm run generate`. Do not edit.

export interface DomainSchema {
  spec: DomainSpec;
  status?: DomainStatus;
}
/**
 * Who has the host.
 */
export interface DomainSpec {
  owner: DomainOwner;
}
/**
 * The one Store that may route the host, or the platform, which keeps it from every Store.
 */
export interface DomainOwner {
  /**
   * Store, or Platform for a host that no Store may have.
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
 * What is observed of the host.
 */
export interface DomainStatus {
  /**
   * States of the host. No type is defined yet.
   */
  conditions?: DomainCondition[];
}
/**
 * One condition, as defined by the Kubernetes API conventions.
 */
export interface DomainCondition {
  /**
   * What the condition is about.
   */
  type: string;
  /**
   * Whether it holds.
   */
  status: 'True' | 'False' | 'Unknown';
  /**
   * Why, in one CamelCase word.
   */
  reason: string;
  /**
   * Why, in a sentence.
   */
  message: string;
  /**
   * metadata.generation that it is about.
   */
  observedGeneration?: number;
  /**
   * When its status last changed.
   */
  lastTransitionTime: string;
}
