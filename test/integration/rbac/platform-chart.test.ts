import { readFile } from 'node:fs/promises';
import { parse, parseAllDocuments } from 'yaml';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadConfig } from '../../../server/src/config/index.ts';
import { startHarness, type Harness } from '../controller/harness.ts';
import type { Rule } from './audit.ts';

interface Rendered {
  kind: string;
  metadata: { name: string; namespace?: string };
  rules?: Rule[];
  spec: { template: { metadata: object; spec: PodSpec } };
}

interface PodSpec {
  serviceAccountName?: string;
  containers: { image: string; env: { name: string; value: string }[]; ports: object[] }[];
}

let harness: Harness;
beforeAll(async () => {
  harness = await startHarness();
});
afterAll(() => harness?.stop());

async function render(...args: string[]): Promise<Rendered[]> {
  const text = await harness.helm('template', 'urumi', 'charts/urumi', '-n', 'urumi-system', ...args);
  return parseAllDocuments(text).flatMap((document) => (document.toJS() as Rendered | null) ?? []);
}

const deploymentOf = (objects: readonly Rendered[]): Rendered['spec']['template'] =>
  objects.find(({ kind }) => kind === 'Deployment')!.spec.template;

test('the pods of the platform are allowed under the level "restricted"', async () => {
  await harness.kubectl(
    'label',
    'namespace',
    'urumi-system',
    'pod-security.kubernetes.io/enforce=restricted',
  );
  const { metadata, spec } = deploymentOf(await render());
  const pod = { metadata: { ...metadata, name: 'urumi' }, spec: { ...spec, serviceAccountName: 'default' } };
  const path = '/api/v1/namespaces/urumi-system/pods';
  const body = { apiVersion: 'v1', kind: 'Pod', ...pod };
  const made = await harness.kube.request({ method: 'POST', path, query: { dryRun: 'All' }, body });
  expect(made).toMatchObject({ metadata: { name: 'urumi' } });
});

test('the server accepts the environment of its container', async () => {
  const { spec } = deploymentOf(await render());
  const env = Object.fromEntries(spec.containers[0]!.env.map(({ name, value }) => [name, value]));
  const { env: read, controller, api } = loadConfig(env);
  expect(api).toMatchObject({ introspection: false, graphiql: false });
  expect(read).toMatchObject({ HOST: '0.0.0.0', AUTH: 'token', STORE_SCHEME: 'https', USE_RBAC: true });
  expect(controller.rbac).toEqual({
    clusterRole: 'urumi-store-manager',
    serviceAccount: { namespace: 'urumi-system', name: 'urumi' },
  });
  expect(api.team).toBe('urumi');
});

test('metrics have a separate port, which the Ingress does not expose', async () => {
  const objects = await render();
  const container = deploymentOf(objects).spec.containers[0]!;
  const env = Object.fromEntries(container.env.map(({ name, value }) => [name, value]));
  expect(loadConfig(env).env).toMatchObject({ METRICS_HOST: '0.0.0.0', METRICS_PORT: 9090 });
  expect(container.ports).toContainEqual({ name: 'metrics', containerPort: 9090 });
  const ingress = JSON.stringify(objects.find(({ kind }) => kind === 'Ingress'));
  expect(ingress).toContain('"port":{"name":"http"}');
  expect(ingress).not.toContain('metrics');
  const off = await render('--set', 'metrics.enabled=false');
  expect(JSON.stringify(off)).not.toMatch(/"metrics"|METRICS_|ServiceMonitor/);
});

test('the image is that of the version of the chart unless a tag is given', async () => {
  const imageOf = async (...args: string[]) => deploymentOf(await render(...args)).spec.containers[0]!.image;
  const { appVersion } = parse(await readFile('charts/urumi/Chart.yaml', 'utf8')) as { appVersion: string };
  expect(await imageOf()).toBe(`urumi:${appVersion}`);
  expect(await imageOf('--set', 'image.tag=1.2.3')).toBe('urumi:1.2.3');
});

test.each([
  ['2', 1],
  ['1', 0],
])('with %s replicas there are %i disruption budgets', async (replicas, budgets) => {
  const objects = await render('--set', `replicas=${replicas}`);
  expect(objects.filter(({ kind }) => kind === 'PodDisruptionBudget')).toHaveLength(budgets);
});

test('the server accepts the names of its Service and allowedHosts', async () => {
  const { spec } = deploymentOf(await render('--set', 'allowedHosts={urumi.lan}'));
  const { value } = spec.containers[0]!.env.find(({ name }) => name === 'ALLOWED_HOSTS')!;
  const service = ['', '.urumi-system', '.urumi-system.svc', '.urumi-system.svc.cluster.local'].map(
    (domain) => `urumi${domain}`,
  );
  expect(loadConfig({ ALLOWED_HOSTS: value }).env.ALLOWED_HOSTS).toEqual([...service, 'urumi.lan']);
});

test('no role has a wildcard', async () => {
  const objects = await render();
  expect(JSON.stringify(objects.map(({ rules }) => rules))).not.toContain('"*"');
});

test('a release in the namespace of the default team is refused', async () => {
  await expect(render('--set', 'defaultTeam=urumi-system')).rejects.toThrow(
    /the namespace "urumi-system" of this release is also the default team/,
  );
});

test.each([
  ['replicas=-1'],
  ['image.tag='],
  ['ingress.hosts=x'],
  ['env.lower=x'],
  ['storeValues=mine.yaml'],
  ['metrics.port=8080'],
])('the value %s is refused', async (value) => {
  await expect(render('--set', value)).rejects.toThrow(/don't meet the specifications of the schema/);
});
