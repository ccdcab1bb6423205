import { readFile } from 'node:fs/promises';
import { collectDefaultMetrics, Registry } from 'prom-client';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { createControllerMetrics } from '../../server/src/controller/metrics.ts';
import { FleetIndex } from '../../server/src/graphql/fleet/fleet-index.ts';
import { createApiMetrics } from '../../server/src/graphql/metrics.ts';
import { createSignInMetrics } from '../../server/src/http/sign-in/metrics.ts';

interface Rule {
  alert: string;
  expr: string;
  annotations: Record<string, string>;
}

const SUFFIX = /_(bucket|count|sum)$/;

/** Names of the metrics that a PromQL expression reads. */
const metricsOf = (expr: string): string[] =>
  [...expr.matchAll(/\b((?:urumi|nodejs)_\w+)/g)].map(([, name = '']) => name.replace(SUFFIX, ''));

async function exposed(): Promise<Set<string>> {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  createControllerMetrics(registry);
  createSignInMetrics(registry, () => 0);
  const noStores = { get: () => undefined, all: () => [], listen: () => () => {} };
  const fleet = new FleetIndex(noStores, { baseDomain: 'shops.test', scheme: 'http' });
  createApiMetrics(registry, fleet, { health: () => [], list: () => [] });
  return new Set((await registry.getMetricsAsJSON()).map(({ name }) => name));
}

async function rules(): Promise<Rule[]> {
  const file = parse(await readFile('docs/monitoring/alerts.yaml', 'utf8')) as {
    groups: { rules: Rule[] }[];
  };
  return file.groups.flatMap((group) => group.rules);
}

test('every alert reads metrics that the server exposes', async () => {
  const known = await exposed();
  const read = (await rules()).flatMap(({ alert, expr }) => metricsOf(expr).map((name) => [alert, name]));
  expect(read.length).toBeGreaterThan(9);
  expect(read.filter(([, name = '']) => !known.has(name))).toEqual([]);
});

test('every alert explains what to do and the reason for its threshold', async () => {
  const incomplete = (await rules()).filter(
    ({ annotations }) => !annotations['summary'] || !annotations['action'] || !annotations['why'],
  );
  expect(incomplete).toEqual([]);
});

test('every panel of the dashboard reads metrics that the server exposes', async () => {
  const known = await exposed();
  const { panels } = JSON.parse(await readFile('docs/monitoring/dashboard.json', 'utf8')) as {
    panels: { title: string; targets: { expr: string }[] }[];
  };
  const read = panels.flatMap(({ title, targets }) =>
    targets.flatMap(({ expr }) => metricsOf(expr).map((name) => [title, name])),
  );
  expect(read.length).toBeGreaterThan(panels.length - 1);
  expect(read.filter(([, name = '']) => !known.has(name))).toEqual([]);
});
