import type { Change } from '../../kube/watch/change.ts';
import type { Informers } from '../../kube/watch/informers.ts';
import { keyOf } from '../../store/resource.ts';
import { isFinished, type RolloutResource } from '../../store/rollout.ts';
import type { Term } from '../leadership.ts';
import type { RolloutDependencies } from './dependencies.ts';
import { startReconciling } from '../reconcile-queue.ts';
import { reconcileRollout } from './reconcile-rollout.ts';

/** Maximum concurrent reconciles of Rollouts. */
const WORKERS = 2;
/** Changes of stores within this time are one reconcile: each looks at all stores of the team. Milliseconds. */
const GATHER_MS = 100;

/** Reconciles Rollouts until the term ends. */
export function startRollouts(deps: RolloutDependencies): Term {
  const { informers, log } = deps;
  return startReconciling({
    informers,
    workers: WORKERS,
    keys: informers.list('rollouts').map(keyOf),
    keysOf: (change) => rolloutsOf(change, informers).map(keyOf),
    gatherMs: GATHER_MS,
    reconcile: async ({ team, id }) => {
      const rollout = informers.get('rollouts', team, id);
      return rollout && reconcileRollout(deps, rollout);
    },
    failed: (error, key) => log.warn({ err: error, rollout: key }, 'reconcile of a rollout failed; retrying'),
  });
}

/** The rollouts under way that a change may affect: those of the team. */
function rolloutsOf({ kind, type, object }: Change, informers: Informers): RolloutResource[] {
  if (kind !== 'rollouts' && kind !== 'stores') return [];
  const all = informers.list('rollouts').filter((rollout) => !isFinished(rollout));
  if (type === 'sync') return kind === 'rollouts' ? all : [];
  return all.filter(({ metadata }) => metadata.namespace === object.metadata.namespace);
}
