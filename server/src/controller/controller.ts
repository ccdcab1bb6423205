import type { Logger } from 'pino';
import type { Registry } from 'prom-client';
import type { Kube } from '../kube/client.ts';
import type { Informers } from '../kube/watch/informers.ts';
import { shardOf } from '../store/shard.ts';
import { startBackups } from './backups/backups.ts';
import { startSchedules } from './backup-schedules/schedules.ts';
import { startCertificates } from './certificates/certificates.ts';
import { leaseName, runForLeader, type Term } from './leadership.ts';
import { createControllerMetrics, type ControllerMetrics } from './metrics.ts';
import type { ControllerOptions } from './options.ts';
import { startRollouts } from './rollouts/rollouts.ts';
import { helmSlots } from './runs/helm-runs.ts';
import { LeaseWatch } from './shards/lease-watch.ts';
import { mayAct } from './shards/rules.ts';
import { Shards } from './shards/run-shards.ts';
import { startStores, type StoresInput } from './stores-term.ts';
import { startTeams } from './teams/teams.ts';

export interface ControllerInput {
  kube: Kube;
  informers: Informers;
  options: ControllerOptions;
  log: Logger;
  registry: Registry;
}

/** Runs for leader, of everything or of shards; while leading, reconciles Stores. */
export function startController(input: ControllerInput): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const { kube, log, options } = input;
  const metrics = createControllerMetrics(input.registry);
  const place = { kube, log, namespace: options.leaseNamespace, controller: leaseName(options) };
  const run = options.shards === 1 ? leadAll : leadShards;
  const standing = run(input, metrics, new LeaseWatch(place), stopping.signal);
  return {
    stop: async () => {
      stopping.abort();
      await standing;
    },
  };
}

type Run = (
  input: ControllerInput,
  metrics: ControllerMetrics,
  leases: LeaseWatch,
  stopping: AbortSignal,
) => Promise<void>;

/** One leader for all stores and all duties. It waits for the leaders of shards, if there were some. */
const leadAll: Run = (input, metrics, leases, stopping) => {
  const stores = storesOf(input, metrics, () => true);
  const lead = async (leading: AbortSignal): Promise<Term> => {
    const allowed = await leases.until((seen, names) => mayAct(seen, names, 1), leading);
    const term = allowed ? await startStores(stores, leading) : undefined;
    const duties = term && startDuties(input, metrics);
    return { stop: async () => void (await Promise.all([duties?.stop(), term?.stop()])) };
  };
  return runForLeader(input, lead, stopping);
};

/** A leader for each shard, and one for the duties of the whole cluster. */
const leadShards: Run = async (input, metrics, leases, stopping) => {
  const stores = storesOf(input, metrics, () => false);
  const { shards: count } = input.options;
  const shards = new Shards(input, leases, (index, leading) =>
    startStores({ ...stores, owns: (key) => shardOf(key, count) === index }, leading),
  );
  metrics.setShards(() => shards.held);
  const duties = runForLeader(input, (leading) => leadDuties(input, metrics, leading), stopping);
  await Promise.all([duties, shards.run(stopping)]);
};

function storesOf(
  input: ControllerInput,
  metrics: ControllerMetrics,
  owns: StoresInput['owns'],
): StoresInput {
  return { ...input, metrics, owns, slots: helmSlots(input.options.maxConcurrentProvisions) };
}

async function leadDuties(
  input: ControllerInput,
  metrics: ControllerMetrics,
  leading: AbortSignal,
): Promise<Term> {
  await input.informers.waitSynced(leading).catch(() => undefined);
  return leading.aborted ? { stop: () => Promise.resolve() } : startDuties(input, metrics);
}

/** What concerns more than one store. */
function startDuties(input: ControllerInput, { backups }: ControllerMetrics): Term {
  const starts = [startTeams, startCertificates, startRollouts, startBackups, startSchedules];
  const parts = starts.map((start) => start({ ...input, metrics: backups }));
  return { stop: async () => void (await Promise.all(parts.map((part) => part.stop()))) };
}
