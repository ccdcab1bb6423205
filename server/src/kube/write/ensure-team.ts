import type { Kube } from '../client.ts';
import { LABEL_QUOTA } from '../kinds.ts';
import { ensureNamespace } from './ensure-namespace.ts';
import { APPLY, corePath, FIELD_MANAGER } from './paths.ts';
import { remove } from './remove.ts';

const QUOTA = 'urumi-stores';

/**
 * A team's namespace with its bound on stores: a ResourceQuota, so that the API server enforces it whoever asks.
 * `maxStores` null: no bound. Throws KubeError.
 */
export async function ensureTeam(
  kube: Kube,
  { team, maxStores }: { team: string; maxStores: number | null },
): Promise<void> {
  await ensureNamespace(kube, { name: team, labels: {} });
  const path = corePath(team, 'resourcequotas', QUOTA);
  if (maxStores === null) return remove(kube, path);
  const body = {
    apiVersion: 'v1',
    kind: 'ResourceQuota',
    metadata: { name: QUOTA, namespace: team, labels: { [LABEL_QUOTA]: 'true' } },
    spec: { hard: { 'count/stores.stores.urumi.dev': String(maxStores) } },
  };
  await kube.request({
    method: 'PATCH',
    path,
    query: { fieldManager: FIELD_MANAGER, force: true },
    contentType: APPLY,
    body,
  });
}
