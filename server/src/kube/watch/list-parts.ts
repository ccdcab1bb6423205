import { keyText, type StoreKey } from '../../store/key.ts';
import { storeNamespace } from '../../store/names.ts';
import type { Kube } from '../client.ts';
import { METADATA_LIST } from '../objects/metadata-only.ts';
import type { KindMap, KindName } from '../objects/objects.ts';
import type { RawMap } from '../objects/raw.ts';
import { pathIn, type Kind } from './kinds.ts';

/** The objects of a kind in a store's namespace as the API server has them now, not watched. @throws KubeError */
export async function listParts<K extends KindName>(
  kube: Kube,
  kind: Kind<K>,
  key: StoreKey,
): Promise<KindMap[K][]> {
  const { labelSelector, fieldSelector, metadataOnly, trim, keyOf } = kind;
  const { items } = await kube.request<{ items: RawMap[K][] | null }>({
    path: pathIn(storeNamespace(key.id), kind),
    query: { labelSelector, fieldSelector },
    accept: metadataOnly ? METADATA_LIST : undefined,
  });
  const belongs = (object: KindMap[K]): boolean => {
    const owner = keyOf(object);
    return owner !== undefined && keyText(owner) === keyText(key);
  };
  return (items ?? []).map(trim).filter(belongs);
}
