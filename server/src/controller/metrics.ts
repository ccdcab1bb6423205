import { Counter, Gauge, Histogram, type Registry } from 'prom-client';
import type { WorkQueue } from '../kube/queue.ts';
import type { HealthChecks } from './health/health-checks.ts';
import { createBackupMetrics } from './backup-metrics.ts';
import { createHealthMetrics } from './health/metrics.ts';
import type { HelmRuns } from './runs/helm-runs.ts';
import type { RunOutcome, RunVerb } from './runs/run.ts';

const PREFIX = 'urumi_';

/** State of a term: of one shard, or of all stores. */
interface Term {
  queue: WorkQueue;
  runs: HelmRuns;
  healthChecks: HealthChecks | undefined;
}

/** The controller's metrics. Create them once per process: counters continue across terms as leader. */
export function createControllerMetrics(registry: Registry) {
  const registers = [registry];
  const terms = new Set<Term>();
  const setShards = gauges(terms, registry);
  const reconciles = new Histogram({
    name: `${PREFIX}reconcile_seconds`,
    help: 'Duration of reconciles by outcome, without helm runs, which are asynchronous.',
    labelNames: ['outcome'],
    buckets: [0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5, 15],
    registers,
  });
  const total = new Counter({
    name: `${PREFIX}reconciles_total`,
    help: 'Reconciles by outcome.',
    labelNames: ['outcome'],
    registers,
  });
  const helm = new Histogram({
    name: `${PREFIX}helm_run_seconds`,
    help: 'Duration of helm runs by verb and outcome.',
    labelNames: ['verb', 'outcome'],
    buckets: [0.25, 0.5, 1, 2, 5, 15, 60],
    registers,
  });
  return {
    backups: createBackupMetrics(registry),
    checked: createHealthMetrics(registry, () => healthOf(terms)).checked,
    /** @param seconds from taking the key from the queue to the end of its reconcile */
    reconciled: (outcome: 'ok' | 'error', seconds: number): void => {
      total.inc({ outcome });
      reconciles.observe({ outcome }, seconds);
    },
    helmEnded: (verb: RunVerb, outcome: RunOutcome, seconds: number): void =>
      helm.observe({ verb, outcome: outcome.ok ? 'ok' : outcome.problem.reason }, seconds),
    /** The gauges read from it until the returned function is called. */
    addTerm: (term: Term): (() => void) => {
      terms.add(term);
      return () => void terms.delete(term);
    },
    setShards,
  };
}

/** @returns a function that sets how the held shards are counted */
function gauges(terms: ReadonlySet<Term>, registry: Registry): (held: () => number) => void {
  let shardsHeld = (): number => 0;
  const sum = (read: (term: Term) => number): number =>
    [...terms].reduce((total, term) => total + read(term), 0);
  gauge('queue_depth', 'Stores waiting for a reconcile.', () => sum(({ queue }) => queue.depth), registry);
  gauge('helm_runs_active', 'Running helm processes.', () => sum(({ runs }) => runs.running), registry);
  gauge('leader', '1 while this replica reconciles.', () => Math.min(1, terms.size), registry);
  gauge('shards_held', 'Shards that this replica holds; 0 with SHARDS=1.', () => shardsHeld(), registry);
  return (held) => {
    shardsHeld = held;
  };
}

function healthOf(terms: ReadonlySet<Term>): Pick<HealthChecks, 'all' | 'blind'> {
  const checks = [...terms].flatMap(({ healthChecks }) => healthChecks ?? []);
  return { all: checks.flatMap(({ all }) => [...all]), blind: checks.some(({ blind }) => blind) };
}

export type ControllerMetrics = ReturnType<typeof createControllerMetrics>;

function gauge(name: string, help: string, read: () => number, registry: Registry): void {
  new Gauge({
    name: PREFIX + name,
    help,
    registers: [registry],
    collect() {
      this.set(read());
    },
  });
}
