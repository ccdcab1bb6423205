import type { Informers } from '../../kube/watch/informers.ts';
import type { IngressView } from '../../kube/objects/objects.ts';
import { LABEL_ID, LABEL_TEAM, LABEL_UID, storeNamespace } from '../../store/names.ts';
import type { StoreResource } from '../../store/resource.ts';

/**
 * Does another store route the host with precedence: is its Ingress older, or the only one? Among Ingresses of the same
 * second, the older Store takes precedence, then the smaller uid. Called only for a host without a Domain: one that was
 * routed before Domains existed, or whose Domain was deleted by hand.
 */
export function routedByOther(
  host: string,
  store: StoreResource,
  informers: Informers,
  route: IngressView | undefined,
): boolean {
  const mine = route && rank(route, store.metadata.creationTimestamp, store.metadata.uid);
  return informers
    .list('ingresses')
    .filter(({ hosts }) => hosts.includes(host))
    .some((ingress) => {
      const other = rankOf(ingress, informers);
      return other !== undefined && !other.endsWith(` ${store.metadata.uid}`) && (!mine || other < mine);
    });
}

const rank = ({ metadata }: IngressView, storeCreated: string, uid: string): string =>
  `${metadata.creationTimestamp} ${storeCreated} ${uid}`;

/** Undefined for an Ingress outside a store's own namespace: labels there prove nothing. */
function rankOf(ingress: IngressView, informers: Informers): string | undefined {
  const { labels = {}, namespace } = ingress.metadata;
  const id = labels[LABEL_ID] ?? '';
  const uid = informers.get('namespaces', '', storeNamespace(id))?.metadata.labels?.[LABEL_UID];
  if (!uid || namespace !== storeNamespace(id)) return undefined;
  const store = informers.get('stores', labels[LABEL_TEAM] ?? '', id);
  return rank(ingress, store?.metadata.creationTimestamp ?? '', uid);
}
