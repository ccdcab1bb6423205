import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Logger } from 'pino';
import type { Registry } from 'prom-client';
import { parse } from 'yaml';
import { settleOrphans } from '../helm/orphans.ts';
import type { Kube } from '../kube/client.ts';
import type { Informers } from '../kube/watch/informers.ts';
import { WorkQueue } from '../kube/queue.ts';
import { EventRecorder } from '../kube/requests/emit-event.ts';
import { keyOfOwner } from '../store/domain.ts';
import { keyText, type StoreKey } from '../store/key.ts';
import { keyOf } from '../store/resource.ts';
import { HelmRuns } from './runs/helm-runs.ts';
import { keysOf } from './keys-of.ts';
import { createControllerMetrics, type ControllerMetrics } from './metrics.ts';
import { runForLeader, type Term } from './leadership.ts';
import type { ControllerOptions } from './options.ts';
import { startTeams } from './teams/teams.ts';
import type { Dependencies } from './dependencies.ts';
import { Reconciler } from './reconcile.ts';

export interface ControllerInput {
  kube: Kube;
  informers: Informers;
  options: ControllerOptions;
  log: Logger;
  registry: Registry;
}

/** Maximum concurrent reconciles. MAX_CONCURRENT_PROVISIONS bounds the helm runs. */
const WORKERS = 8;

/** Runs for leader; while leading, reconciles Stores. */
export function startController(input: ControllerInput): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const metrics = createControllerMetrics(input.registry);
  const standing = runForLeader(input, (leading) => lead(input, metrics, leading), stopping.signal);
  return {
    stop: async () => {
      stopping.abort();
      await standing;
    },
  };
}

/** Starts one term as leader. The returned function ends it. */
async function lead(input: ControllerInput, metrics: ControllerMetrics, leading: AbortSignal): Promise<Term> {
  const { informers, options, log } = input;
  await informers.waitSynced(leading).catch(() => undefined);
  await settleOrphans(options.helm);
  if (leading.aborted) return { stop: async () => {} };
  const { queue, runs } = await assemble(input, metrics);
  metrics.setTerm({ queue, runs });
  const stopListening = informers.onChange((change) =>
    keysOf(change, informers, options.platform).forEach((key) => queue.add(key)),
  );
  const teams = startTeams(input);
  for (const store of informers.list('stores')) queue.add(keyOf(store));
  for (const { owner } of informers.list('domains')) {
    const key = keyOfOwner(owner);
    if (key) queue.add(key);
  }
  log.info({ stores: queue.depth }, 'reconciling');
  return {
    stop: async () => {
      stopListening();
      metrics.setTerm(undefined);
      await Promise.all([teams.stop(), queue.stop(), runs.abortAll()]);
    },
  };
}

async function assemble(
  input: ControllerInput,
  metrics: ControllerMetrics,
): Promise<{ queue: WorkQueue; runs: HelmRuns }> {
  const { kube, informers, options, log } = input;
  const runs = new HelmRuns(options.maxConcurrentProvisions, {
    changed: (key) => queue.add(key),
    ended: metrics.helmEnded,
  });
  const deps: Dependencies = {
    kube,
    informers,
    options,
    log,
    runs,
    recorder: new EventRecorder(kube),
    chartVersion: await readChartVersion(options.helm.chartDir),
    foreign: new Map(),
    remaining: new Map(),
  };
  const reconciler = new Reconciler(deps);
  const queue: WorkQueue = new WorkQueue((key) => handle(key, { reconciler, queue, log, metrics }), WORKERS);
  return { queue, runs };
}

interface Handling {
  reconciler: Reconciler;
  queue: WorkQueue;
  log: Logger;
  metrics: ControllerMetrics;
}

/** Runs one reconcile. All its log lines have the same reconcileID, as in controller-runtime. */
async function handle(key: StoreKey, { reconciler, queue, log, metrics }: Handling): Promise<void> {
  const begun = performance.now();
  const ended = (outcome: 'ok' | 'error'): void =>
    metrics.reconciled(outcome, (performance.now() - begun) / 1000);
  const reconcileLog = log.child({ store: keyText(key), reconcileID: randomUUID() });
  try {
    const after = await reconciler.reconcile(key, reconcileLog);
    queue.forget(key);
    if (after !== undefined) queue.addAfter(key, after);
    ended('ok');
  } catch (error) {
    reconcileLog.warn({ err: error }, 'reconcile failed; retrying');
    queue.addRateLimited(key);
    ended('error');
  }
}

async function readChartVersion(chartDir: string): Promise<string> {
  const chart = parse(await readFile(join(chartDir, 'Chart.yaml'), 'utf8')) as { version: string };
  return chart.version.replaceAll('+', '_');
}
