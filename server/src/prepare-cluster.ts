import { setTimeout as delay } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Config } from './config/index.ts';
import type { Kube } from './kube/client.ts';
import { isForbidden } from './kube/errors.ts';
import { ping } from './kube/ping.ts';
import { applyTeamSettings } from './kube/requests/apply-team.ts';
import { ensureNamespace, readNamespace } from './kube/requests/ensure-namespace.ts';
import { ensureQuota } from './kube/requests/ensure-quota.ts';
import { applyPlatformObjects, bindLocalAdmin } from './platform-objects.ts';
import { reserveHosts } from './reserve-hosts.ts';

/** How long the API server may be unavailable at start. Milliseconds. */
const START_TIMEOUT_MS = 60_000;

/**
 * Waits for the cluster and creates what stores need: the objects of charts/urumi and the namespaces, unless an
 * administrator installs these (USE_RBAC), the default Team, and the Domains of reserved hosts.
 * @throws KubeError
 */
export async function prepareCluster(kube: Kube, { env, api, signIn }: Config, log: Logger): Promise<void> {
  const version = await reach(kube, log);
  log.info({ version }, 'connected to the cluster');
  const { team, platform } = api;
  if (!env.USE_RBAC) {
    await unlessForbidden(
      applyPlatformObjects(kube, env.TEAM_ROLE_PREFIX),
      'the objects of charts/urumi',
      log,
    );
    if (signIn?.password)
      await unlessForbidden(
        bindLocalAdmin(kube, env.TEAM_ROLE_PREFIX),
        'the role of the local administrator',
        log,
      );
    await unlessForbidden(ensurePlaces(kube, [env.POD_NAMESPACE, team]), 'the namespaces', log);
  }
  await unlessForbidden(ensureDefaultTeam(kube, { env, api }, log), `the Team "${team}"`, log);
  await unlessForbidden(
    reserveHosts(kube, platform.reservedHosts, log),
    'the Domains of reserved hosts',
    log,
  );
}

/**
 * The limit is that of the settings until somebody else sets it in the Team. Resolves when it is counted; with USE_RBAC only
 * the controller has the rights for that.
 */
async function ensureDefaultTeam(
  kube: Kube,
  { env, api: { team, maxStoresTotal } }: Pick<Config, 'env' | 'api'>,
  log: Logger,
): Promise<void> {
  const wanted = maxStoresTotal ?? undefined;
  const { maxStores } = await applyTeamSettings(kube, team, { maxStores: wanted });
  if (maxStores !== wanted)
    log.info({ team, maxStores }, 'the Team has its own limit: MAX_STORES_TOTAL is ignored');
  if (!env.USE_RBAC) await ensureQuota(kube, { team, maxStores: maxStores ?? null });
}

async function ensurePlaces(kube: Kube, names: readonly string[]): Promise<void> {
  for (const name of names)
    if (!(await readNamespace(kube, name))) await ensureNamespace(kube, { name, labels: {} });
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
