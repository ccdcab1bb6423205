import { Counter, Gauge, Histogram, type Registry } from 'prom-client';
import { ENGINES } from '../../store/engines/index.ts';
import { noOrders } from '../../store/health-verdict.ts';
import { responseTime } from '../../store/health.ts';
import { keyOf, type StoreResource } from '../../store/resource.ts';
import type { ApplicationReport } from './check-application.ts';
import type { Followed } from './followed.ts';
import type { HealthChecks } from './health-checks.ts';

/** What is known now. */
type Readings = () => Pick<HealthChecks, 'all' | 'blind'>;

/** Maximum series of stores that are down: with more of them, the counts tell. */
const MOST_DOWN = 100;
const STATES = ['healthy', 'unhealthy', 'unknown'] as const;

/** Metrics of health. @param checks those of the terms of this process */
export function createHealthMetrics(registry: Registry, checks: Readings) {
  const registers = [registry];
  stateGauge(registers, checks);
  downGauge(registers, checks);
  ageGauge(registers, checks);
  new Gauge({
    name: 'urumi_health_blind',
    help: '1 while most shops are out of reach, so that nothing is concluded about them.',
    registers,
    collect() {
      this.set(checks().blind ? 1 : 0);
    },
  });
  const total = new Counter({
    name: 'urumi_health_checks_total',
    help: 'Application checks by engine and outcome.',
    labelNames: ['engine', 'outcome'],
    registers,
  });
  const responses = new Histogram({
    name: 'urumi_store_response_seconds',
    help: 'Time until a working storefront has answered the server, by engine.',
    labelNames: ['engine'],
    buckets: [0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers,
  });
  return {
    checked: ({ spec: { engine } }: StoreResource, { state, results }: ApplicationReport): void => {
      total.inc({ engine, outcome: state });
      if (state === 'healthy') responses.observe({ engine }, responseTime(results) / 1000);
    },
  };
}

const conditionOf = ({ standing: { verdict } }: Followed) =>
  verdict ? [{ type: 'Healthy', ...verdict }] : undefined;

function stateOf({ standing: { verdict } }: Followed): (typeof STATES)[number] {
  if (verdict?.status === 'True') return 'healthy';
  return verdict?.status === 'False' ? 'unhealthy' : 'unknown';
}

function stateGauge(registers: Registry[], checks: Readings): void {
  new Gauge({
    name: 'urumi_stores_health',
    help: 'Stores that are asked, by engine and state of their shop.',
    labelNames: ['engine', 'state'],
    registers,
    collect() {
      this.reset();
      for (const { engine } of ENGINES) for (const state of STATES) this.set({ engine, state }, 0);
      for (const known of checks().all) this.inc({ engine: known.store.spec.engine, state: stateOf(known) });
    },
  });
}

function downGauge(registers: Registry[], checks: Readings): void {
  new Gauge({
    name: 'urumi_store_up',
    help: `0 for each store whose shop takes no orders, at most ${MOST_DOWN} of them. Others have no series.`,
    labelNames: ['team', 'store'],
    registers,
    collect() {
      this.reset();
      const down = [...checks().all].filter((known) => noOrders(conditionOf(known)));
      for (const { store } of down.slice(0, MOST_DOWN)) {
        const { team, id } = keyOf(store);
        this.set({ team, store: id }, 0);
      }
    },
  });
}

function ageGauge(registers: Registry[], checks: Readings): void {
  new Gauge({
    name: 'urumi_health_oldest_check_seconds',
    help: 'Time since the check of the store that was not checked for the longest time.',
    registers,
    collect() {
      let oldest = Date.now();
      for (const { health } of checks().all)
        if (health) oldest = Math.min(oldest, Date.parse(health.checkedAt));
      this.set((Date.now() - oldest) / 1000);
    },
  });
}
