import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Config } from './config/index.ts';
import { parse } from 'yaml';
import type { Kube } from './kube/client.ts';
import { isForbidden } from './kube/errors.ts';
import { ping } from './kube/ping.ts';
import { ensureCrd } from './kube/requests/ensure-crd.ts';
import { ensureNamespace, readNamespace } from './kube/requests/ensure-namespace.ts';
import { ensureTeam } from './kube/requests/ensure-team.ts';
import { reserveHosts } from './reserve-hosts.ts';

const CRDS = ['stores.yaml', 'domains.yaml'].map((file) =>
  join(import.meta.dirname, '../../charts/urumi/crds', file),
);
/** How long the API server may be unavailable at start. Milliseconds. */
const START_TIMEOUT_MS = 60_000;

/**
 * Waits for the cluster and creates the objects that stores need: CRDs, the namespace of the platform, that of the team
 * and the Domains of reserved hosts. With USE_RBAC an administrator installs the first two (charts/urumi).
 * @throws KubeError
 */
export async function prepareCluster(kube: Kube, { env, api }: Config, log: Logger): Promise<void> {
  const version = await reach(kube, log);
  log.info({ version }, 'connected to the cluster');
  if (!env.USE_RBAC) await unlessForbidden(applyCrds(kube), 'the resource definitions', log);
  if (!env.USE_RBAC)
    await unlessForbidden(ensurePlace(kube, env.POD_NAMESPACE), 'the namespace of its Lease', log);
  const { team, maxStoresTotal: maxStores, platform } = api;
  await unlessForbidden(ensureTeam(kube, { team, maxStores }), `the namespace "${team}" and its quota`, log);
  await unlessForbidden(
    reserveHosts(kube, platform.reservedHosts, log),
    'the Domains of reserved hosts',
    log,
  );
}

async function ensurePlace(kube: Kube, name: string): Promise<void> {
  if (!(await readNamespace(kube, name))) await ensureNamespace(kube, { name, labels: {} });
}

async function applyCrds(kube: Kube): Promise<void> {
  const apply = async (file: string): Promise<void> =>
    ensureCrd(kube, parse(await readFile(file, 'utf8')) as Parameters<typeof ensureCrd>[1]);
  await Promise.all(CRDS.map(apply));
}

async function reach(kube: Kube, log: Logger): Promise<string> {
  const deadline = Date.now() + START_TIMEOUT_MS;
  for (;;) {
    try {
      return await ping(kube);
    } catch (error) {
      if (Date.now() > deadline) throw error;
      log.warn({ reason: (error as Error).message }, 'waiting for the cluster');
      await delay(1000);
    }
  }
}

/** With least privilege, an administrator has created these before (charts/urumi). */
async function unlessForbidden(made: Promise<void>, what: string, log: Logger): Promise<void> {
  await made.catch((error: unknown) => {
    if (!isForbidden(error)) throw error;
    log.warn(`not allowed to create ${what}: an administrator must create them`);
  });
}
