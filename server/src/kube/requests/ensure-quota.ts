import { setTimeout as delay } from 'node:timers/promises';
import type { Kube } from '../client.ts';
import { LABEL_QUOTA, STORE_COUNT } from '../../store/names.ts';
import { APPLY, corePath, FIELD_MANAGER } from './paths.ts';
import { remove } from './delete.ts';

const QUOTA = 'urumi-stores';

interface Quota {
  status?: { used?: Record<string, string> };
}

/**
 * Ensures a team's limit of stores: a ResourceQuota, so that the API server enforces it for all clients. Resolves when the
 * quota is counted. `maxStores` null: no limit. @throws KubeError
 */
export async function ensureQuota(
  kube: Kube,
  { team, maxStores }: { team: string; maxStores: number | null },
): Promise<void> {
  const path = corePath(team, 'resourcequotas', QUOTA);
  if (maxStores === null) return remove(kube, path);
  const deadline = Date.now() + QUOTA_TIMEOUT_MS;
  while (!(await counts(kube, path, await applyQuota(kube, team, maxStores)))) {
    if (Date.now() > deadline) return;
    await remove(kube, path);
  }
}

/**
 * Kubernetes refuses every Store until it has counted the quota. It discovers a new kind only every 30 s and resyncs
 * existing quotas only every 5 min, so a quota that is not counted is created again.
 */
const QUOTA_TIMEOUT_MS = 60_000;
const COUNT_MS = 5000;

function applyQuota(kube: Kube, team: string, maxStores: number): Promise<Quota> {
  const body = {
    apiVersion: 'v1',
    kind: 'ResourceQuota',
    metadata: { name: QUOTA, namespace: team, labels: { [LABEL_QUOTA]: 'true' } },
    spec: { hard: { [STORE_COUNT]: String(maxStores) } },
  };
  const query = { fieldManager: FIELD_MANAGER, force: true };
  return kube.request({
    method: 'PATCH',
    path: corePath(team, 'resourcequotas', QUOTA),
    query,
    contentType: APPLY,
    body,
  });
}

async function counts(kube: Kube, path: string, applied: Quota): Promise<boolean> {
  const deadline = Date.now() + COUNT_MS;
  let quota = applied;
  while (quota.status?.used?.[STORE_COUNT] === undefined) {
    if (Date.now() > deadline) return false;
    await delay(50);
    quota = await kube.request<Quota>({ path });
  }
  return true;
}
