// Generated from charts/urumi/crds/teams.yaml by `npm run generate`. Do not edit.

export interface TeamSchema {
  spec: TeamSpec;
  status?: TeamStatus;
}
/**
 * Who belongs to the team, and what its stores may be. A list that is absent allows everything.
 */
export interface TeamSpec {
  /**
   * The team's name for people. Default is metadata.name.
   */
  displayName?: string;
  /**
   * Users, groups and service accounts, each with its role. The subjects of RBAC.
   *
   * @maxItems 200
   */
  members?: TeamMember[];
  /**
   * Domains of hosts that stores may ask for: the domain itself, and names below it. The default host, <id>.<base domain>, is always allowed.
   *
   * @maxItems 20
   *
   * Items: A domain.
   */
  hostSuffixes?: string[];
  /**
   * Engines that new stores may have.
   *
   * @maxItems 10
   *
   * Items: An engine.
   */
  engines?: ('WOOCOMMERCE' | 'MEDUSA')[];
  /**
   * Sizes that stores may have.
   *
   * @maxItems 10
   *
   * Items: A size.
   */
  sizes?: ('small' | 'medium' | 'large')[];
  /**
   * Where plugins may come from.
   *
   * @maxItems 20
   *
   * Items: publisher allows slugs. A URL or a path that ends with / allows the archives below it.
   */
  pluginSources?: string[];
  /**
   * Maximum stores of the team. Absent, there is no limit.
   */
  maxStores?: number;
}
/**
 * One member.
 */
export interface TeamMember {
  /**
   * What the name is of.
   */
  kind: 'User' | 'Group' | 'ServiceAccount';
  /**
   * User name or group, as the API server knows it, or the name of a service account.
   */
  name: string;
  /**
   * Namespace of the service account.
   */
  namespace?: string;
  /**
   * viewer reads stores and logs; operator also creates and changes stores; admin also deletes them and reveals credentials.
   */
  role: 'viewer' | 'operator' | 'admin';
}
/**
 * What is observed; written by the controller only.
 */
export interface TeamStatus {
  /**
   * metadata.generation of the spec that this status is about.
   */
  observedGeneration?: number;
  /**
   * Number of the team's stores.
   */
  storesUsed?: number;
  /**
   * Observed conditions, one of each type.
   */
  conditions?: TeamCondition[];
}
/**
 * One condition, as defined by the Kubernetes API conventions.
 */
export interface TeamCondition {
  /**
   * Ready: namespace, limit and role bindings are as the spec says.
   */
  type: 'Ready';
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
