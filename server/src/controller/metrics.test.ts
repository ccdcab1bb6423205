import { Registry } from 'prom-client';
import { expect, test } from 'vitest';
import { createControllerMetrics } from './metrics.ts';

const term = (depth: number, running: number) =>
  ({ queue: { depth }, runs: { running } }) as Parameters<
    ReturnType<typeof createControllerMetrics>['addTerm']
  >[0];

async function value(registry: Registry, name: string): Promise<number | undefined> {
  const metric = (await registry.getMetricsAsJSON()).find((candidate) => candidate.name === name);
  return metric?.values[0]?.value;
}

test('counters continue over two terms as leader', async () => {
  const registry = new Registry();
  const metrics = createControllerMetrics(registry);
  metrics.addTerm(term(3, 1))();
  metrics.reconciled('ok', 0.01);
  metrics.addTerm(term(0, 0));
  metrics.reconciled('ok', 0.02);
  expect(await value(registry, 'urumi_reconciles_total')).toBe(2);
});

test('the gauges report the sum of the current terms, and zero while another replica leads', async () => {
  const registry = new Registry();
  const metrics = createControllerMetrics(registry);
  const gauges = async () => [
    await value(registry, 'urumi_queue_depth'),
    await value(registry, 'urumi_helm_runs_active'),
    await value(registry, 'urumi_leader'),
  ];
  expect(await gauges()).toEqual([0, 0, 0]);
  const ends = [metrics.addTerm(term(3, 1)), metrics.addTerm(term(4, 1))];
  expect(await gauges()).toEqual([7, 2, 1]);
  for (const end of ends) end();
  expect(await gauges()).toEqual([0, 0, 0]);
});
