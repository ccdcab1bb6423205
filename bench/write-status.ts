import type { Kube } from '../server/src/kube/client.ts';
import { GROUP, VERSION } from '../server/src/store/names.ts';

const STORES = `/apis/${GROUP}/${VERSION}/namespaces/urumi/stores`;

/** Writes a field of a Store's status that the controller keeps unchanged. */
export async function writeStatus(
  { kube }: { kube: Kube },
  id: string,
  provisioningSeconds: number,
): Promise<void> {
  await kube.request({
    method: 'PATCH',
    path: `${STORES}/${id}/status`,
    contentType: 'application/merge-patch+json',
    body: { status: { provisioningSeconds } },
  });
}
