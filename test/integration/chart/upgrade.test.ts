import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startControlPlane, type ControlPlane } from '../../support/control-plane.ts';
import { CHART, COMBINATIONS, storeValues, toolsOf, valuesOf, type Environment } from './chart.ts';

/** The schedule may start one during the test. */
const NOT_CRON = 'app.kubernetes.io/component!=cron';

/** Jobs, claims and a StatefulSet's claim templates are immutable, so no upgrade must change them. */
describe('a release of charts/ecommerce-store', () => {
  let cluster: ControlPlane;
  let tools: ReturnType<typeof toolsOf>;

  beforeAll(async () => {
    cluster = await startControlPlane({ kwok: true });
    tools = toolsOf(cluster);
    await tools.kubectl(['apply', '-f', '-'], JSON.stringify(storageClass));
  });

  afterAll(() => cluster.stop());

  test.each(COMBINATIONS)(
    '%s with the %s values can be upgraded and rolled back by hand, with unchanged volumes',
    async (engine, environment) => {
      const id = `${engine}-${environment}`;
      const { look, helm, upgrade } = await installed(id, engine, environment);
      await upgrade();
      const volumes = await look('pvc', '.spec.resources.requests.storage');

      const other = [
        'size=large',
        'store.displayName=Renamed',
        'images.app=localhost/shop:2',
        'storageClass=fast',
      ];
      await upgrade(...other.flatMap((value) => ['--set', value]));
      expect(await look('deployments', '.spec.template.spec.containers[0].image')).toBe('localhost/shop:2');
      expect(await look('jobs', '.spec.template.spec.containers[0].image')).toBe('localhost/shop:2');
      expect(await look('jobs', '.spec.template.spec.containers[0].env[*].value')).toContain('Renamed');
      expect(await look('pvc', '.spec.resources.requests.storage')).toBe(volumes);

      await helm('rollback', `urumi-${id}`, '1', '-n', `store-${id}`, '--wait', '--timeout', '10m');
      expect(await look('deployments', '.spec.template.spec.containers[0].image')).toBe('localhost/shop:1');
      expect(await look('jobs', '.spec.template.spec.containers[0].image')).toBe('localhost/shop:1');
      const history = await helm('history', `urumi-${id}`, '-n', `store-${id}`, '-o', 'json');
      expect((JSON.parse(history) as unknown[]).length).toBe(4);
    },
  );

  test('an upgrade that does not change the configure job does not run it again', async () => {
    const { look, upgrade } = await installed('calm', 'woocommerce', 'local');
    await upgrade();
    const before = await look('jobs', '.metadata.uid');
    await upgrade('--set', 'woocommerce.cron.schedule=7 * * * *');
    expect(await look('jobs', '.metadata.uid')).toBe(before);
  });

  test('suspending and resuming by hand restores the pods', async () => {
    const { look, upgrade } = await installed('sleeper', 'medusa', 'prod');
    await upgrade('--set', 'suspended=true');
    expect(await look('statefulsets', '.spec.replicas')).toBe('0 0');
    await upgrade('--set', 'suspended=false');
    expect(await look('statefulsets', '.status.readyReplicas')).toBe('1 1');
  });

  /** Installs a store as the platform does, and returns an operator's commands. */
  async function installed(id: string, engine: string, environment: Environment) {
    const namespace = `store-${id}`;
    const release = `urumi-${id}`;
    const helm = async (...args: string[]): Promise<string> => (await tools.helm(args)).stdout;
    await tools.kubectl(['create', 'namespace', namespace]);
    await tools.kubectl(['apply', '-f', '-'], volumesFor(id));
    const values = ['-f', valuesOf(environment), '-f', '-'];
    const install = ['upgrade', '--install', release, CHART, '-n', namespace, ...values];
    await tools.helm(install, storeValues(engine, id));
    return {
      helm,
      upgrade: (...more: string[]) => {
        const values = [
          '-f',
          valuesOf(environment),
          '--reuse-values',
          '--atomic',
          '--wait',
          '--timeout',
          '10m',
        ];
        return helm('upgrade', release, CHART, '-n', namespace, ...values, ...more);
      },
      look: async (kind: string, path: string): Promise<string> => {
        const args = ['get', kind, '-n', namespace, '-l', NOT_CRON, '-o', `jsonpath={.items[*]${path}}`];
        return (await tools.kubectl(args)).stdout;
      },
    };
  }
});

/** A default storage class, as on a real cluster. */
const storageClass = {
  apiVersion: 'storage.k8s.io/v1',
  kind: 'StorageClass',
  metadata: { name: 'given', annotations: { 'storageclass.kubernetes.io/is-default-class': 'true' } },
  provisioner: 'kubernetes.io/no-provisioner',
};

/** Creates volumes to bind: nothing provisions them here. */
function volumesFor(id: string): string {
  const items = ['a', 'b', 'c'].map((name) => ({
    apiVersion: 'v1',
    kind: 'PersistentVolume',
    metadata: { name: `${id}-${name}` },
    spec: {
      accessModes: ['ReadWriteOnce'],
      capacity: { storage: '100Gi' },
      hostPath: { path: '/nowhere' },
      persistentVolumeReclaimPolicy: 'Delete',
      storageClassName: storageClass.metadata.name,
    },
  }));
  return JSON.stringify({ apiVersion: 'v1', kind: 'List', items });
}
