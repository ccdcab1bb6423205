import { join } from 'node:path';
import { vi } from 'vitest';
import { writeTokenKubeconfig } from '../../support/token-kubeconfig.ts';
import type { Harness } from '../controller/harness.ts';
import type { Rule } from './audit.ts';

/** Namespace of the platform. */
const SYSTEM = 'urumi-system';
/** Namespace of the default team. */
const TEAM = 'urumi';

/** Installs charts/urumi where a server without it has run; no pod of it runs here. */
export async function installPlatform(harness: Harness, values = ''): Promise<void> {
  const overServer = ['--take-ownership', '--force-conflicts'];
  const set = ['--set', `replicas=0,${values}`];
  await harness.helm('install', 'urumi', 'charts/urumi', '-n', SYSTEM, ...overServer, ...set);
}

/** @param options of `kubectl create token`; without an audience the token is for the API server */
function tokenOf(
  harness: Harness,
  namespace: string,
  account: string,
  ...options: string[]
): Promise<string> {
  return harness.kubectl('-n', namespace, 'create', 'token', account, '--duration=1h', ...options);
}

type PersonRole = 'viewer' | 'operator' | 'admin';

/** Creates a service account for each role in the team's namespace, named after it. Nobody binds them yet. */
export async function makeAccounts(harness: Harness): Promise<Record<PersonRole, string>> {
  const token = async (role: PersonRole): Promise<string> => {
    await harness.kubectl('-n', TEAM, 'create', 'serviceaccount', role);
    return tokenOf(harness, TEAM, role, '--audience=urumi');
  };
  return { viewer: await token('viewer'), operator: await token('operator'), admin: await token('admin') };
}

/** Writes the members of the default team: the service accounts of these roles. Resolves when the rights are effective. */
export async function setMembers(harness: Harness, roles: readonly PersonRole[]): Promise<void> {
  const members = roles.map((role) => ({ kind: 'ServiceAccount', namespace: TEAM, name: role, role }));
  await harness.kubectl('patch', 'team', TEAM, '--type=merge', '-p', JSON.stringify({ spec: { members } }));
  for (const role of ['viewer', 'operator', 'admin'] as const) {
    const settled = async (): Promise<boolean> =>
      (await may(harness, role, 'get', 'stores')) === roles.includes(role);
    await vi.waitUntil(settled, { timeout: 30_000, interval: 200 });
  }
}

/** Does RBAC allow a service account of the team a verb in the team's namespace? @param resource with a subresource after `/` */
export async function may(harness: Harness, name: string, verb: string, resource: string): Promise<boolean> {
  const user = `--as=system:serviceaccount:${TEAM}:${name}`;
  const [plural = '', subresource = ''] = resource.split('/');
  const what = [plural, `--subresource=${subresource}`];
  const asked = harness.kubectl('auth', 'can-i', verb, ...what, '-n', TEAM, user);
  return (await asked.catch(() => 'no')) === 'yes';
}

/** Writes a kubeconfig with only the token of a service account of the platform. @returns its path */
export async function kubeconfigOf(harness: Harness, account: string): Promise<string> {
  const file = join(harness.dir, `${account}.conf`);
  await writeTokenKubeconfig(file, harness.plane.kubeconfig, await tokenOf(harness, SYSTEM, account));
  return file;
}

/** The rules of the chart's roles for the server, by role. */
export async function grantedTo(harness: Harness): Promise<Record<string, Rule[]>> {
  const selector = 'app.kubernetes.io/instance=urumi';
  const json = await harness.kubectl('get', 'clusterroles,roles', '-A', '-l', selector, '-o', 'json');
  const { items } = JSON.parse(json) as { items: { metadata: { name: string }; rules: Rule[] }[] };
  const own = items.filter(({ metadata }) => !/-(viewer|operator|admin)$/.test(metadata.name));
  return Object.fromEntries(own.map(({ metadata, rules }) => [metadata.name, rules]));
}
