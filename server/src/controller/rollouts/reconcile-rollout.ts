import { isDeepStrictEqual } from 'node:util';
import { applyRolloutStatus } from '../../kube/requests/write-rollout.ts';
import { isFinished, type RolloutResource, type RolloutStatus } from '../../store/rollout.ts';
import { actOnStore } from './act.ts';
import { nextDeadline, nextRolloutActions, type RolloutAction } from './decide.ts';
import type { RolloutDependencies } from './dependencies.ts';
import { observeRollout } from './observe.ts';
import { rolloutStatus } from './status.ts';
import { tallyRollout } from './tally.ts';

/** Concurrent writes of one rollout. */
const WRITERS = 8;
/** Until a Store that has changed in between is decided about again. Milliseconds. */
const STALE_MS = 200;

/**
 * Reconciles one Rollout: observe, decide, change stores, write the status.
 * @returns milliseconds until the next reconcile; undefined: when something changes
 * @throws KubeError
 */
export async function reconcileRollout(
  deps: RolloutDependencies,
  rollout: RolloutResource,
): Promise<number | undefined> {
  if (isFinished(rollout) || rollout.metadata.deletionTimestamp) return undefined;
  const observed = observeRollout(deps.informers, rollout, new Date());
  const tally = tallyRollout(observed);
  const actions = nextRolloutActions(observed, tally);
  const isCurrent = await carryOut(deps, rollout, actions);
  await writeStatus(deps, rollout, rolloutStatus(observed, tally));
  return isCurrent ? nextDeadline(observed) : STALE_MS;
}

/** False if a Store has changed in between. */
async function carryOut(
  deps: RolloutDependencies,
  { metadata, spec }: RolloutResource,
  actions: readonly RolloutAction[],
): Promise<boolean> {
  const left = [...actions];
  let isCurrent = true;
  const work = async (): Promise<void> => {
    for (let action = left.shift(); action; action = left.shift()) {
      const { type, store, record } = action;
      const about = { rollout: metadata.name, store: store.metadata.name, wave: record.wave };
      deps.log.debug({ ...about, action: type }, 'next action');
      if ((await actOnStore(deps, action, spec.target)) === 'stale') isCurrent = false;
    }
  };
  await Promise.all(Array.from({ length: Math.min(WRITERS, left.length) }, work));
  return isCurrent;
}

async function writeStatus(
  { kube, log }: RolloutDependencies,
  rollout: RolloutResource,
  status: RolloutStatus,
): Promise<void> {
  const after = JSON.parse(JSON.stringify(status)) as RolloutStatus;
  if (isDeepStrictEqual(rollout.status, after)) return;
  await applyRolloutStatus(kube, rollout, after);
  const { name, namespace } = rollout.metadata;
  if (rollout.status?.phase !== after.phase)
    log.info({ rollout: `${namespace}/${name}`, phase: after.phase, stores: after.stores }, 'rollout');
}
