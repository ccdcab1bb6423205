import type { Informers } from '../../kube/watch/informers.ts';
import type { StoreResource } from '../../store/resource.ts';
import { isFinished, participants, ROLLOUT_DEFAULTS, type RolloutResource } from '../../store/rollout.ts';
import { recordOf } from '../../store/rollout-record.ts';
import { eligibilityOf, standingOf, type Gate } from '../../store/rollout-standing.ts';
import type { Candidate, ObservedRollout, TouchedStore } from './observed.ts';

/** Reads what a decision depends on, from the caches alone. */
export function observeRollout(informers: Informers, rollout: RolloutResource, now: Date): ObservedRollout {
  const team = rollout.metadata.namespace;
  const stores = informers.list('stores').filter(({ metadata }) => metadata.namespace === team);
  return observeStores(rollout, stores, rolloutsUnderWay(informers, rollout), now);
}

/** @param others UIDs of other rollouts of the team that are under way */
export function observeStores(
  rollout: RolloutResource,
  stores: readonly StoreResource[],
  others: ReadonlySet<string>,
  now: Date,
): ObservedRollout {
  const gate = gateOf(rollout);
  const takesPart = participants(rollout);
  const touched: TouchedStore[] = [];
  const candidates: Candidate[] = [];
  for (const store of stores) {
    const record = recordOf(store);
    if (record?.rollout === rollout.metadata.uid)
      touched.push({ store, record, standing: standingOf(store, record, gate, now) });
    else if (takesPart(store)) {
      const isBusy = record !== undefined && record.outcome === undefined && others.has(record.rollout);
      candidates.push({ store, eligibility: isBusy ? 'busy' : eligibilityOf(store) });
    }
  }
  return { rollout, touched, candidates: candidates.toSorted(byId), now };
}

function rolloutsUnderWay(informers: Informers, { metadata }: RolloutResource): ReadonlySet<string> {
  const others = informers
    .list('rollouts')
    .filter((other) => other.metadata.namespace === metadata.namespace && !isFinished(other));
  return new Set(others.map((other) => other.metadata.uid).filter((uid) => uid !== metadata.uid));
}

function gateOf({ spec: { target, healthGate } }: RolloutResource): Gate {
  const { timeoutSeconds = ROLLOUT_DEFAULTS.timeoutSeconds, applicationCheck = true } = healthGate ?? {};
  return { target, timeoutMs: timeoutSeconds * 1000, applicationCheck };
}

const byId = (a: Candidate, b: Candidate): number => (a.store.metadata.name < b.store.metadata.name ? -1 : 1);
