import type { StoreId } from './id.ts';

/** Names of a store's objects, compatible with the original platform. */
export const storeNamespace = (id: StoreId): string => `store-${id}`;
export const releaseName = (id: StoreId): string => `urumi-${id}`;
const fullName = (id: StoreId): string => `${releaseName(id)}-ecommerce-store`;
export const secretName = (id: StoreId): string => `${fullName(id)}-secrets`;

/** API group of Store; also the prefix of our labels, annotations and the finalizer. */
export const GROUP = 'stores.urumi.dev';
export const VERSION = 'v1alpha1';
export const PLURAL = 'stores';
export const DOMAINS = 'domains';
export const TEAMS = 'teams';
/** What a ResourceQuota calls the number of Stores. */
export const STORE_COUNT = `count/${PLURAL}.${GROUP}`;
export const FINALIZER = `${GROUP}/teardown`;
/** Of a Team: it outlives its stores. */
export const TEAM_FINALIZER = `${GROUP}/team`;
/** reportingController of our events (events.k8s.io). */
export const REPORTING_CONTROLLER = `${GROUP}/controller`;

/** Label of all objects of a store, including pods and Helm's release Secrets. The watches select by it. */
export const LABEL_ID = `${GROUP}/id`;
/** The team (namespace of the Store) that owns an object; together with LABEL_ID the work queue's key. */
export const LABEL_TEAM = `${GROUP}/team`;
/** UID of the Store that owns the namespace: the first Store to claim it owns the id. */
export const LABEL_UID = `${GROUP}/uid`;
/** Label of a ResourceQuota that limits a team's stores. */
export const LABEL_QUOTA = `${GROUP}/quota`;
/** Label of a namespace that was made for a Team. */
export const LABEL_TEAM_NAMESPACE = `${GROUP}/team-namespace`;
/** Label of a RoleBinding that the controller made for the members of a Team; its value is their role. */
export const LABEL_TEAM_ROLE = `${GROUP}/team-role`;
/** Component of the shop: the standard label, as in the original platform's commands. */
export const LABEL_COMPONENT = 'app.kubernetes.io/component';

/** Requests a retry, an upgrade or a rollback: `<verb>[:<revision>]@<RFC 3339 time>`. Each value is handled once. */
export const ANNOTATION_REQUEST = `${GROUP}/request`;
/** Network address of the Store's creator, for MAX_STORES_PER_IP and the audit log. */
export const ANNOTATION_CREATED_FROM = `${GROUP}/created-from`;
/** Digest of the createStore input: a request with the same input is a repetition. */
export const ANNOTATION_INPUT_HASH = `${GROUP}/input-hash`;

/** Labels of all objects of a store. */
export function storeLabels(team: string, id: StoreId): Record<string, string> {
  return { [LABEL_ID]: id, [LABEL_TEAM]: team };
}

/** Labels of a namespace that enforces the pod security level "restricted". */
export const RESTRICTED: Record<string, string> = Object.fromEntries(
  ['enforce', 'warn', 'audit'].map((mode) => [`pod-security.kubernetes.io/${mode}`, 'restricted']),
);
