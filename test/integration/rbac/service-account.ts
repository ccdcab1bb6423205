import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { vi } from 'vitest';
import { parse, stringify } from 'yaml';
import type { Harness } from '../controller/harness.ts';
import type { Rule } from './audit.ts';

interface Kubeconfig {
  clusters: { name: string }[];
}

/** Namespace of the platform. */
const SYSTEM = 'urumi-system';
/** Namespace of the default team. */
const TEAM = 'urumi';

/** Installs charts/urumi as an administrator does; no pod of it runs here. */
export async function installPlatform(harness: Harness, ...args: string[]): Promise<void> {
  await harness.helm('install', 'urumi', 'charts/urumi', '-n', SYSTEM, '--set', 'replicas=0', ...args);
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

export type PersonRole = 'viewer' | 'operator' | 'admin';

/** Creates a service account in the team's namespace and binds a role of charts/urumi to it, when it is effective. */
export async function makeMember(harness: Harness, name: string, role: PersonRole): Promise<string> {
  await harness.kubectl('-n', TEAM, 'create', 'serviceaccount', name);
  const subject = `--serviceaccount=${TEAM}:${name}`;
  await harness.kubectl('-n', TEAM, 'create', 'rolebinding', name, `--clusterrole=urumi-${role}`, subject);
  await vi.waitUntil(() => may(harness, name, 'get', 'stores'), { timeout: 30_000, interval: 200 });
  return tokenOf(harness, TEAM, name, '--audience=urumi');
}

/** Does RBAC allow a service account of the team something in the team's namespace? */
export async function may(harness: Harness, name: string, verb: string, resource: string): Promise<boolean> {
  const user = `--as=system:serviceaccount:${TEAM}:${name}`;
  const asked = harness.kubectl('auth', 'can-i', verb, resource, '-n', TEAM, user);
  return (await asked.catch(() => 'no')) === 'yes';
}

/** Writes a kubeconfig with only the token of a service account of the platform. @returns its path */
export async function kubeconfigOf(harness: Harness, account: string): Promise<string> {
  const { clusters } = parse(await readFile(harness.plane.kubeconfig, 'utf8')) as Kubeconfig;
  const file = join(harness.dir, `${account}.conf`);
  const config = {
    apiVersion: 'v1',
    kind: 'Config',
    clusters,
    users: [{ name: account, user: { token: await tokenOf(harness, SYSTEM, account) } }],
    contexts: [{ name: account, context: { cluster: clusters[0]?.name, user: account } }],
    'current-context': account,
  };
  await writeFile(file, stringify(config), { mode: 0o600 });
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
