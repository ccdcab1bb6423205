import { Counter, Gauge, Histogram, type Registry } from 'prom-client';
import type { Informers } from '../kube/watch/informers.ts';
import { provisioningStatistics } from '../store/provisioning-statistics.ts';
import type { StoreIndex } from './live/store-index.ts';
import { liveSubscriptions } from './live/live-iterator.ts';
import { PHASES } from '../store/phase.ts';
import { phaseOf } from './store-view.ts';

export interface ApiMetrics {
  changes: Counter<'action' | 'outcome'>;
  errors: Counter<'code'>;
  operations: Histogram<'operation'>;
}

/** The API's metrics. The gauges read the caches when Prometheus scrapes. */
export function createApiMetrics(
  registry: Registry,
  storeIndex: StoreIndex,
  informers: Informers,
): ApiMetrics {
  const registers = [registry];
  storeGauges(registers, storeIndex);
  watchGauges(registers, informers);
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

function storeGauges(registers: Registry[], storeIndex: StoreIndex): void {
  new Gauge({
    name: 'urumi_stores',
    help: 'Stores by phase.',
    labelNames: ['phase'],
    registers,
    collect() {
      for (const phase of PHASES) this.set({ phase }, 0);
      for (const store of storeIndex.all()) this.inc({ phase: phaseOf(store) });
    },
  });
  new Gauge({
    name: 'urumi_provisioning_seconds',
    help: 'Time from creation to ready, over all current stores.',
    labelNames: ['statistic'],
    registers,
    collect() {
      const seconds = [...storeIndex.all()].map((store) => store.status?.provisioningSeconds);
      const { average, p95 } = provisioningStatistics(seconds);
      this.set({ statistic: 'average' }, average ?? 0);
      this.set({ statistic: 'p95' }, p95 ?? 0);
    },
  });
}

function watchGauges(registers: Registry[], informers: Informers): void {
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
