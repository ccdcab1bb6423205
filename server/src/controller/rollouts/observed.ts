import type { StoreResource } from '../../store/resource.ts';
import type { RolloutResource } from '../../store/rollout.ts';
import type { RolloutRecord } from '../../store/rollout-record.ts';
import type { Eligibility, Standing } from '../../store/rollout-standing.ts';

/** A store that the rollout has changed. */
export interface TouchedStore {
  store: StoreResource;
  record: RolloutRecord;
  standing: Standing;
}

/** A store that the rollout may change. */
export interface Candidate {
  store: StoreResource;
  eligibility: Eligibility;
}

/** The input of a decision about one rollout, read from caches. */
export interface ObservedRollout {
  rollout: RolloutResource;
  touched: readonly TouchedStore[];
  /** In the order in which they are changed. */
  candidates: readonly Candidate[];
  now: Date;
}
