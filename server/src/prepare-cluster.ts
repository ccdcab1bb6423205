import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Logger } from 'pino';
import { parse } from 'yaml';
import type { Kube } from './kube/client.ts';
import { isForbidden } from './kube/errors.ts';
import { ping } from './kube/ping.ts';
import { ensureCrd } from './kube/write/ensure-crd.ts';
import { ensureTeam } from './kube/write/ensure-team.ts';

const CRD = join(import.meta.dirname, '../../charts/urumi/crds/stores.yaml');
/** How long the API server may take to answer at start. Milliseconds. */
const PATIENCE = 60_000;

/**
 * Waits for the cluster and makes what stores need there: their resource definition and the team's namespace.
 * `ownCrd` false: the definition is an administrator's (charts/urumi).
 */
export async function prepareCluster(
  kube: Kube,
  { ownCrd = true, ...team }: { team: string; maxStores: number | null; ownCrd?: boolean },
  log: Logger,
): Promise<void> {
  const version = await reach(kube, log);
  log.info({ version }, 'the cluster answers');
  if (ownCrd) await unlessForbidden(applyCrd(kube), 'the Store resource definition', log);
  await unlessForbidden(ensureTeam(kube, team), `the namespace "${team.team}" and its quota`, log);
}

async function applyCrd(kube: Kube): Promise<void> {
  await ensureCrd(kube, parse(await readFile(CRD, 'utf8')) as Parameters<typeof ensureCrd>[1]);
}

async function reach(kube: Kube, log: Logger): Promise<string> {
  const deadline = Date.now() + PATIENCE;
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

/** With least privilege an administrator (charts/urumi) makes these beforehand. */
async function unlessForbidden(made: Promise<void>, what: string, log: Logger): Promise<void> {
  await made.catch((error: unknown) => {
    if (!isForbidden(error)) throw error;
    log.warn(`may not make ${what}: it must be there already`);
  });
}
