import { Counter, Gauge, Histogram, type Registry } from 'prom-client';
import type { ApiInformers } from '../kube/watch/informers.ts';
import { everything } from './access/visible.ts';
import type { FleetIndex } from './fleet/fleet-index.ts';
import { certificateGauges } from './certificate-metrics.ts';
import { liveSubscriptions } from './live/live-iterator.ts';
import { PHASES } from '../store/phase.ts';

export interface ApiMetrics {
  changes: Counter<'action' | 'outcome'>;
  errors: Counter<'code'>;
  operations: Histogram<'operation'>;
}

/** The API's metrics. The gauges read the caches when Prometheus scrapes. */
export function createApiMetrics(
  registry: Registry,
  fleet: FleetIndex,
  informers: Pick<ApiInformers, 'health' | 'list'>,
): ApiMetrics {
  const registers = [registry];
  storeGauges(registers, fleet);
  watchGauges(registers, informers);
  certificateGauges(registers, informers);
  new Gauge({
    name: 'urumi_live_subscriptions',
    help: 'Open subscriptions.',
    registers,
    collect() {
      this.set(liveSubscriptions());
    },
  });
  return {
    changes: new Counter({
      name: 'urumi_changes_total',
      help: 'Mutations by outcome.',
      labelNames: ['action', 'outcome'],
      registers,
    }),
    errors: new Counter({
      name: 'urumi_graphql_errors_total',
      help: 'GraphQL errors by code.',
      labelNames: ['code'],
      registers,
    }),
    operations: new Histogram({
      name: 'urumi_graphql_operation_seconds',
      help: 'Time to execute a query or mutation.',
      labelNames: ['operation'],
      buckets: [0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5],
      registers,
    }),
  };
}

function storeGauges(registers: Registry[], fleet: FleetIndex): void {
  const all = fleet.holdCounts({ visible: everything }).view;
  new Gauge({
    name: 'urumi_stores',
    help: 'Stores by phase.',
    labelNames: ['phase'],
    registers,
    collect() {
      for (const phase of PHASES) this.set({ phase }, all.inPhase(phase));
    },
  });
  new Gauge({
    name: 'urumi_provisioning_seconds',
    help: 'Time from creation to ready, over all current stores.',
    labelNames: ['statistic'],
    registers,
    collect() {
      const { average, p95 } = all.times.statistics;
      this.set({ statistic: 'average' }, average ?? 0);
      this.set({ statistic: 'p95' }, p95 ?? 0);
    },
  });
}

function watchGauges(registers: Registry[], informers: Pick<ApiInformers, 'health'>): void {
  new Gauge({
    name: 'urumi_watch_restarts',
    help: 'Broken watches since the start.',
    labelNames: ['kind'],
    registers,
    collect() {
      for (const { kind, restarts } of informers.health()) this.set({ kind }, restarts);
    },
  });
  new Gauge({
    name: 'urumi_watch_stale_seconds',
    help: 'How long a watch has been down; 0: live.',
    labelNames: ['kind'],
    registers,
    collect() {
      for (const { kind, staleSince } of informers.health()) {
        this.set({ kind }, staleSince ? (Date.now() - staleSince.getTime()) / 1000 : 0);
      }
    },
  });
}
