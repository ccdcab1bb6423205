import type { StoreId } from './id.ts';

/** Names of a store's objects, compatible with the original platform. */
export const storeNamespace = (id: StoreId): string => `store-${id}`;
export const releaseName = (id: StoreId): string => `urumi-${id}`;
const fullName = (id: StoreId): string => `${releaseName(id)}-ecommerce-store`;
export const secretName = (id: StoreId): string => `${fullName(id)}-secrets`;
/** Of the certificate of the store's own host. The names of those of its domains begin with it. */
export const tlsSecretName = (id: StoreId): string => `${fullName(id)}-tls`;

/** API group of Store; also the prefix of our labels, annotations and the finalizer. */
export const GROUP = 'stores.urumi.dev';
export const VERSION = 'v1alpha1';
export const PLURAL = 'stores';
export const DOMAINS = 'domains';
export const TEAMS = 'teams';
export const ROLLOUTS = 'rollouts';
export const BACKUPS = 'storebackups';
/** What a ResourceQuota calls the number of Stores. */
export const STORE_COUNT = `count/${PLURAL}.${GROUP}`;
export const FINALIZER = `${GROUP}/teardown`;
/** Of a Team: it outlives its stores. */
export const TEAM_FINALIZER = `${GROUP}/team`;
/** Of a StoreBackup: its snapshot is deleted first. */
export const BACKUP_FINALIZER = `${GROUP}/snapshot`;
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
/** Label of the service account and the RoleBinding of a token; its value is the token's name. */
export const LABEL_TOKEN = `${GROUP}/token`;
/** Label of a Secret that holds a session of a person; its value is how they signed in. */
export const LABEL_SESSION = `${GROUP}/session`;
/** Label of an Ingress that routes the challenge of a host to the server. */
export const LABEL_CHALLENGE = `${GROUP}/challenge`;
/** Label of the Job of a backup and its pods; its value is the backup's name. */
export const LABEL_BACKUP = `${GROUP}/backup`;
/** Label of a configure Job that loads a backup into an existing store; its value says which restore it is. */
export const LABEL_RESTORE = `${GROUP}/restore`;
/** Secret in the platform's namespace with the key of the ACME account. */
export const ACME_ACCOUNT = 'urumi-acme-account';
/** Component of the shop: the standard label, as in the original platform's commands. */
export const LABEL_COMPONENT = 'app.kubernetes.io/component';

/** Requests a retry, an upgrade or a rollback: `<verb>[:<revision>]@<RFC 3339 time>`. Each value is handled once. */
export const ANNOTATION_REQUEST = `${GROUP}/request`;
/** Of a store's Secret: the `spec.credentialsRevision` that its passwords were made for. */
export const ANNOTATION_CREDENTIALS = `${GROUP}/credentials-revision`;
/** What a Rollout did with the Store, and what became of it: `RolloutRecord` as JSON. */
export const ANNOTATION_ROLLOUT = `${GROUP}/rollout`;
/** Network address of the Store's creator, for MAX_STORES_PER_IP and the audit log. */
export const ANNOTATION_CREATED_FROM = `${GROUP}/created-from`;
/** Of a token's service account: RFC 3339 time after which the leader deletes it. */
export const ANNOTATION_TOKEN_EXPIRES = `${GROUP}/token-expires`;
/** User who created a token. */
export const ANNOTATION_CREATED_BY = `${GROUP}/created-by`;
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
