import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startControlPlane, type ControlPlane } from '../../support/control-plane.ts';
import {
  CHART,
  COMBINATIONS,
  objects,
  storeValues,
  toolsOf,
  valuesOf,
  type Environment,
  type Rendered,
} from './chart.ts';
import { ENGINES } from '../../../server/src/store/engines/index.ts';

const longest = 'a'.repeat(35);
const engines = ENGINES.map(({ slug }) => slug);

const COMPONENT = 'app.kubernetes.io/component';

interface Container {
  name: string;
  readinessProbe?: { httpGet: { path: string } };
}

type Workload = Rendered & { spec: { template: { spec: { containers: Container[] } } } };

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
    '%s: the API server accepts every %s object under PodSecurity restricted, without a warning',
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

  test.each(ENGINES)('the objects of $title are those that its definition names', async (engine) => {
    const rendered = objects(await render('local', storeValues(engine.slug, longest))) as Workload[];
    for (const { component, container, workload } of engine.components) {
      const own = rendered.find(
        ({ kind, metadata }) => kind === workload && metadata.labels[COMPONENT] === component,
      );
      expect(own?.spec.template.spec.containers.map(({ name }) => name)).toEqual([container]);
      if (workload !== 'Deployment') continue;
      const [shop] = own?.spec.template.spec.containers ?? [];
      expect(shop?.readinessProbe?.httpGet.path).toBe(engine.servingPath);
    }
  });

  test.each(ENGINES)('$title mounts keys that the platform makes, and all of them', async (engine) => {
    const text = await render('local', storeValues(engine.slug, longest));
    const mounted = [...text.matchAll(/key: ([a-z-]+), path:/g)].map(([, key]) => key);
    expect(new Set(mounted)).toEqual(new Set(engine.secrets.map(({ key }) => key)));
  });

  test.each(ENGINES)(
    'a name of a $title shop that looks like a variable reaches its job as it is',
    async (engine) => {
      const values = storeValues(engine.slug, longest);
      const store = { ...values.store, displayName: 'Shop $(STORE_URL) $5', adminEmail: '$(PATH)@shop.test' };
      const text = await render('local', { ...values, store });
      // Kubernetes reads $$ as a dollar that begins no variable.
      expect(text).toContain('value: "Shop $$(STORE_URL) $$5"');
      expect(text).toContain('value: "$$(PATH)@shop.test"');
    },
  );

  test('plugins reach the configure job by slug, path and URL, with their volume', async () => {
    const values = storeValues('woocommerce', longest);
    const plugins = ['akismet', '/plugins/own.zip', 'https://shop.test/own.zip'];
    const woocommerce = { pluginFiles: { configMap: { name: 'own-plugins' } } };
    const text = await render('local', { ...values, woocommerce, store: { ...values.store, plugins } });
    const job = text.slice(text.indexOf('kind: Job'));
    expect(job).toContain(`name: STORE_PLUGINS, value: "${plugins.join(',')}"`);
    expect(job).toContain('mountPath: /var/www/html/wp-content');
    expect(job).toMatch(/name: plugin-files\s+configMap:\s+name: own-plugins/);
  });

  test.each([
    ['an unknown engine', { engine: 'shopify' }],
    ['an unknown size', { size: 'huge' }],
    ['a misspelt value', { storageclass: 'x' }],
    ['a URL with a path', { store: { displayName: 'X', host: 'x.test', url: 'https://x.test/shop' } }],
    ['an empty allowlist', { networkPolicy: { ingressNamespaces: [] } }],
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
