import { Counter, Gauge, Histogram, type Registry } from 'prom-client';
import type { WorkQueue } from '../kube/queue.ts';
import type { HelmRuns } from './helm-runs.ts';
import type { RunOutcome, RunVerb } from './runs.ts';

const PREFIX = 'urumi_';

/** Figures of the controller. A second term as leader goes on counting where the first stopped. */
export function createControllerMetrics(registry: Registry) {
  const registers = [registry];
  for (const name of ['reconciles_total', 'helm_run_seconds', 'queue_depth', 'helm_runs_active']) {
    registry.removeSingleMetric(PREFIX + name);
  }
  const reconciles = new Counter({
    name: `${PREFIX}reconciles_total`,
    help: 'Reconciles by outcome.',
    labelNames: ['outcome'],
    registers,
  });
  const helm = new Histogram({
    name: `${PREFIX}helm_run_seconds`,
    help: 'Helm runs by verb and outcome.',
    labelNames: ['verb', 'outcome'],
    buckets: [0.25, 0.5, 1, 2, 5, 15, 60],
    registers,
  });
  return {
    reconciled: (outcome: 'ok' | 'error'): void => reconciles.inc({ outcome }),
    helmEnded: (verb: RunVerb, outcome: RunOutcome, seconds: number): void =>
      helm.observe({ verb, outcome: outcome.ok ? 'ok' : outcome.problem.reason }, seconds),
    watch: ({ queue, runs }: { queue: WorkQueue; runs: HelmRuns }): void => {
      gauge('queue_depth', 'Stores that wait for a reconcile.', () => queue.depth, registry);
      gauge('helm_runs_active', 'Helm processes now.', () => runs.active, registry);
    },
  };
}

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
