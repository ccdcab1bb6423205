import type { Kube } from '../../kube/client.ts';
import { serviceAddress } from '../../kube/requests/service-address.ts';
import type { ShopAddress } from '../../shop/ask.ts';
import { engineOf } from '../../store/engines/index.ts';
import { releaseName, storeNamespace } from '../../store/names.ts';
import type { StoreResource } from '../../store/resource.ts';

/** Where the platform reaches the shop of a store: its Service. Undefined before its release. @throws KubeError */
export function shopAddress(
  kube: Pick<Kube, 'request'>,
  { metadata: { name: id }, spec }: StoreResource,
  signal?: AbortSignal,
): Promise<ShopAddress | undefined> {
  const web = engineOf(spec.engine).components.find(({ step }) => step === 'Serving');
  const name = `${releaseName(id)}-${web?.component ?? ''}`;
  return serviceAddress(kube, { namespace: storeNamespace(id), name, signal });
}
