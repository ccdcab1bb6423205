import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Logger } from 'pino';
import { parse } from 'yaml';
import type { Kube } from './kube/client.ts';
import { isForbidden } from './kube/errors.ts';
import { ping } from './kube/ping.ts';
import { ensureCrd } from './kube/requests/ensure-crd.ts';
import { ensureTeam } from './kube/requests/ensure-team.ts';
import { reserveHosts } from './reserve-hosts.ts';

const CRDS = ['stores.yaml', 'domains.yaml'].map((file) =>
  join(import.meta.dirname, '../../charts/urumi/crds', file),
);
/** How long the API server may be unavailable at start. Milliseconds. */
const START_TIMEOUT_MS = 60_000;

export interface Preparation {
  team: string;
  /** Null: unlimited. */
  maxStores: number | null;
  ownCrd?: boolean;
  /** Hosts that no store may have. */
  reservedHosts?: readonly string[];
}

/**
 * Waits for the cluster and creates the cluster-wide objects that stores need: CRDs, the team's namespace and the
 * Domains of reserved hosts. `ownCrd` false: an administrator installs the CRDs (charts/urumi). @throws KubeError
 */
export async function prepareCluster(
  kube: Kube,
  { ownCrd = true, reservedHosts = [], ...team }: Preparation,
  log: Logger,
): Promise<void> {
  const version = await reach(kube, log);
  log.info({ version }, 'connected to the cluster');
  if (ownCrd) await unlessForbidden(applyCrds(kube), 'the resource definitions', log);
  await unlessForbidden(ensureTeam(kube, team), `the namespace "${team.team}" and its quota`, log);
  await unlessForbidden(reserveHosts(kube, reservedHosts, log), 'the Domains of reserved hosts', log);
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
