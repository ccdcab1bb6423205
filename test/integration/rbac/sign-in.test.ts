import { afterAll, beforeAll, expect, test } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { makeAdminPassword } from '../../../server/src/admin-password.ts';
import { createKube } from '../../../server/src/kube/client.ts';
import { loadConfig } from '../../../server/src/config/index.ts';
import { startHarness, type Harness } from '../controller/harness.ts';
import { startServer, type WholeServer } from '../scripted/server.ts';
import { Browser } from '../sign-in/browser.ts';
import { kubeconfigOf } from './service-account.ts';

const PASSWORD = ['--set', 'auth.password.enabled=true', '--set', 'ingress.tls.enabled=true'];
const OIDC = [
  'auth.oidc.enabled=true',
  'auth.oidc.issuer=https://id.example.com',
  'ingress.tls.enabled=true',
];
const SETS = OIDC.flatMap((value) => ['--set', value]);

interface Rendered {
  kind: string;
  spec: {
    template: { spec: { containers: { env: { name: string; value: string }[] }[]; volumes: object[] } };
  };
}

let harness: Harness;
let server: WholeServer;
let kubeconfig: string;

beforeAll(async () => {
  harness = await startHarness();
  const install = [
    'install',
    'urumi',
    'charts/urumi',
    '-n',
    'urumi-system',
    '--take-ownership',
    '--force-conflicts',
  ];
  await harness.helm(...install, '--set', 'replicas=0', ...PASSWORD);
  kubeconfig = await kubeconfigOf(harness, 'urumi');
  server = await startServer(harness, { AUTH: 'password', USE_RBAC: 'true', KUBECONFIG: kubeconfig });
});
afterAll(() => harness?.stop());

async function podOf(...args: string[]): Promise<Rendered['spec']['template']['spec']> {
  const text = await harness.helm('template', 'urumi', 'charts/urumi', '-n', 'urumi-system', ...args);
  const objects = parseAllDocuments(text).map((document) => document.toJS() as Rendered | null);
  return objects.find((object) => object?.kind === 'Deployment')!.spec.template.spec;
}

const envOf = (pod: Rendered['spec']['template']['spec']): Record<string, string> =>
  Object.fromEntries(pod.containers[0]!.env.map(({ name, value }) => [name, value]));

test('with the rights of the chart alone, the administrator gets a password, signs in and out', async () => {
  const kube = createKube({ kubeconfig });
  const password = await makeAdminPassword(kube, 'urumi-system');
  kube.close();
  const browser = new Browser(server.url);
  expect((await browser.post('/auth/password', { user: 'admin', password })).status).toBe(200);
  const { text } = await browser.post('/graphql', {
    query: '{ viewer { canEditTeams teams { name role } } }',
  });
  expect(JSON.parse(text)).toEqual({
    data: { viewer: { canEditTeams: true, teams: [{ name: 'urumi', role: 'ADMIN' }] } },
  });
  await browser.post('/auth/logout');
  expect(await browser.whoAmI()).toBeUndefined();
  expect(server.output()).not.toMatch(/forbidden/i);
});

test('the administrator may change teams and stores, and nothing of the platform', async () => {
  const may = async (verb: string, resource: string, ...more: string[]): Promise<string> =>
    harness
      .kubectl('auth', 'can-i', verb, resource, '--as=urumi:admin', '--as-group=urumi:admins', ...more)
      .catch(() => 'no');
  expect(await may('create', 'teams.stores.urumi.dev')).toBe('yes');
  expect(await may('delete', 'stores.stores.urumi.dev', '-A')).toBe('yes');
  expect(await may('get', 'secrets', '-n', 'urumi-system')).toBe('no');
  expect(await may('create', 'pods', '-n', 'urumi-system')).toBe('no');
  expect(await may('create', 'clusterrolebindings')).toBe('no');
});

test('the values of a provider are settings that the server accepts; the secret is a file', async () => {
  const plain = envOf(await podOf(...SETS));
  expect(loadConfig(plain).signIn).toMatchObject({
    publicUrl: 'https://urumi.example.com',
    oidc: {
      issuer: 'https://id.example.com',
      clientId: 'urumi',
      clientSecret: undefined,
      groupsClaim: 'groups',
    },
    password: false,
  });
  const pod = await podOf(...SETS, '--set', 'auth.oidc.clientSecret.name=urumi-oidc');
  expect(envOf(pod)['OIDC_CLIENT_SECRET_FILE']).toBe('/etc/urumi/oidc/client-secret');
  expect(JSON.stringify(pod.volumes)).toContain('"secretName":"urumi-oidc"');
});

test('people cannot sign in without https', async () => {
  await expect(podOf('--set', 'auth.password.enabled=true')).rejects.toThrow(/need https/);
});
