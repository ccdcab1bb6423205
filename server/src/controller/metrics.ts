import { Counter, Gauge, Histogram, type Registry } from 'prom-client';
import type { WorkQueue } from '../kube/queue.ts';
import type { HelmRuns } from './runs/helm-runs.ts';
import type { RunOutcome, RunVerb } from './runs/run.ts';

const PREFIX = 'urumi_';

/** State of a term as leader; undefined while another replica leads. */
interface Term {
  queue: WorkQueue;
  runs: HelmRuns;
}

/** The controller's metrics. Create them once per process: counters continue across terms as leader. */
export function createControllerMetrics(registry: Registry) {
  const registers = [registry];
  let term: Term | undefined;
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
  gauge('queue_depth', 'Stores waiting for a reconcile.', () => term?.queue.depth ?? 0, registry);
  gauge('helm_runs_active', 'Running helm processes.', () => term?.runs.active ?? 0, registry);
  gauge('leader', '1 while this replica reconciles.', () => (term ? 1 : 0), registry);
  return {
    /** @param seconds from taking the key from the queue to the end of its reconcile */
    reconciled: (outcome: 'ok' | 'error', seconds: number): void => {
      total.inc({ outcome });
      reconciles.observe({ outcome }, seconds);
    },
    helmEnded: (verb: RunVerb, outcome: RunOutcome, seconds: number): void =>
      helm.observe({ verb, outcome: outcome.ok ? 'ok' : outcome.problem.reason }, seconds),
    /** The gauges read from `now`. */
    setTerm: (now: Term | undefined): void => {
      term = now;
    },
  };
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
