import type { Logger } from 'pino';
import type { Kube } from '../../kube/client.ts';
import { deleteBackup, ensureBackup } from '../../kube/requests/backups.ts';
import type { Change } from '../../kube/watch/change.ts';
import type { Informers } from '../../kube/watch/informers.ts';
import { keyText, type StoreKey } from '../../store/key.ts';
import { keyOf } from '../../store/resource.ts';
import type { BackupMetrics } from '../backup-metrics.ts';
import type { Term } from '../leadership.ts';
import type { ControllerOptions } from '../options.ts';
import { startReconciling } from '../reconcile-queue.ts';
import { Deadlines } from './deadlines.ts';
import { decideSchedule } from './decide.ts';
import { observeSchedule } from './observe.ts';

/** Maximum concurrent reconciles of schedules. */
const WORKERS = 4;
/** Changes of a store within this time are one reconcile. Milliseconds. */
const GATHER_MS = 100;
/** When a backup that was just created, or could not be, is looked at again. Milliseconds. */
const AGAIN_MS = 60_000;

export interface ScheduleDependencies {
  kube: Kube;
  informers: Informers;
  options: ControllerOptions;
  log: Logger;
  metrics: BackupMetrics;
}

/** Makes the backups that the schedules of stores ask for, and deletes those that are not kept, until the term ends. */
export function startSchedules(deps: ScheduleDependencies): Term {
  const { informers, log, options, metrics } = deps;
  if (!options.backups) return { stop: () => Promise.resolve() };
  const deadlines = new Deadlines(metrics);
  const term = startReconciling({
    informers,
    workers: WORKERS,
    keys: scheduledStores(informers),
    keysOf: (change) => storesOf(change, informers),
    gatherMs: GATHER_MS,
    reconcile: (key) => reconcileSchedule({ ...deps, deadlines }, key),
    failed: (error, key) =>
      log.warn({ err: error, store: keyText(key) }, 'reconcile of a schedule failed; retrying'),
  });
  return {
    stop: () => {
      deadlines.stop();
      return term.stop();
    },
  };
}

const scheduledStores = (informers: Informers): StoreKey[] =>
  informers
    .list('stores')
    .filter(({ spec }) => spec.backup)
    .map(keyOf);

/** The stores whose schedules a change may affect. */
function storesOf({ kind, type, object }: Change, informers: Informers): StoreKey[] {
  if (type === 'sync') return kind === 'stores' ? scheduledStores(informers) : [];
  if (kind === 'stores') return [keyOf(object)];
  return kind === 'storebackups' ? [{ team: object.metadata.namespace ?? '', id: object.spec.store }] : [];
}

/**
 * Reconciles the schedule of one Store: observe, decide, act.
 * @returns milliseconds until the next reconcile
 * @throws KubeError
 */
async function reconcileSchedule(
  { kube, informers, log, deadlines }: ScheduleDependencies & { deadlines: Deadlines },
  key: StoreKey,
): Promise<number | undefined> {
  const store = informers.get('stores', key.team, key.id);
  const plan = store?.spec.backup;
  if (!store || !plan) {
    deadlines.delete(key);
    return undefined;
  }
  const observed = observeSchedule(informers, store, plan);
  deadlines.set(key, observed);
  const { create, remove, after } = decideSchedule(observed);
  if (remove) {
    log.info({ store: key, backup: remove.metadata.name }, 'deletes a backup that is not kept');
    await deleteBackup(kube, remove);
  }
  if (create === undefined) return after;
  await ensureBackup(kube, { team: key.team, name: create, spec: { store: key.id, reason: 'Scheduled' } });
  log.info({ store: key, backup: create }, 'made a scheduled backup');
  return AGAIN_MS;
}
