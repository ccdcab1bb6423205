import { parseAllDocuments } from 'yaml';
import { beforeAll, expect, test } from 'vitest';
import { execa } from 'execa';
import { ensureTools } from '../../../tools/cluster/binaries.ts';
import { repoRoot } from '../../../tools/lib/paths.ts';
import { authValues } from '../../../tools/platform/in-cluster/sign-in.ts';
import { chartValues, originOf, type Installation } from '../../../tools/platform/in-cluster/values.ts';

interface Rendered {
  kind: string;
  metadata: { labels: Record<string, string> };
  spec: {
    strategy: object;
    selector: { matchLabels: Record<string, string> };
    endpoints: object[];
    ports: { name: string }[];
    template: { spec: PodSpec };
  };
}

interface PodSpec {
  terminationGracePeriodSeconds: number;
  containers: Container[];
  volumes: { name: string; emptyDir: { sizeLimit: string } }[];
}

interface Container {
  env: { name: string; value: string }[];
  lifecycle?: object;
  resources: { requests: object; limits: object };
  securityContext: object;
  volumeMounts: { name: string; mountPath: string }[];
}

let bin: string;
beforeAll(async () => {
  bin = await ensureTools(console.log);
});

const render = (...settings: string[]): Promise<Rendered[]> =>
  template(settings.flatMap((setting) => ['--set', setting]));

async function template(args: readonly string[], input = ''): Promise<Rendered[]> {
  const command = ['template', 'urumi', 'charts/urumi', '-n', 'urumi-system', ...args];
  const { stdout } = await execa(`${bin}/helm`, command, { cwd: repoRoot, input });
  return parseAllDocuments(stdout).flatMap((document) => (document.toJS() as Rendered | null) ?? []);
}

const oneOf = (objects: readonly Rendered[], kind: string): Rendered =>
  objects.find((object) => object.kind === kind)!;

async function podOf(...settings: string[]): Promise<PodSpec & { server: Container }> {
  const { spec } = oneOf(await render(...settings), 'Deployment').spec.template;
  return { ...spec, server: spec.containers[0]! };
}

test('a replica goes after another one is ready, and drains before it stops', async () => {
  const { strategy } = oneOf(await render(), 'Deployment').spec;
  expect(strategy).toEqual({ type: 'RollingUpdate', rollingUpdate: { maxUnavailable: 0, maxSurge: 1 } });
  const { server, terminationGracePeriodSeconds } = await podOf('drainSeconds=20');
  expect(server.lifecycle).toEqual({ preStop: { sleep: { seconds: 20 } } });
  expect(terminationGracePeriodSeconds).toBe(50);
  expect((await podOf('drainSeconds=0')).server.lifecycle).toBeUndefined();
});

test('the root is read-only, and each folder that is not has a size', async () => {
  const { server, volumes } = await podOf('volumes.data=2Gi');
  expect(server.securityContext).toMatchObject({ readOnlyRootFilesystem: true });
  expect(server.volumeMounts.map(({ mountPath }) => mountPath)).toEqual(['/tmp', '/app/data']);
  const sizes = volumes.map(({ name, emptyDir }) => [name, emptyDir.sizeLimit]);
  expect(sizes).toEqual([
    ['scratch', '256Mi'],
    ['data', '2Gi'],
  ]);
  expect(server.resources.limits).toHaveProperty('ephemeral-storage');
});

test('each variable is set once, whatever the values set', async () => {
  const { server } = await podOf('env.AUDIT_LOG_FILE=data/audit.log');
  const names = server.env.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(server.env).toContainEqual({ name: 'AUDIT_LOG_FILE', value: 'data/audit.log' });
});

test('the origin of the dashboard has the port of the ingress', async () => {
  const { server } = await podOf('ingress.host=shops.test', 'ingress.port=8081');
  expect(server.env).toContainEqual({ name: 'ALLOWED_ORIGINS', value: 'http://shops.test:8081' });
});

const INSTALLATION: Installation = {
  kind: 'k3s',
  image: 'localhost/urumi:0123456789ab',
  baseDomain: 'shops.example.com',
  ingressClass: 'traefik',
  httpPort: 80,
  httpsPort: 443,
  tls: { directory: 'https://acme.example.com/dir', email: 'ops@example.com', caFile: '/ca.pem' },
  auth: authValues({
    OIDC_ISSUER: 'https://id.example.com',
    ADMIN_GROUPS: 'staff',
    OIDC_CLIENT_SECRET_FILE: '/s',
  }),
  storageClass: 'local-path',
  env: {},
};

test.each<[what: string, change: Partial<Installation>]>([
  ['k3s', {}],
  ['k3s by http', { tls: undefined }],
  [
    'k3s with a public issuer and the local administrator',
    {
      tls: { directory: 'https://acme.example.com/dir', email: undefined, caFile: undefined },
      auth: authValues({}),
    },
  ],
  ['k3d', { kind: 'k3d' }],
  ['the embedded node', { kind: 'embedded', ingressClass: 'contour', httpsPort: 8443 }],
  [
    'the embedded node at localhost',
    {
      kind: 'embedded',
      ingressClass: 'contour',
      baseDomain: 'localhost',
      tls: undefined,
      auth: authValues({}),
    },
  ],
  ['a cluster of the user', { kind: 'kubeconfig', ingressClass: 'nginx' }],
])('npm start -- --in-cluster has values that the chart accepts: %s', async (_what, change) => {
  const installation = { ...INSTALLATION, ...change };
  const objects = await template(['-f', '-'], JSON.stringify(chartValues(installation)));
  const { env } = oneOf(objects, 'Deployment').spec.template.spec.containers[0]!;
  const valueOf = (name: string): string | undefined => env.find((one) => one.name === name)?.value;
  expect(valueOf('ALLOWED_ORIGINS')).toBe(originOf(installation));
  expect(valueOf('PUBLIC_URL')).toBe(valueOf('AUTH') === 'token' ? undefined : originOf(installation));
  expect(valueOf('STORE_SCHEME')).toBe(installation.tls ? 'https' : 'http');
});

test('a ServiceMonitor is made on demand, and selects the Service', async () => {
  expect(oneOf(await render(), 'ServiceMonitor')).toBeUndefined();
  const objects = await render(
    'metrics.serviceMonitor.enabled=true',
    'metrics.serviceMonitor.labels.release=p',
  );
  const [monitor, service] = [oneOf(objects, 'ServiceMonitor'), oneOf(objects, 'Service')];
  expect(monitor.metadata.labels).toMatchObject({ release: 'p' });
  expect(service.metadata.labels).toMatchObject(monitor.spec.selector.matchLabels);
  expect(monitor.spec.endpoints).toEqual([{ port: 'metrics', path: '/metrics', interval: '30s' }]);
  expect(service.spec.ports.map(({ name }) => name)).toContain('metrics');
});

test.each([
  'image.tag=latest',
  'image.repository=urumi:latest',
  'volumes.data=large',
  'resources.limits.gpu=1',
  'drainSeconds=-1',
  'metrics.serviceMonitor.interval=often',
  'ingress.port=0',
])('the value %s is refused', async (setting) => {
  await expect(render(setting)).rejects.toThrow(/don't meet the specifications of the schema/);
});

test.each(['registry.example.com/urumi', 'registry.example.com:5000/shops/urumi'])(
  'the repository %s is accepted',
  async (repository) => {
    expect(JSON.stringify(await render(`image.repository=${repository}`))).toContain(`${repository}:`);
  },
);
