import type { Kube } from '../client.ts';
import { API_VERSION, APPLY } from './paths.ts';
import { unlessGone } from './unless-gone.ts';

/** The status of an object of one of our kinds. That of Stores is written by applyStatus. */
interface ObjectStatus {
  kind: 'Team' | 'Domain' | 'Rollout' | 'StoreBackup';
  /** Of the object. */
  path: string;
  object: { metadata: { name: string; namespace?: string; uid: string } };
  status: object;
  fieldManager: string;
}

/** Server-side apply of the whole status of the object with this uid. One that is gone is no error. @throws KubeError */
export function applyObjectStatus(kube: Kube, given: ObjectStatus): Promise<void> {
  const { kind, path, object, status, fieldManager } = given;
  const { name, namespace, uid } = object.metadata;
  return unlessGone(
    kube.request({
      method: 'PATCH',
      path: `${path}/status`,
      query: { fieldManager, force: true },
      contentType: APPLY,
      body: { apiVersion: API_VERSION, kind, metadata: { name, namespace, uid }, status },
    }),
  );
}
