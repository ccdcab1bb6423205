import type { StoreKey } from '../../store/key.ts';
import type { StoreResource, StoreStatus } from '../../store/resource.ts';
import type { Kube } from '../client.ts';
import { trimStore } from '../objects/trim.ts';
import { API_VERSION, APPLY, FIELD_MANAGER, storePath } from './paths.ts';
import type { RawStore } from '../objects/raw.ts';

/**
 * Server-side apply of the whole status: omitted fields are removed, fields of other managers are kept. Applies only to
 * the Store with this uid, never to a new one with the same name (409). @throws KubeError
 */
export async function applyStatus(
  kube: Kube,
  key: StoreKey,
  uid: string,
  status: StoreStatus,
): Promise<StoreResource> {
  const metadata = { name: key.id, namespace: key.team, uid };
  const raw = await kube.request<RawStore>({
    method: 'PATCH',
    path: `${storePath(key)}/status`,
    query: { fieldManager: FIELD_MANAGER, force: true },
    contentType: APPLY,
    body: { apiVersion: API_VERSION, kind: 'Store', metadata, status },
  });
  return trimStore(raw);
}
