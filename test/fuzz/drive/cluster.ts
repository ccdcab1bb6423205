import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import { freePort } from '../../../tools/cluster/ports.ts';
import { startHarness } from '../../integration/kube/harness.ts';
import { CLIENT_ID, startIdentityProvider } from '../../support/identity-provider.ts';
import { STORE_IDS } from '../generate/inputs.ts';

/** What a server under test runs on: a real API server with a few stores. */
export interface FuzzCluster {
  env: Record<string, string>;
  /** The same for a server where people sign in, at a real OpenID provider. */
  signIn: Record<string, string>;
  /** The Authorization value of a service account that may read and change stores. */
  token: string;
  stop(): Promise<void>;
}

const ENV = {
  PORT: '0',
  CONTROLLER: 'false',
  CERTIFICATES: 'acme',
  ACME_DIRECTORY: 'https://acme.test/directory',
  STORE_BASE_DOMAIN: 'shops.test',
  WORDPRESS_IMAGE: 'registry.test/wordpress:1',
  MARIADB_IMAGE: 'registry.test/mariadb:1',
  MAX_STORES_TOTAL: '20',
  MAX_STORES_PER_IP: '0',
  RATE_LIMIT_MAX: '0',
};

export async function startCluster(): Promise<FuzzCluster> {
  const harness = await startHarness();
  const dir = await mkdtemp(join(tmpdir(), 'urumi-fuzz-'));
  const kubectl = async (...args: string[]): Promise<string> =>
    (await execa(`${harness.plane.bin}/kubectl`, ['--kubeconfig', harness.plane.kubeconfig, ...args])).stdout;
  for (const id of STORE_IDS) await harness.addStore(id);
  await kubectl('create', 'serviceaccount', 'fuzz', '-n', 'urumi');
  await kubectl(
    'create',
    'clusterrolebinding',
    'fuzz',
    '--clusterrole=cluster-admin',
    '--serviceaccount=urumi:fuzz',
  );
  await kubectl('create', 'namespace', 'urumi-system');
  const account = ['--from-literal=key=key', '--from-literal=thumbprint=print'];
  await kubectl('create', 'secret', 'generic', 'urumi-acme-account', '-n', 'urumi-system', ...account);
  const idp = await startIdentityProvider(await freePort(), ['http://127.0.0.1:1']);
  const token = await kubectl('create', 'token', 'fuzz', '-n', 'urumi', '--audience=urumi', '--duration=12h');
  return {
    env: {
      ...ENV,
      KUBECONFIG: harness.plane.kubeconfig,
      DASHBOARD_DIR: await makeDashboard(dir),
      HELM_BIN: await makeHelm(dir),
      HELM_CACHE_DIR: join(dir, 'helm'),
      AUDIT_LOG_FILE: join(dir, 'audit.log'),
      ACTIVITY_LOG_FILE: join(dir, 'activity.log'),
    },
    signIn: {
      AUTH: 'oidc,password',
      OIDC_ISSUER: idp.issuer,
      OIDC_CLIENT_ID: CLIENT_ID,
      TRUSTED_PROXIES: '127.0.0.1',
    },
    token: `Bearer ${token}`,
    stop: async () => {
      await idp.stop();
      await harness.stop();
      await rm(dir, { recursive: true, force: true });
    },
  };
}

async function makeDashboard(dir: string): Promise<string> {
  const dashboard = join(dir, 'dashboard');
  await mkdir(join(dashboard, 'assets'), { recursive: true });
  await writeFile(join(dashboard, 'index.html'), '<!doctype html><title>Dashboard</title>');
  await writeFile(join(dashboard, 'assets/app.js'), 'void 0;\n'.repeat(500));
  return dashboard;
}

/** Answers at once: what is under test is the server, and a real helm would take the CPU from it. */
async function makeHelm(dir: string): Promise<string> {
  const path = join(dir, 'helm-stub');
  await writeFile(path, '#!/bin/sh\necho "[]"\n');
  await chmod(path, 0o755);
  return path;
}
