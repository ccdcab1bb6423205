import type { StoreId } from './id.ts';

/** Names of a store's objects. They are the ones operators know from the original platform. */
export const storeNamespace = (id: StoreId): string => `store-${id}`;
export const releaseName = (id: StoreId): string => `urumi-${id}`;
const fullName = (id: StoreId): string => `${releaseName(id)}-ecommerce-store`;
export const secretName = (id: StoreId): string => `${fullName(id)}-secrets`;

/** Prefix of the labels, annotations and the finalizer that are ours. Also the API group of Store. */
export const GROUP = 'stores.urumi.dev';
export const VERSION = 'v1alpha1';
export const PLURAL = 'stores';
export const DOMAINS = 'domains';
/** What a ResourceQuota calls the number of Stores. */
export const STORE_COUNT = `count/${PLURAL}.${GROUP}`;
export const FINALIZER = `${GROUP}/teardown`;

/** On every object of a store, pods and Helm's release Secrets included: the watches select by LABEL_ID. */
export const LABEL_ID = `${GROUP}/id`;
/** The team (namespace of the Store) that owns an object; with LABEL_ID it makes the work queue's key. */
export const LABEL_TEAM = `${GROUP}/team`;
/** UID of the Store that owns the namespace: the first to hold it wins the id. */
export const LABEL_UID = `${GROUP}/uid`;
/** What part of the shop an object is: the standard label, as the original platform's commands use it. */
export const LABEL_COMPONENT = 'app.kubernetes.io/component';

/** Asks for a retry, an upgrade or a rollback: `<verb>[:<revision>]@<RFC 3339 time>`. Done once per value. */
export const ANNOTATION_REQUEST = `${GROUP}/request`;
/** Who created the Store, for MAX_STORES_PER_IP and the audit: a network address. */
export const ANNOTATION_CREATED_FROM = `${GROUP}/created-from`;
/** Digest of the createStore input: the same input again is the same act. */
export const ANNOTATION_INPUT_HASH = `${GROUP}/input-hash`;

/** Labels that mark an object as part of a store. */
export function storeLabels(team: string, id: StoreId): Record<string, string> {
  return { [LABEL_ID]: id, [LABEL_TEAM]: team };
}
