import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Logger } from 'pino';
import { parse } from 'yaml';
import { settleOrphans } from '../helm/orphans.ts';
import type { Kube } from '../kube/client.ts';
import type { Informers } from '../kube/watch/informers.ts';
import { WorkQueue } from '../kube/queue.ts';
import { EventRecorder } from '../kube/requests/emit-event.ts';
import { keyOfOwner } from '../store/domain.ts';
import { keyText, type StoreKey } from '../store/key.ts';
import { keyOf } from '../store/resource.ts';
import { dnsLookUp } from '../dns/look-up.ts';
import { DomainChecks } from './domains/domain-checks.ts';
import { HealthChecks } from './health/health-checks.ts';
import { HelmRuns, type HelmSlots } from './runs/helm-runs.ts';
import type { ShardTerm } from './shards/run-shards.ts';
import { isBack, keysOf } from './keys-of.ts';
import type { ControllerMetrics } from './metrics.ts';
import type { ControllerOptions } from './options.ts';
import { StoreLookup } from './store-lookup.ts';
import type { Dependencies } from './dependencies.ts';
import { Reconciler } from './reconcile.ts';

export interface StoresInput {
  kube: Kube;
  informers: Informers;
  options: ControllerOptions;
  log: Logger;
  metrics: ControllerMetrics;
  /** Shared by all terms of this process. */
  slots: HelmSlots;
  /** Whether a store belongs to the term. */
  owns: (key: StoreKey) => boolean;
}

/** Maximum concurrent reconciles of a term. MAX_CONCURRENT_PROVISIONS bounds the helm runs. */
const WORKERS = 8;

/** Starts the reconciles of the stores that a term is for. Undefined if the signal aborts before. */
export async function startStores(input: StoresInput, leading: AbortSignal): Promise<ShardTerm | undefined> {
  const { informers, options, log, metrics } = input;
  await informers.waitSynced(leading).catch(() => undefined);
  await settleOrphans(options.helm);
  if (leading.aborted) return undefined;
  const { queue, runs, domainChecks, healthChecks } = await assemble(input);
  const ended = metrics.addTerm({ queue, runs, healthChecks });
  const unfollow = follow(input, queue);
  log.info({ stores: queue.depth }, 'reconciling');
  return {
    get running() {
      return runs.running;
    },
    stop: async () => {
      unfollow();
      ended();
      await Promise.all([queue.stop(), domainChecks.stop(), healthChecks?.stop(), runs.abortAll()]);
    },
  };
}

/** Queues what changes, and behind it all stores. @returns a function that stops it */
function follow({ informers, options, owns }: StoresInput, queue: WorkQueue): () => void {
  const lookup = new StoreLookup(informers.list('stores'), options.platform);
  const addLater = (keys: readonly StoreKey[]): void =>
    keys.filter(owns).forEach((key) => queue.addLater(key));
  const addAll = (): void => addLater(informers.list('stores').map(keyOf));
  const unfollow = informers.onChange((change) => {
    lookup.follow(change);
    if (isBack(change)) addAll();
    for (const key of keysOf(change, lookup)) if (owns(key)) queue.add(key);
  });
  addAll();
  addLater(informers.list('domains').flatMap(({ owner }) => keyOfOwner(owner) ?? []));
  return unfollow;
}

async function assemble(
  input: StoresInput,
): Promise<{ queue: WorkQueue } & Pick<Dependencies, 'runs' | 'domainChecks' | 'healthChecks'>> {
  const { kube, informers, options, log, metrics, owns } = input;
  const runs = new HelmRuns(input.slots, {
    changed: (key) => owns(key) && queue.add(key),
    ended: metrics.helmEnded,
  });
  const domainChecks = new DomainChecks(dnsLookUp(options.dnsServers), (key) => queue.add(key));
  const { healthIntervalMs: intervalMs } = options;
  const healthChecks =
    intervalMs === undefined
      ? undefined
      : new HealthChecks(kube, { intervalMs, checked: metrics.checked }, (key) => queue.add(key));
  const deps: Dependencies = {
    kube,
    informers,
    options,
    log,
    runs,
    domainChecks,
    healthChecks,
    recorder: new EventRecorder(kube),
    chartVersion: await readChartVersion(options.helm.chartDir),
    foreign: new Map(),
    remaining: new Map(),
  };
  const reconciler = new Reconciler(deps);
  const queue: WorkQueue = new WorkQueue((key) => handle(key, { reconciler, queue, log, metrics }), WORKERS);
  return { queue, runs, domainChecks, healthChecks };
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
  reconcileLog.debug('reconcile begins');
  try {
    const after = await reconciler.reconcile(key, reconcileLog);
    queue.forget(key);
    if (after !== undefined) queue.addAfter(key, after);
    ended('ok');
  } catch (error) {
    reconcileLog.warn({ err: error }, 'reconcile failed; retrying');
    queue.addRateLimited(key);
    ended('error');
  } finally {
    reconcileLog.debug('reconcile ended');
  }
}

async function readChartVersion(chartDir: string): Promise<string> {
  const chart = parse(await readFile(join(chartDir, 'Chart.yaml'), 'utf8')) as { version: string };
  return chart.version.replaceAll('+', '_');
}
