import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startControlPlane, type ControlPlane } from '../../../../scripts/cluster/control-plane.ts';
import { CHART, COMBINATIONS, objects, storeValues, toolsOf, valuesOf, type Environment } from './chart.ts';
import { ENGINES } from '../../../src/store/engines/index.ts';

const longest = 'a'.repeat(35);
const engines = ENGINES.map(({ slug }) => slug);

describe('charts/ecommerce-store', () => {
  let cluster: ControlPlane;
  let tools: ReturnType<typeof toolsOf>;

  beforeAll(async () => {
    cluster = await startControlPlane();
    tools = toolsOf(cluster);
    await tools.kubectl(['create', 'namespace', 'restricted']);
    const levels = ['enforce', 'warn'].map((mode) => `pod-security.kubernetes.io/${mode}=restricted`);
    await tools.kubectl(['label', 'namespace', 'restricted', ...levels]);
  });

  afterAll(() => cluster.stop());

  test.each(COMBINATIONS)('%s lints without a complaint with the %s values', async (engine, environment) => {
    await tools.helm(
      ['lint', '--strict', CHART, '-f', valuesOf(environment), '-f', '-'],
      storeValues(engine, longest),
    );
  });

  test.each(COMBINATIONS)(
    '%s: the API server takes every %s object under PodSecurity restricted, without a warning',
    async (engine, environment) => {
      const text = await render(environment, storeValues(engine, longest));
      const answer = await tools.kubectl(['apply', '--dry-run=server', '-n', 'restricted', '-f', '-'], text);
      expect(answer.stderr).toBe('');
      expect(answer.stdout.split('\n')).toHaveLength(objects(text).length);
    },
  );

  test.each(engines)('every object of %s carries the labels that the watches select by', async (engine) => {
    for (const { kind, metadata } of objects(await render('prod', storeValues(engine, longest)))) {
      expect([kind, metadata.labels['stores.urumi.dev/id']]).toEqual([kind, longest]);
    }
  });

  test.each([
    ['an unknown engine', { engine: 'shopify' }],
    ['an unknown size', { size: 'huge' }],
    ['a misspelt value', { storageclass: 'x' }],
    ['a URL with a path', { store: { displayName: 'X', host: 'x.test', url: 'https://x.test/shop' } }],
    ['an allowlist of nobody', { networkPolicy: { ingressNamespaces: [] } }],
  ])('refuses %s', async (_what, change) => {
    const values = { ...storeValues('woocommerce', longest), ...change };
    await expect(render('local', values)).rejects.toThrow(/schema|additional properties|value must be/i);
  });

  test.each(engines)('a suspended %s store has no pods and no configure job', async (engine) => {
    const text = await render('prod', { ...storeValues(engine, longest), suspended: true });
    const workloads = objects(text).filter(({ kind }) => ['Deployment', 'StatefulSet'].includes(kind));
    expect(objects(text).map(({ kind }) => kind)).not.toContain('Job');
    expect(text.match(/replicas: 0/g)).toHaveLength(workloads.length);
  });

  async function render(environment: Environment, values: object): Promise<string> {
    const args = ['template', `urumi-${longest}`, CHART, '-n', 'restricted', '-f', valuesOf(environment)];
    return (await tools.helm([...args, '-f', '-'], values)).stdout;
  }
});
