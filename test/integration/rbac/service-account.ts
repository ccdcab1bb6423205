import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { vi } from 'vitest';
import { parse, stringify } from 'yaml';
import type { Harness } from '../controller/harness.ts';
import type { Rule } from './audit.ts';

interface Kubeconfig {
  clusters: { name: string }[];
}

/** Installs charts/urumi as an administrator does; no pod of it runs here. */
export async function installPlatform(harness: Harness): Promise<void> {
  await harness.helm('install', 'urumi', 'charts/urumi', '-n', 'urumi', '--set', 'replicas=0');
}

/** @param options of `kubectl create token`; without an audience the token is for the API server */
function tokenOf(harness: Harness, account: string, ...options: string[]): Promise<string> {
  return harness.kubectl('-n', 'urumi', 'create', 'token', account, '--duration=1h', ...options);
}

/** Creates a service account with the edit role in the team's namespace, when it includes Stores. @returns its token */
export async function makeEditor(harness: Harness, name: string): Promise<string> {
  await harness.kubectl('-n', 'urumi', 'create', 'serviceaccount', name);
  const subject = `--serviceaccount=urumi:${name}`;
  await harness.kubectl('-n', 'urumi', 'create', 'rolebinding', name, '--clusterrole=edit', subject);
  const asked = [
    'auth',
    'can-i',
    'create',
    'stores',
    '-n',
    'urumi',
    `--as=system:serviceaccount:urumi:${name}`,
  ];
  const may = (): Promise<string> => harness.kubectl(...asked).catch(() => 'no');
  await vi.waitUntil(async () => (await may()) === 'yes', { timeout: 30_000, interval: 200 });
  return tokenOf(harness, name, '--audience=urumi');
}

/** Writes a kubeconfig with only a service account's token. @returns its path */
export async function kubeconfigOf(harness: Harness, account: string): Promise<string> {
  const { clusters } = parse(await readFile(harness.plane.kubeconfig, 'utf8')) as Kubeconfig;
  const file = join(harness.dir, `${account}.conf`);
  const config = {
    apiVersion: 'v1',
    kind: 'Config',
    clusters,
    users: [{ name: account, user: { token: await tokenOf(harness, account) } }],
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
  const own = items.filter(({ metadata }) => !/-(edit|view)-stores$/.test(metadata.name));
  return Object.fromEntries(own.map(({ metadata, rules }) => [metadata.name, rules]));
}
