import { join } from 'node:path';
import { execa } from 'execa';
import { parseAllDocuments } from 'yaml';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startControlPlane, type ControlPlane } from '../../../../scripts/cluster/control-plane.ts';
import { repoRoot } from '../../../../scripts/lib/paths.ts';

const chart = join(repoRoot, 'charts/ecommerce-store');
const longest = 'a'.repeat(35);
const values = {
  store: { id: longest, displayName: 'Chart', host: 'chart.example.com', url: 'https://chart.example.com' },
  storeLabels: { 'stores.urumi.dev/id': longest, 'stores.urumi.dev/team': 'urumi' },
  existingSecret: 'secrets',
  images: { app: 'localhost/shop:1', database: 'localhost/database:1' },
};

interface Rendered {
  kind: string;
  metadata: { name: string; labels: Record<string, string> };
}

describe('charts/ecommerce-store', () => {
  let cluster: ControlPlane;
  const environments = ['local', 'prod'] as const;

  beforeAll(async () => {
    cluster = await startControlPlane();
    await kubectl(['create', 'namespace', 'restricted']);
    const levels = ['enforce', 'warn'].map((mode) => `pod-security.kubernetes.io/${mode}=restricted`);
    await kubectl(['label', 'namespace', 'restricted', ...levels]);
  });

  afterAll(() => cluster.stop());

  test.each(environments)('lints without a complaint with the %s values', async (environment) => {
    await helm(['lint', '--strict', chart, ...valuesOf(environment)], values);
  });

  test.each(environments)(
    'the API server takes every %s object under PodSecurity restricted, without a warning',
    async (environment) => {
      const text = await render(environment, values);
      const answer = await kubectl(['apply', '--dry-run=server', '-n', 'restricted', '-f', '-'], text);
      expect(answer.stderr).toBe('');
      expect(answer.stdout.split('\n')).toHaveLength(objects(text).length);
    },
  );

  test('every object carries the labels that the watches select by', async () => {
    for (const { kind, metadata } of objects(await render('prod', values))) {
      expect([kind, metadata.labels['stores.urumi.dev/id']]).toEqual([kind, longest]);
    }
  });

  test('local and prod differ by the policies that prod switches on, and by no other object', async () => {
    const kinds = async (environment: 'local' | 'prod'): Promise<string[]> =>
      objects(await render(environment, values)).map(({ kind, metadata }) => `${kind}/${metadata.name}`);
    const [local, prod] = [await kinds('local'), await kinds('prod')];
    expect(local.filter((name) => !prod.includes(name))).toEqual([]);
    expect(
      prod.filter((name) => !local.includes(name)).every((name) => name.startsWith('NetworkPolicy/')),
    ).toBe(true);
  });

  test.each([
    ['an unknown engine', { engine: 'shopify' }],
    ['an unknown size', { size: 'huge' }],
    ['a misspelt value', { storageclass: 'x' }],
    ['a URL with a path', { store: { ...values.store, url: 'https://chart.example.com/shop' } }],
  ])('refuses %s', async (_what, change) => {
    await expect(render('local', { ...values, ...change })).rejects.toThrow(
      /schema|additional properties|value must be/i,
    );
  });

  test('a suspended store has no pods and no configure job', async () => {
    const text = await render('local', { ...values, suspended: true });
    const kinds = objects(text).map(({ kind }) => kind);
    expect(kinds).not.toContain('Job');
    expect(text.match(/replicas: 0/g)).toHaveLength(2);
  });

  function valuesOf(environment: string): string[] {
    return ['-f', join(chart, `values-${environment}.yaml`), '-f', '-'];
  }

  async function render(environment: string, given: object): Promise<string> {
    const release = `urumi-${longest}`;
    return (await helm(['template', release, chart, '-n', 'restricted', ...valuesOf(environment)], given))
      .stdout;
  }

  function helm(args: string[], input: object) {
    return execa(join(cluster.bin, 'helm'), args, { input: JSON.stringify(input) });
  }

  function kubectl(args: string[], input?: string) {
    return execa(join(cluster.bin, 'kubectl'), args, { input, env: { KUBECONFIG: cluster.kubeconfig } });
  }
});

function objects(text: string): Rendered[] {
  return parseAllDocuments(text).map((document) => document.toJS() as Rendered);
}
