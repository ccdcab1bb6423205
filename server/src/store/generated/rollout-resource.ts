// Generated from charts/urumi/crds/rollouts.yaml by `npm run generate`. Do not edit.

export interface RolloutSchema {
  spec: RolloutSpec;
  status?: RolloutStatus;
}
/**
 * Which stores change, how, and when the change stops.
 */
export interface RolloutSpec {
  selector?: RolloutSelector;
  target: RolloutTarget;
  /**
   * Number of stores in the first wave. A failure of one of them stops the rollout, whatever the failure budget. 0: there is no canary.
   */
  canary?: number;
  /**
   * Size of each wave after the canary, as a number of stores or as a percentage of all stores of the rollout. What remains is one more wave.
   *
   * @maxItems 20
   *
   * Items: A number, or a percentage such as 10%.
   */
  waves?: (number | string)[];
  healthGate?: HealthGate;
  /**
   * How many stores may fail, as a number, or as a percentage of all stores of the rollout, rounded up. Used up, the rollout stops. It is never exceeded: no more stores are under way at a time than may still fail.
   */
  failureBudget?: number | string;
  /**
   * What happens to a store that fails. Rollback: it gets its earlier settings and revision back. Keep: it stays as it is.
   */
  onFailure?: 'Rollback' | 'Keep';
  /**
   * Whether no further store is changed for now. Stores under way are followed to their end.
   */
  paused?: boolean;
  /**
   * Ends the rollout. No further store is changed; stores under way are followed to their end. It cannot be undone.
   */
  aborted?: boolean;
}
/**
 * Which stores of the team. All of what is given must hold. Empty, it selects every store. A store that was created after the rollout started is not changed.
 */
export interface RolloutSelector {
  /**
   * Stores of this engine.
   */
  engine?: 'WOOCOMMERCE' | 'MEDUSA';
  /**
   * Stores that run one of these versions.
   *
   * @minItems 1
   * @maxItems 20
   *
   * Items: Tag of the engine's image.
   */
  versions?: string[];
  /**
   * Stores with all of these labels.
   */
  labels?: {
    [k: string]: string;
  };
  /**
   * Stores with one of these ids.
   *
   * @minItems 1
   * @maxItems 1000
   *
   * Items: Id (metadata.name) of a store.
   */
  ids?: string[];
}
/**
 * What the stores get. At least one of its fields.
 */
export interface RolloutTarget {
  /**
   * Tag of the engine's image.
   */
  version?: string;
  /**
   * Size class.
   */
  size?: 'small' | 'medium' | 'large';
}
/**
 * When a changed store counts as healthy.
 */
export interface HealthGate {
  /**
   * How long a store may take to become Ready with the change, without the time that it waits for a Helm worker. Longer, it has failed.
   */
  timeoutSeconds?: number;
  /**
   * Whether the shop must answer the platform after the change (condition Healthy of the Store). Stores that the platform does not ask pass without.
   */
  applicationCheck?: boolean;
}
/**
 * Observed state. Only the controller writes it.
 */
export interface RolloutStatus {
  /**
   * metadata.generation that the status was derived from.
   */
  observedGeneration?: number;
  /**
   * Summary for display. Programs should read the conditions.
   */
  phase?: 'Pending' | 'Progressing' | 'Paused' | 'Stopping' | 'Succeeded' | 'Stopped' | 'Aborted';
  /**
   * Observed conditions, one of each type.
   */
  conditions?: RolloutCondition[];
  /**
   * When the waves were planned. Stores that were created later do not take part.
   */
  startedAt?: string;
  /**
   * When the last store was accounted for. The status does not change afterwards.
   */
  finishedAt?: string;
  /**
   * spec.failureBudget as a number of stores.
   */
  failureBudget?: number;
  /**
   * Number of the wave that is under way, from 1.
   */
  currentWave?: number;
  stores?: RolloutCounts;
  /**
   * The waves as planned, and how far each is.
   *
   * @maxItems 22
   */
  waves?: RolloutWave[];
  /**
   * Ids of stores under way, at most 50.
   *
   * @maxItems 50
   *
   * Items: Id of a store.
   */
  updating?: string[];
  /**
   * Stores that failed, at most 50. Each Store has its own outcome in an annotation.
   *
   * @maxItems 50
   */
  failures?: RolloutFailure[];
}
/**
 * One condition, as defined by the Kubernetes API conventions.
 */
export interface RolloutCondition {
  /**
   * Progressing: stores are being changed or checked. Succeeded: True when every selected store that could be changed is healthy or accounted for within the failure budget, False when the rollout was stopped or aborted, Unknown before.
   */
  type: 'Progressing' | 'Succeeded';
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
 * Number of stores by what became of them.
 */
export interface RolloutCounts {
  /**
   * Stores of the rollout.
   */
  total: number;
  /**
   * Those that are not changed yet.
   */
  waiting: number;
  /**
   * Those that cannot be changed now: suspended, not Ready, or under way in another rollout. They are changed if they can be before the rollout ends.
   */
  skipped: number;
  /**
   * Those under way, including rollbacks.
   */
  updating: number;
  /**
   * Those that passed the health gate.
   */
  healthy: number;
  /**
   * Those that failed, rolled back or not.
   */
  failed: number;
  /**
   * Those of the failed that were rolled back.
   */
  rolledBack: number;
  /**
   * Those that somebody else changed while they were under way.
   */
  overridden: number;
}
/**
 * One wave.
 */
export interface RolloutWave {
  /**
   * Its number, from 1.
   */
  number: number;
  /**
   * Whether it is the canary.
   */
  canary: boolean;
  /**
   * Number of stores as planned.
   */
  size: number;
  /**
   * Its stores under way, including rollbacks.
   */
  updating: number;
  /**
   * Its stores that passed the health gate.
   */
  healthy: number;
  /**
   * Its stores that failed.
   */
  failed: number;
}
/**
 * One store that failed.
 */
export interface RolloutFailure {
  /**
   * Id of the store.
   */
  id: string;
  /**
   * Number of its wave.
   */
  wave: number;
  /**
   * Why it failed.
   */
  message: string;
  /**
   * Whether it was rolled back.
   */
  rolledBack: boolean;
}
