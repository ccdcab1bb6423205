/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** The rollout to abort. */
export type AbortRolloutInput = {
  /** Returned unchanged in the payload. */
  clientMutationId?: string | null | undefined;
  /** Name of the rollout. */
  name: string;
  /** Team of the rollout. Default: the viewer's. */
  team?: string | null | undefined;
  /** Precondition: the `id` of the rollout. Otherwise the result is NotFound. */
  uid?: string | number | null | undefined;
};

/** Whether something needs attention. */
export type ActivitySeverity =
  /** No problem. */
  | 'NORMAL'
  /** Something went wrong. */
  | 'WARNING';

/** The store, and the domain to add. */
export type AddDomainInput = {
  /** Returned unchanged in the payload. */
  clientMutationId?: string | null | undefined;
  /** A host name in lower case, e.g. shop.example.com. */
  host: string;
  /** Id of the store. */
  id: string | number;
  /** Precondition: the `generation` of the store. Otherwise the result is StoreChanged. */
  ifGeneration?: number | null | undefined;
  /** Team that owns the store. Default: any team; ids are unique across teams. */
  team?: string | null | undefined;
  /** Precondition: the `uid` of the store. Otherwise the result is StoreChanged. */
  uid?: string | number | null | undefined;
};

/** Which scheduled backups are kept. The newest complete one always is. A number that is left out is 0. */
export type BackupKeepInput = {
  /** The newest one of each day. At most 366. */
  daily?: number | null | undefined;
  /** The newest one of each hour. At most 168. */
  hourly?: number | null | undefined;
  /** The newest ones. At most 100. */
  last?: number | null | undefined;
  /** The newest one of each month. At most 120. */
  monthly?: number | null | undefined;
  /** The newest one of each week, from Monday. At most 104. */
  weekly?: number | null | undefined;
};

/** How far a backup is. */
export type BackupPhase =
  /** Everything is saved. Final. */
  | 'COMPLETE'
  /** Nothing is saved. Final; `message` says why. */
  | 'FAILED'
  /** It waits for its store or another backup. */
  | 'PENDING'
  /** Database and files are being saved. */
  | 'RUNNING';

/** Why a backup was made. */
export type BackupReason =
  /** Its store was restored in place. It has the state from before. */
  | 'BEFORE_RESTORE'
  /** Its store had scheduled backups and was deleted. */
  | 'FINAL'
  /** Somebody asked for it. */
  | 'MANUAL'
  /** The schedule of its store asked for it. It is deleted when the rule of the store does not keep it. */
  | 'SCHEDULED';

/** Backups that are made by themselves. */
export type BackupScheduleInput = {
  /** Which are kept. Default: as before, or 24 hourly, 7 daily and 4 weekly ones. */
  keep?: BackupKeepInput | null | undefined;
  /** @hourly, @daily, @weekly, or a cron expression of 5 fields, whose minute is a number, *\/15, *\/20 or *\/30. */
  schedule: string;
  /** Its time zone, such as Europe/Berlin. Default: as before, or UTC. */
  timeZone?: string | null | undefined;
};

/** The store to back up. */
export type BackupStoreInput = {
  /** Returned unchanged in the payload. */
  clientMutationId?: string | null | undefined;
  /** When it is deleted. Default: never. */
  expiresAt?: string | null | undefined;
  /** Id of the store. */
  id: string | number;
  /** Precondition: the `generation` of the store. Otherwise the result is StoreChanged. */
  ifGeneration?: number | null | undefined;
  /** Team that owns the store. Default: any team; ids are unique across teams. */
  team?: string | null | undefined;
  /** Precondition: the `uid` of the store. Otherwise the result is StoreChanged. */
  uid?: string | number | null | undefined;
};

/** What can be done to many stores at once. Each value stands for the mutation of one store. */
export type BulkAction =
  /** deleteStore. */
  | 'DELETE'
  /** Sets and removes some labels; the others stay. */
  | 'LABEL'
  /** resumeStore. */
  | 'RESUME'
  /** retryStore. */
  | 'RETRY'
  /** suspendStore. */
  | 'SUSPEND'
  /** upgradeStore. */
  | 'UPGRADE';

/** A change of several stores. */
export type BulkChangeStoresInput = {
  /** What to do. */
  action: BulkAction;
  /** Returned unchanged in the payload. */
  clientMutationId?: string | null | undefined;
  /** LABEL: labels to set. */
  labels?: Array<LabelInput> | null | undefined;
  /** LABEL: keys of labels to remove. */
  removeLabels?: Array<string> | null | undefined;
  /** The stores, 1 to 50. Send one after the other for more. */
  stores: Array<BulkTarget>;
  /** UPGRADE: tag of the engine's image. Default: that of the platform. */
  version?: string | null | undefined;
};

/** A bulk change without its stores. */
export type BulkCheckInput = {
  /** What to do. */
  action: BulkAction;
  /** LABEL: labels to set. */
  labels?: Array<LabelInput> | null | undefined;
  /** LABEL: keys of labels to remove. */
  removeLabels?: Array<string> | null | undefined;
  /** UPGRADE: tag of the engine's image. Default: that of the platform. */
  version?: string | null | undefined;
};

/** What came of a bulk change at one store. */
export type BulkState =
  /** The change is written. */
  | 'ACCEPTED'
  /** An error, after which the change may have been written. Safe to repeat. */
  | 'FAILED'
  /** The rules or rights do not allow it; nothing was written. */
  | 'REFUSED'
  /** Nothing was written: the store is already so, or gone in a deletion. */
  | 'UNCHANGED';

/** A store of a bulk change. */
export type BulkTarget = {
  /** Its id. */
  id: string | number;
  /** Precondition: its `uid`. Otherwise it is refused. */
  uid: string | number;
};

/** Why a host has a valid certificate or not. */
export type CertificateReason =
  /** The host does not lead to this platform, so that it cannot be proven. */
  | 'CHALLENGE_FAILED'
  /** The certificate is no longer valid. */
  | 'EXPIRED'
  /** It has one. */
  | 'ISSUED'
  /** The issuer refused or did not answer. */
  | 'ISSUER_FAILED'
  /** The certificate is being made. */
  | 'ISSUING'
  /** The platform has no way to get certificates. */
  | 'NO_ISSUER'
  /** The issuer has made too many certificates, and makes more later. */
  | 'RATE_LIMITED'
  /** It has one, and the last attempt to renew it failed. */
  | 'RENEWAL_FAILED';

/** Status of a condition. */
export type ConditionStatus =
  /** The condition is false. */
  | 'FALSE'
  /** The condition is true. */
  | 'TRUE'
  /** The status is unknown. */
  | 'UNKNOWN';

/** The rollout to create. */
export type CreateRolloutInput = {
  /** Whether the shop must answer the platform after the change. Default: true. */
  applicationCheck?: boolean | null | undefined;
  /** Number of stores in the first wave, 0 to 1000. A failure there stops the rollout. Default: 1. */
  canary?: number | null | undefined;
  /** Returned unchanged in the payload. */
  clientMutationId?: string | null | undefined;
  /** How many stores may fail: a number, or a percentage of all stores such as 10%. No more are under way at a time. Default: 5%. */
  failureBudget?: string | null | undefined;
  /** How long a store may take to become healthy, 1 to 86400. Default: 600. */
  healthTimeoutSeconds?: number | null | undefined;
  /** Its name: 1 to 50 lower-case letters, digits and hyphens, starting with a letter. */
  name: string;
  /** What happens to a store that fails. Default: ROLLBACK. */
  onFailure?: RolloutOnFailure | null | undefined;
  /** Whether it changes no store until it is resumed. Default: false. */
  paused?: boolean | null | undefined;
  /** Which stores. Default: all of the team. */
  selector?: RolloutSelectorInput | null | undefined;
  /** What they get. */
  target: RolloutTargetInput;
  /** Team whose stores it changes. Default: the viewer's. */
  team?: string | null | undefined;
  /** Size of each wave after the canary: a number, or a percentage of all stores such as 10%. At most 20; what remains is one more wave. */
  waves?: Array<string> | null | undefined;
};

/** The store to create. */
export type CreateStoreInput = {
  /** E-mail address of the shop's administrator. */
  adminEmail?: string | null | undefined;
  /** Login of the shop's administrator. */
  adminUser?: string | null | undefined;
  /** Backups that are made by themselves. Default: none. */
  backup?: BackupScheduleInput | null | undefined;
  /** Returned unchanged in the payload. */
  clientMutationId?: string | null | undefined;
  /** What happens to what runs for it when it is deleted. */
  deletionPolicy?: DeletionPolicy | null | undefined;
  /** Its engine. */
  engine: Engine;
  /** When it is deleted: in the future, at most 365 days from now. Default: never. */
  expiresAt?: string | null | undefined;
  /** Host name of the storefront. Default: <id>.<base domain>. */
  host?: string | null | undefined;
  /** Its id: 3 to 35 lower-case letters, digits and hyphens, starting with a letter. Default: derived from the name. */
  id?: string | number | null | undefined;
  /** Its labels, for `StoreFilter.labels` and kubectl. */
  labels?: Array<LabelInput> | null | undefined;
  /** The shop's title, 1 to 80 characters. */
  name: string;
  /** Plugins to install: a slug, or the URL or path of a zip. At most 20. */
  plugins?: Array<string> | null | undefined;
  /** Whether to import sample products. */
  sampleData?: boolean | null | undefined;
  /** Its limits of CPU, memory and disk. */
  size?: StoreSize | null | undefined;
  /** What it begins with. Default: an empty shop, or the sample products. */
  source?: CreateStoreSourceInput | null | undefined;
  /** The team (namespace) it belongs to. Default: the viewer's. */
  team?: string | null | undefined;
  /** Tag of the engine's image. Default: the platform's. */
  version?: string | null | undefined;
};

/** What a new store begins with. */
export type CreateStoreSourceInput = {
  /** Name of a complete StoreBackup of the team, of the same engine. Its store may be deleted. */
  backup: string;
};

/** The team to create. */
export type CreateTeamInput = {
  /** Returned unchanged in the payload. */
  clientMutationId?: string | null | undefined;
  /** Name for people, 1 to 80 characters. Null: the name. */
  displayName?: string | null | undefined;
  /** Engines that new stores may have. Null: all. */
  engines?: Array<Engine> | null | undefined;
  /** Domains of hosts that stores may ask for, besides the default host. Null: all. */
  hostSuffixes?: Array<string> | null | undefined;
  /** Maximum stores. Null: no limit. */
  maxStores?: number | null | undefined;
  /** Its members. */
  members?: Array<TeamMemberInput> | null | undefined;
  /** Its name, and that of the namespace of its stores: at most 63 letters, digits and hyphens. */
  name: string;
  /** Where plugins may come from: `publisher`, or URLs or paths of folders that end with /. Null: everywhere. */
  pluginSources?: Array<string> | null | undefined;
  /** Sizes that stores may have. Null: all. */
  sizes?: Array<StoreSize> | null | undefined;
};

/** The token to create. */
export type CreateTokenInput = {
  /** Returned unchanged in the payload. */
  clientMutationId?: string | null | undefined;
  /** Seconds until it expires, 600 to 31536000. Default: 90 days. */
  expiresInSeconds?: number | null | undefined;
  /** Its name: 1 to 40 lower-case letters, digits and hyphens, starting with a letter. */
  name: string;
  /** What it may do: no more than you. */
  role: TeamRole;
  /** Name of the team. */
  team: string;
};

/** The backup to delete. */
export type DeleteBackupInput = {
  /** Returned unchanged in the payload. */
  clientMutationId?: string | null | undefined;
  /** Name of the backup. */
  name: string;
  /** Name of the team. */
  team: string;
};

/** The rollout to delete. */
export type DeleteRolloutInput = {
  /** Returned unchanged in the payload. */
  clientMutationId?: string | null | undefined;
  /** Name of the rollout. */
  name: string;
  /** Team of the rollout. Default: the viewer's. */
  team?: string | null | undefined;
  /** Precondition: the `id` of the rollout. Otherwise the result is NotFound. */
  uid?: string | number | null | undefined;
};

/** The team to delete. */
export type DeleteTeamInput = {
  /** Returned unchanged in the payload. */
  clientMutationId?: string | null | undefined;
  /** Precondition: the `generation` of the team. Otherwise the result is TeamChanged. */
  ifGeneration?: number | null | undefined;
  /** Name of the team. */
  team: string;
  /** Precondition: the `uid` of the team. Otherwise the result is TeamChanged. */
  uid?: string | number | null | undefined;
};

/** What happens to what runs for a store when the store is deleted. */
export type DeletionPolicy =
  /** It is deleted with all its data. */
  | 'DELETE'
  /** The namespace stays and goes on running. */
  | 'ORPHAN';

/** Why a store has a domain or not. */
export type DomainReason =
  /** DNS has not answered yet. */
  | 'CHECKING'
  /** Another store has it. */
  | 'HOST_TAKEN'
  /** DNS did not answer. */
  | 'LOOKUP_FAILED'
  /** It is a name of a private network, which cannot be proven. */
  | 'PRIVATE_NAME'
  /** None of the records is in DNS. */
  | 'RECORD_MISSING'
  /** The platform has it. */
  | 'RESERVED'
  /** The store has it. */
  | 'VERIFIED';

/** Type of a DNS record. */
export type DomainRecordType =
  /** An alias. Not possible where a zone begins. */
  | 'CNAME'
  /** A text. */
  | 'TXT';

/** The software that runs a shop. */
export type Engine =
  /** Medusa 2 with its admin, a storefront and manual payment ready. */
  | 'MEDUSA'
  /** WordPress with WooCommerce and the Storefront theme, cash on delivery ready. */
  | 'WOOCOMMERCE';

/** A part of a shop. */
export type HealthCheckName =
  /** The page of the administration. */
  | 'ADMIN'
  /** What the checkout reads. */
  | 'CHECKOUT'
  /** The first page that visitors see. */
  | 'STOREFRONT'
  /** The API that lists products. */
  | 'STORE_API';

/** A label. */
export type LabelInput = {
  /** Its key. */
  key: string;
  /** Its value. */
  value: string;
};

/** The direction of an order. */
export type OrderDirection =
  /** From the lowest to the highest. */
  | 'ASC'
  /** From the highest to the lowest. */
  | 'DESC';

/** The rollout to pause. */
export type PauseRolloutInput = {
  /** Returned unchanged in the payload. */
  clientMutationId?: string | null | undefined;
  /** Name of the rollout. */
  name: string;
  /** Team of the rollout. Default: the viewer's. */
  team?: string | null | undefined;
  /** Precondition: the `id` of the rollout. Otherwise the result is NotFound. */
  uid?: string | number | null | undefined;
};

/** A rollout without its name. */
export type PreviewRolloutInput = {
  /** Whether the shop must answer the platform after the change. Default: true. */
  applicationCheck?: boolean | null | undefined;
  /** Number of stores in the first wave, 0 to 1000. A failure there stops the rollout. Default: 1. */
  canary?: number | null | undefined;
  /** How many stores may fail: a number, or a percentage of all stores such as 10%. No more are under way at a time. Default: 5%. */
  failureBudget?: string | null | undefined;
  /** How long a store may take to become healthy, 1 to 86400. Default: 600. */
  healthTimeoutSeconds?: number | null | undefined;
  /** What happens to a store that fails. Default: ROLLBACK. */
  onFailure?: RolloutOnFailure | null | undefined;
  /** Which stores. Default: all of the team. */
  selector?: RolloutSelectorInput | null | undefined;
  /** What they get. */
  target: RolloutTargetInput;
  /** Size of each wave after the canary: a number, or a percentage of all stores such as 10%. At most 20; what remains is one more wave. */
  waves?: Array<string> | null | undefined;
};

/** The store, and the domain to remove. */
export type RemoveDomainInput = {
  /** Returned unchanged in the payload. */
  clientMutationId?: string | null | undefined;
  /** One of its domains. */
  host: string;
  /** Id of the store. */
  id: string | number;
  /** Precondition: the `generation` of the store. Otherwise the result is StoreChanged. */
  ifGeneration?: number | null | undefined;
  /** Team that owns the store. Default: any team; ids are unique across teams. */
  team?: string | null | undefined;
  /** Precondition: the `uid` of the store. Otherwise the result is StoreChanged. */
  uid?: string | number | null | undefined;
};

/** The team, and the member to remove. */
export type RemoveTeamMemberInput = {
  /** Returned unchanged in the payload. */
  clientMutationId?: string | null | undefined;
  /** Precondition: the `generation` of the team. Otherwise the result is TeamChanged. */
  ifGeneration?: number | null | undefined;
  /** The member. */
  member: TeamMemberRefInput;
  /** Name of the team. */
  team: string;
  /** Precondition: the `uid` of the team. Otherwise the result is TeamChanged. */
  uid?: string | number | null | undefined;
};

/** How a restore in place ended. */
export type RestoreOutcome =
  /** The store is as in the backup. */
  | 'COMPLETE'
  /** Nothing was changed; or, if step LOAD failed, neither state could be loaded and the shop is stopped. */
  | 'FAILED'
  /** It did not begin. */
  | 'REFUSED'
  /** It failed, and the store is as before. */
  | 'RETURNED';

/** The steps of a restore in place, in order. */
export type RestoreStepName =
  /** The present state is backed up. */
  | 'BACKUP'
  /** The parts of the shop are asked whether they work. */
  | 'CHECK'
  /** The shop gets its present URL and passwords. */
  | 'CONFIGURE'
  /** Database and files are loaded. */
  | 'LOAD'
  /** The pods of the shop become ready. */
  | 'START'
  /** The pods of the shop end, so that no order is lost. */
  | 'STOP';

/** The store to restore, and the backup. */
export type RestoreStoreInput = {
  /** Name of a complete backup of this very store. */
  backup: string;
  /** Returned unchanged in the payload. */
  clientMutationId?: string | null | undefined;
  /** Id of the store. */
  id: string | number;
  /** Precondition: the `generation` of the store. Otherwise the result is StoreChanged. */
  ifGeneration?: number | null | undefined;
  /** Team that owns the store. Default: any team; ids are unique across teams. */
  team?: string | null | undefined;
  /** Precondition: the `uid` of the store. Otherwise the result is StoreChanged. */
  uid?: string | number | null | undefined;
};

/** The rollout to resume. */
export type ResumeRolloutInput = {
  /** Returned unchanged in the payload. */
  clientMutationId?: string | null | undefined;
  /** Name of the rollout. */
  name: string;
  /** Team of the rollout. Default: the viewer's. */
  team?: string | null | undefined;
  /** Precondition: the `id` of the rollout. Otherwise the result is NotFound. */
  uid?: string | number | null | undefined;
};

/** The token to revoke. */
export type RevokeTokenInput = {
  /** Returned unchanged in the payload. */
  clientMutationId?: string | null | undefined;
  /** Name of the token. */
  name: string;
  /** Name of the team. */
  team: string;
};

/** What happens to a store that fails. */
export type RolloutOnFailure =
  /** It stays as it is. */
  | 'KEEP'
  /** It gets its earlier settings and revision back. */
  | 'ROLLBACK';

/** What became of a store that a rollout has changed. */
export type RolloutOutcome =
  /** It failed, and was not rolled back. */
  | 'FAILED'
  /** It passed the health gate. */
  | 'HEALTHY'
  /** It was changed by others while it was under way. */
  | 'OVERRIDDEN'
  /** It failed, and was rolled back. */
  | 'ROLLED_BACK'
  /** It is being changed or rolled back. */
  | 'UNDER_WAY';

/** State of a rollout in one word. */
export type RolloutPhase =
  /** It has ended on request. */
  | 'ABORTED'
  /** No further store is changed for now. */
  | 'PAUSED'
  /** Its waves are being planned. */
  | 'PENDING'
  /** Stores are being changed. */
  | 'PROGRESSING'
  /** It has ended: too many stores failed. */
  | 'STOPPED'
  /** No further store is changed; some are under way. */
  | 'STOPPING'
  /** It has ended within its failure budget. */
  | 'SUCCEEDED';

/** Which stores of the team: all of what is given must hold. Empty, it selects every store. */
export type RolloutSelectorInput = {
  /** Of this engine. */
  engine?: Engine | null | undefined;
  /** With one of these ids. 1 to 1000. */
  ids?: Array<string | number> | null | undefined;
  /** With all of these labels. At most 10. */
  labels?: Array<LabelInput> | null | undefined;
  /** Running one of these versions. 1 to 20. */
  versions?: Array<string> | null | undefined;
};

/** What the stores get: a version, a size, or both. */
export type RolloutTargetInput = {
  /** Size class. */
  size?: StoreSize | null | undefined;
  /** Tag of the engine's image. Needs `selector.engine`. */
  version?: string | null | undefined;
};

/** The store, and its primary domain. */
export type SetPrimaryDomainInput = {
  /** Returned unchanged in the payload. */
  clientMutationId?: string | null | undefined;
  /** One of its domains. Null: the host that it has without domains. */
  host?: string | null | undefined;
  /** Id of the store. */
  id: string | number;
  /** Precondition: the `generation` of the store. Otherwise the result is StoreChanged. */
  ifGeneration?: number | null | undefined;
  /** Team that owns the store. Default: any team; ids are unique across teams. */
  team?: string | null | undefined;
  /** Precondition: the `uid` of the store. Otherwise the result is StoreChanged. */
  uid?: string | number | null | undefined;
};

/** The team, and the member with the role. */
export type SetTeamMemberInput = {
  /** Returned unchanged in the payload. */
  clientMutationId?: string | null | undefined;
  /** Precondition: the `generation` of the team. Otherwise the result is TeamChanged. */
  ifGeneration?: number | null | undefined;
  /** The member. */
  member: TeamMemberInput;
  /** Name of the team. */
  team: string;
  /** Precondition: the `uid` of the team. Otherwise the result is TeamChanged. */
  uid?: string | number | null | undefined;
};

/** The steps of every store, in order. */
export type StepName =
  /** The configure job has set up the shop. */
  | 'CONFIGURE'
  /** The database answers. */
  | 'DATABASE'
  /** The namespace exists. */
  | 'NAMESPACE'
  /** Helm has applied the chart. */
  | 'RELEASE'
  /** The passwords are generated. */
  | 'SECRETS'
  /** The shop answers requests. */
  | 'SERVING';

/** State of a step. */
export type StepState =
  /** Finished. */
  | 'DONE'
  /** Ended with an error; see the message. */
  | 'FAILED'
  /** Not started. */
  | 'PENDING'
  /** In progress. */
  | 'RUNNING';

/** How long ago a store was created, from the start of the current hour. Ages overlap. */
export type StoreAge =
  /** In the last 24 hours. */
  | 'DAY'
  /** In the last 30 days. */
  | 'MONTH'
  /** More than 90 days ago. */
  | 'OLD'
  /** In the last 7 days. */
  | 'WEEK';

/** What a condition is about. */
export type StoreConditionType =
  /** Every host has a valid certificate. Absent while the platform issues none. */
  | 'CERTIFICATE_READY'
  /** The configure job is complete. */
  | 'CONFIGURED'
  /** The database answers. */
  | 'DATABASE_READY'
  /** The store is deleted within a day. Present only with expiresAt. */
  | 'EXPIRING'
  /** All parts of the shop answer the platform. Absent while it does not ask. */
  | 'HEALTHY'
  /** The host that the spec asks for belongs to another owner. */
  | 'HOST_TAKEN'
  /** The controller or the cluster works towards the spec. */
  | 'PROGRESSING'
  /** An order can be placed. */
  | 'READY'
  /** Helm has deployed the release. */
  | 'RELEASED'
  /** The last restore in place is complete. Absent before the first. */
  | 'RESTORED'
  /** The shop answers requests. */
  | 'SERVING'
  /** The controller waits for a change of the spec or a request. */
  | 'STALLED';

/** The kind of a failure of a store. */
export type StoreFailureReason =
  /** The chart or its values file is missing. */
  | 'CHART_MISSING'
  /** The Kubernetes API did not answer. */
  | 'CLUSTER_UNREACHABLE'
  /** The configure job failed. */
  | 'CONFIGURE_FAILED'
  /** The platform has no image for the engine. */
  | 'ENGINE_UNAVAILABLE'
  /** The server has no right to do this in the namespace. */
  | 'FORBIDDEN'
  /** Another helm command is at work on the release. */
  | 'HELM_BUSY'
  /** Helm failed for another reason. */
  | 'HELM_FAILED'
  /** Helm was ended by a signal. */
  | 'HELM_KILLED'
  /** The helm program cannot be started. */
  | 'HELM_MISSING'
  /** A request to Kubernetes failed before helm could run. */
  | 'HELM_NOT_RUN'
  /** Helm did not end in time. */
  | 'HELM_TIMEOUT'
  /** The host belongs to another owner. */
  | 'HOST_TAKEN'
  /** The namespace belongs to another owner. */
  | 'ID_TAKEN'
  /** Kubernetes cannot make this change on a running store. */
  | 'IMMUTABLE_FIELD'
  /** The host is not allowed. */
  | 'INVALID_HOST'
  /** The values do not fit the chart. */
  | 'INVALID_VALUES'
  /** The namespace is being deleted. */
  | 'NAMESPACE_TERMINATING'
  /** A reason that another version of the platform wrote. */
  | 'OTHER'
  /** The namespace enforces a stricter Pod Security level. */
  | 'POD_SECURITY'
  /** The store did not become ready in time. */
  | 'PROVISION_TIMEOUT'
  /** A resource quota does not allow it. */
  | 'QUOTA_EXCEEDED'
  /** A requested rollback failed. */
  | 'REQUEST_REFUSED'
  /** Neither a backup nor the state from before it could be loaded. */
  | 'RESTORE_FAILED'
  /** Helm does not have the revision. */
  | 'REVISION_MISSING'
  /** The rollback after a failed upgrade failed. */
  | 'ROLLBACK_FAILED'
  /** The Secret with the passwords is gone. */
  | 'SECRET_LOST'
  /** What the store is made from is missing or does not fit. */
  | 'SOURCE_UNAVAILABLE'
  /** An upgrade did not become ready and was rolled back. */
  | 'UPGRADE_ROLLED_BACK';

/** Which stores: all of what is given must hold. */
export type StoreFilter = {
  /** With one of these reasons in its condition CERTIFICATE_READY. */
  certificate?: Array<CertificateReason> | null | undefined;
  /** Created after this time. */
  createdAfter?: string | null | undefined;
  /** Created before this time. */
  createdBefore?: string | null | undefined;
  /** Run by one of these engines. */
  engine?: Array<Engine> | null | undefined;
  /** Its host name, or a domain that its host name is under. */
  host?: string | null | undefined;
  /** With one of these ids. */
  ids?: Array<string | number> | null | undefined;
  /** With all of these labels. */
  labels?: Array<LabelInput> | null | undefined;
  /** In one of these phases. */
  phase?: Array<StorePhase> | null | undefined;
  /** A part of the id, name or host. */
  search?: string | null | undefined;
  /** Of one of these sizes. */
  size?: Array<StoreSize> | null | undefined;
  /** Whether it is scaled to zero on request. */
  suspended?: boolean | null | undefined;
  /** Owned by one of these teams. */
  team?: Array<string> | null | undefined;
  /** With one of these tags of the engine's image. */
  version?: Array<string> | null | undefined;
};

/** What the shop of a store answers. */
export type StoreHealthState =
  /** All of its parts work. */
  | 'HEALTHY'
  /** A part of it does not work. */
  | 'UNHEALTHY'
  /** It is not asked now, or was never reached. */
  | 'UNKNOWN';

/** What a list of stores is ordered by. */
export type StoreOrderField =
  /** When it was created. */
  | 'CREATED_AT'
  /** The display name. */
  | 'NAME'
  /** The phase. Phases that need attention are the lowest. */
  | 'PHASE'
  /** When it was last changed. */
  | 'UPDATED_AT';

/** The order of a list of stores. Stores that are equal in the field are ordered by id. */
export type StoreOrderInput = {
  /** In which direction. */
  direction?: OrderDirection | null | undefined;
  /** By what. */
  field: StoreOrderField;
};

/** State of a store in one word. */
export type StorePhase =
  /** Was ready, and takes no orders: its message says why. */
  | 'DEGRADED'
  /** Being deleted. */
  | 'DELETING'
  /** Never became ready; see lastError. */
  | 'FAILED'
  /** Being provisioned for the first time. */
  | 'PROVISIONING'
  /** Waits because of the limit of concurrent provisions. */
  | 'QUEUED'
  /** An order can be placed. */
  | 'READY'
  /** Was ready, and its pods are restarting. */
  | 'RESTARTING'
  /** Scaled to zero on request; its data is kept. */
  | 'SUSPENDED'
  /** A change of its release is being applied. */
  | 'UPDATING';

/** How much CPU, memory and disk a store may use. */
export type StoreSize =
  /** A busy shop. */
  | 'LARGE'
  /** A shop with steady traffic. */
  | 'MEDIUM'
  /** A new shop. */
  | 'SMALL';

/** What a condition is about. */
export type TeamConditionType =
  /** Namespace, limit and role bindings are as the spec says. */
  | 'READY';

/** A member of a team, with the role. */
export type TeamMemberInput = {
  /** What the name is of. */
  kind: TeamMemberKind;
  /** Name of the user, group or service account. */
  name: string;
  /** Namespace of the service account. */
  namespace?: string | null | undefined;
  /** What the member may do. */
  role: TeamRole;
};

/** What the name of a member is of. */
export type TeamMemberKind =
  /** All users of a group. */
  | 'GROUP'
  /** A service account of Kubernetes. */
  | 'SERVICE_ACCOUNT'
  /** A user. */
  | 'USER';

/** A member of a team. */
export type TeamMemberRefInput = {
  /** What the name is of. */
  kind: TeamMemberKind;
  /** Name of the user, group or service account. */
  name: string;
  /** Namespace of the service account. */
  namespace?: string | null | undefined;
};

/** What a member may do. Each role includes those before it. */
export type TeamRole =
  /** Delete stores and reveal credentials. */
  | 'ADMIN'
  /** Create and change stores. */
  | 'OPERATOR'
  /** Read stores and their logs. */
  | 'VIEWER';

/** The store to change, and what to change. A field that is left out stays as it is. */
export type UpdateStoreInput = {
  /** E-mail address of the shop's administrator. Null: that of the platform. */
  adminEmail?: string | null | undefined;
  /** Backups that are made by themselves. Null: none. To keep fewer of them needs the right to delete backups. */
  backup?: BackupScheduleInput | null | undefined;
  /** Returned unchanged in the payload. */
  clientMutationId?: string | null | undefined;
  /** What happens to what runs for it when it is deleted. */
  deletionPolicy?: DeletionPolicy | null | undefined;
  /** When it is deleted: in the future, at most 365 days from now. Null: never. Needs the right to delete it. */
  expiresAt?: string | null | undefined;
  /** Host name of the storefront. Null: <id>.<base domain>. */
  host?: string | null | undefined;
  /** Id of the store. */
  id: string | number;
  /** Precondition: the `generation` of the store. Otherwise the result is StoreChanged. */
  ifGeneration?: number | null | undefined;
  /** All labels. Labels of Kubernetes and of the platform stay. */
  labels?: Array<LabelInput> | null | undefined;
  /** The shop's title, 1 to 80 characters. */
  name?: string | null | undefined;
  /** All plugins: a slug, or the URL or path of a zip. At most 20. Others are not uninstalled. */
  plugins?: Array<string> | null | undefined;
  /** What it may use. */
  size?: StoreSize | null | undefined;
  /** Team that owns the store. Default: any team; ids are unique across teams. */
  team?: string | null | undefined;
  /** Precondition: the `uid` of the store. Otherwise the result is StoreChanged. */
  uid?: string | number | null | undefined;
};

/** The team to change, and what to change. A field that is left out stays as it is. */
export type UpdateTeamInput = {
  /** Returned unchanged in the payload. */
  clientMutationId?: string | null | undefined;
  /** Name for people, 1 to 80 characters. Null: the name. */
  displayName?: string | null | undefined;
  /** Engines that new stores may have. Null: all. */
  engines?: Array<Engine> | null | undefined;
  /** Domains of hosts that stores may ask for, besides the default host. Null: all. */
  hostSuffixes?: Array<string> | null | undefined;
  /** Precondition: the `generation` of the team. Otherwise the result is TeamChanged. */
  ifGeneration?: number | null | undefined;
  /** Maximum stores. Null: no limit. */
  maxStores?: number | null | undefined;
  /** Where plugins may come from: `publisher`, or URLs or paths of folders that end with /. Null: everywhere. */
  pluginSources?: Array<string> | null | undefined;
  /** Sizes that stores may have. Null: all. */
  sizes?: Array<StoreSize> | null | undefined;
  /** Name of the team. */
  team: string;
  /** Precondition: the `uid` of the team. Otherwise the result is TeamChanged. */
  uid?: string | number | null | undefined;
};

export type StoreStatusSubscriptionVariables = Exact<{
  id: string | number;
}>;


export type StoreStatusSubscription = { storeStatus:
    | (
      { __typename: 'Store', id: string, uid: string, displayName: string, engine: Engine, phase: StorePhase, revision: number | null, steps: Array<(
        { name: StepName }
        & { ' $fragmentRefs'?: { 'StepFieldsFragment': StepFieldsFragment } }
      )>, conditions: Array<{ ' $fragmentRefs'?: { 'ConditionFieldsFragment': ConditionFieldsFragment } }> }
      & { ' $fragmentRefs'?: { 'StoreCardFieldsFragment': StoreCardFieldsFragment;'FactsFieldsFragment': FactsFieldsFragment;'ExpiryFieldsFragment': ExpiryFieldsFragment;'DiagnosisFieldsFragment': DiagnosisFieldsFragment;'DomainsFieldsFragment': DomainsFieldsFragment;'HealthFieldsFragment': HealthFieldsFragment;'RestoreFieldsFragment': RestoreFieldsFragment } }
    )
    | { __typename: 'StoreGone' }
   };

export type ReadActivityQueryVariables = Exact<{
  storeId?: string | number | null | undefined;
  first: number;
}>;


export type ReadActivityQuery = { activity: { edges: Array<{ node: { id: string, at: string, storeId: string | null, message: string, reason: string, severity: ActivitySeverity, count: number } }>, pageInfo: { hasNextPage: boolean } } };

export type ActivityAddedSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type ActivityAddedSubscription = { activityAdded: { id: string, count: number } };

export type StoreBackupsSubscriptionVariables = Exact<{
  id: string | number;
}>;


export type StoreBackupsSubscription = { storeBackups: Array<{ uid: string, name: string, team: string, engine: Engine | null, storeName: string | null, reason: BackupReason, phase: BackupPhase, message: string, createdAt: string, startedAt: string | null, completedAt: string | null, expiresAt: string | null, deletingSince: string | null, bytes: number | null, addedBytes: number | null, orders: number | null, ordersSince: number | null, products: number | null, store: { id: string } | null }> };

export type BackupScheduleQueryVariables = Exact<{
  id: string | number;
}>;


export type BackupScheduleQuery = { store: { id: string, backupSchedule: { schedule: string, timeZone: string, nextAt: string | null, lastAt: string | null, keep: { last: number, hourly: number, daily: number, weekly: number, monthly: number } } | null } | null };

export type SetBackupScheduleMutationVariables = Exact<{
  input: UpdateStoreInput;
}>;


export type SetBackupScheduleMutation = { outcome:
    | (
      { __typename: 'Conflict' }
      & { ' $fragmentRefs'?: { 'RefusalFields_Conflict_Fragment': RefusalFields_Conflict_Fragment } }
    )
    | (
      { __typename: 'Forbidden' }
      & { ' $fragmentRefs'?: { 'RefusalFields_Forbidden_Fragment': RefusalFields_Forbidden_Fragment } }
    )
    | (
      { __typename: 'InvalidInput' }
      & { ' $fragmentRefs'?: { 'RefusalFields_InvalidInput_Fragment': RefusalFields_InvalidInput_Fragment } }
    )
    | (
      { __typename: 'NotFound' }
      & { ' $fragmentRefs'?: { 'RefusalFields_NotFound_Fragment': RefusalFields_NotFound_Fragment } }
    )
    | (
      { __typename: 'RateLimited' }
      & { ' $fragmentRefs'?: { 'RefusalFields_RateLimited_Fragment': RefusalFields_RateLimited_Fragment } }
    )
    | (
      { __typename: 'StoreChanged' }
      & { ' $fragmentRefs'?: { 'RefusalFields_StoreChanged_Fragment': RefusalFields_StoreChanged_Fragment } }
    )
    | { __typename: 'StorePayload' }
   };

export type BackupStoreMutationVariables = Exact<{
  input: BackupStoreInput;
}>;


export type BackupStoreMutation = { outcome:
    | { __typename: 'BackupStorePayload' }
    | (
      { __typename: 'Conflict' }
      & { ' $fragmentRefs'?: { 'RefusalFields_Conflict_Fragment': RefusalFields_Conflict_Fragment } }
    )
    | (
      { __typename: 'Forbidden' }
      & { ' $fragmentRefs'?: { 'RefusalFields_Forbidden_Fragment': RefusalFields_Forbidden_Fragment } }
    )
    | (
      { __typename: 'InvalidInput' }
      & { ' $fragmentRefs'?: { 'RefusalFields_InvalidInput_Fragment': RefusalFields_InvalidInput_Fragment } }
    )
    | (
      { __typename: 'NotFound' }
      & { ' $fragmentRefs'?: { 'RefusalFields_NotFound_Fragment': RefusalFields_NotFound_Fragment } }
    )
    | (
      { __typename: 'RateLimited' }
      & { ' $fragmentRefs'?: { 'RefusalFields_RateLimited_Fragment': RefusalFields_RateLimited_Fragment } }
    )
    | (
      { __typename: 'StoreChanged' }
      & { ' $fragmentRefs'?: { 'RefusalFields_StoreChanged_Fragment': RefusalFields_StoreChanged_Fragment } }
    )
   };

export type DeleteBackupMutationVariables = Exact<{
  input: DeleteBackupInput;
}>;


export type DeleteBackupMutation = { outcome:
    | { __typename: 'DeleteBackupPayload' }
    | (
      { __typename: 'Forbidden' }
      & { ' $fragmentRefs'?: { 'RefusalFields_Forbidden_Fragment': RefusalFields_Forbidden_Fragment } }
    )
    | (
      { __typename: 'NotFound' }
      & { ' $fragmentRefs'?: { 'RefusalFields_NotFound_Fragment': RefusalFields_NotFound_Fragment } }
    )
    | (
      { __typename: 'RateLimited' }
      & { ' $fragmentRefs'?: { 'RefusalFields_RateLimited_Fragment': RefusalFields_RateLimited_Fragment } }
    )
   };

export type DeletedStoresQueryVariables = Exact<{
  team?: string | null | undefined;
}>;


export type DeletedStoresQuery = { backups: { edges: Array<{ node: { uid: string, name: string, team: string, storeId: string, storeName: string | null, engine: Engine | null, phase: BackupPhase, orders: number | null, completedAt: string | null, deletingSince: string | null, store: { id: string } | null } }> } };

export type RestoreInPlaceMutationVariables = Exact<{
  input: RestoreStoreInput;
}>;


export type RestoreInPlaceMutation = { outcome:
    | (
      { __typename: 'Conflict' }
      & { ' $fragmentRefs'?: { 'RefusalFields_Conflict_Fragment': RefusalFields_Conflict_Fragment } }
    )
    | (
      { __typename: 'Forbidden' }
      & { ' $fragmentRefs'?: { 'RefusalFields_Forbidden_Fragment': RefusalFields_Forbidden_Fragment } }
    )
    | (
      { __typename: 'InvalidInput' }
      & { ' $fragmentRefs'?: { 'RefusalFields_InvalidInput_Fragment': RefusalFields_InvalidInput_Fragment } }
    )
    | (
      { __typename: 'NotFound' }
      & { ' $fragmentRefs'?: { 'RefusalFields_NotFound_Fragment': RefusalFields_NotFound_Fragment } }
    )
    | (
      { __typename: 'RateLimited' }
      & { ' $fragmentRefs'?: { 'RefusalFields_RateLimited_Fragment': RefusalFields_RateLimited_Fragment } }
    )
    | (
      { __typename: 'StoreChanged' }
      & { ' $fragmentRefs'?: { 'RefusalFields_StoreChanged_Fragment': RefusalFields_StoreChanged_Fragment } }
    )
    | { __typename: 'StorePayload' }
   };

export type RestoreFieldsFragment = { restore: { backup: string, savedAs: string | null, returning: boolean, outcome: RestoreOutcome | null, message: string | null, startedAt: string, finishedAt: string | null, steps: Array<{ name: RestoreStepName, title: string, state: StepState, startedAt: string | null, finishedAt: string | null, message: string | null }> } | null } & { ' $fragmentName'?: 'RestoreFieldsFragment' };

export type RestoreStoreMutationVariables = Exact<{
  input: CreateStoreInput;
}>;


export type RestoreStoreMutation = { outcome:
    | (
      { __typename: 'EngineUnavailable' }
      & { ' $fragmentRefs'?: { 'RefusalFields_EngineUnavailable_Fragment': RefusalFields_EngineUnavailable_Fragment } }
    )
    | (
      { __typename: 'Forbidden' }
      & { ' $fragmentRefs'?: { 'RefusalFields_Forbidden_Fragment': RefusalFields_Forbidden_Fragment } }
    )
    | (
      { __typename: 'IdTaken' }
      & { ' $fragmentRefs'?: { 'RefusalFields_IdTaken_Fragment': RefusalFields_IdTaken_Fragment } }
    )
    | (
      { __typename: 'InvalidInput' }
      & { ' $fragmentRefs'?: { 'RefusalFields_InvalidInput_Fragment': RefusalFields_InvalidInput_Fragment } }
    )
    | (
      { __typename: 'QuotaExceeded' }
      & { ' $fragmentRefs'?: { 'RefusalFields_QuotaExceeded_Fragment': RefusalFields_QuotaExceeded_Fragment } }
    )
    | (
      { __typename: 'RateLimited' }
      & { ' $fragmentRefs'?: { 'RefusalFields_RateLimited_Fragment': RefusalFields_RateLimited_Fragment } }
    )
    | { __typename: 'StorePayload' }
   };

export type OfferQueryVariables = Exact<{ [key: string]: never; }>;


export type OfferQuery = { settings: { baseDomain: string }, engines: Array<(
    { engine: Engine, available: boolean, plugins: boolean }
    & { ' $fragmentRefs'?: { 'EngineChoiceFieldsFragment': EngineChoiceFieldsFragment } }
  )> };

export type CreateStoreMutationVariables = Exact<{
  input: CreateStoreInput;
}>;


export type CreateStoreMutation = { outcome:
    | (
      { __typename: 'EngineUnavailable' }
      & { ' $fragmentRefs'?: { 'RefusalFields_EngineUnavailable_Fragment': RefusalFields_EngineUnavailable_Fragment } }
    )
    | (
      { __typename: 'Forbidden' }
      & { ' $fragmentRefs'?: { 'RefusalFields_Forbidden_Fragment': RefusalFields_Forbidden_Fragment } }
    )
    | (
      { __typename: 'IdTaken' }
      & { ' $fragmentRefs'?: { 'RefusalFields_IdTaken_Fragment': RefusalFields_IdTaken_Fragment } }
    )
    | (
      { __typename: 'InvalidInput' }
      & { ' $fragmentRefs'?: { 'RefusalFields_InvalidInput_Fragment': RefusalFields_InvalidInput_Fragment } }
    )
    | (
      { __typename: 'QuotaExceeded' }
      & { ' $fragmentRefs'?: { 'RefusalFields_QuotaExceeded_Fragment': RefusalFields_QuotaExceeded_Fragment } }
    )
    | (
      { __typename: 'RateLimited' }
      & { ' $fragmentRefs'?: { 'RefusalFields_RateLimited_Fragment': RefusalFields_RateLimited_Fragment } }
    )
    | { __typename: 'StorePayload' }
   };

export type EngineChoiceFieldsFragment = { engine: Engine, title: string, description: string, available: boolean, reason: string | null, fix: string | null } & { ' $fragmentName'?: 'EngineChoiceFieldsFragment' };

export type DomainsFieldsFragment = { id: string, uid: string, ownHost: string, host: string, domains: Array<{ host: string, primary: boolean, verified: boolean, reason: DomainReason, message: string, records: Array<{ type: DomainRecordType, name: string, expected: string, observed: Array<string> }>, certificate: { ' $fragmentRefs'?: { 'CertificateFieldsFragment': CertificateFieldsFragment } } | null }>, certificates: Array<{ ' $fragmentRefs'?: { 'CertificateFieldsFragment': CertificateFieldsFragment } }> } & { ' $fragmentName'?: 'DomainsFieldsFragment' };

export type AddDomainMutationVariables = Exact<{
  input: AddDomainInput;
}>;


export type AddDomainMutation = { outcome:
    | (
      { __typename: 'Conflict' }
      & { ' $fragmentRefs'?: { 'RefusalFields_Conflict_Fragment': RefusalFields_Conflict_Fragment } }
    )
    | (
      { __typename: 'Forbidden' }
      & { ' $fragmentRefs'?: { 'RefusalFields_Forbidden_Fragment': RefusalFields_Forbidden_Fragment } }
    )
    | (
      { __typename: 'InvalidInput' }
      & { ' $fragmentRefs'?: { 'RefusalFields_InvalidInput_Fragment': RefusalFields_InvalidInput_Fragment } }
    )
    | (
      { __typename: 'NotFound' }
      & { ' $fragmentRefs'?: { 'RefusalFields_NotFound_Fragment': RefusalFields_NotFound_Fragment } }
    )
    | (
      { __typename: 'RateLimited' }
      & { ' $fragmentRefs'?: { 'RefusalFields_RateLimited_Fragment': RefusalFields_RateLimited_Fragment } }
    )
    | (
      { __typename: 'StoreChanged' }
      & { ' $fragmentRefs'?: { 'RefusalFields_StoreChanged_Fragment': RefusalFields_StoreChanged_Fragment } }
    )
    | { __typename: 'StorePayload' }
   };

export type RemoveDomainMutationVariables = Exact<{
  input: RemoveDomainInput;
}>;


export type RemoveDomainMutation = { outcome:
    | (
      { __typename: 'Conflict' }
      & { ' $fragmentRefs'?: { 'RefusalFields_Conflict_Fragment': RefusalFields_Conflict_Fragment } }
    )
    | (
      { __typename: 'Forbidden' }
      & { ' $fragmentRefs'?: { 'RefusalFields_Forbidden_Fragment': RefusalFields_Forbidden_Fragment } }
    )
    | (
      { __typename: 'InvalidInput' }
      & { ' $fragmentRefs'?: { 'RefusalFields_InvalidInput_Fragment': RefusalFields_InvalidInput_Fragment } }
    )
    | (
      { __typename: 'NotFound' }
      & { ' $fragmentRefs'?: { 'RefusalFields_NotFound_Fragment': RefusalFields_NotFound_Fragment } }
    )
    | (
      { __typename: 'RateLimited' }
      & { ' $fragmentRefs'?: { 'RefusalFields_RateLimited_Fragment': RefusalFields_RateLimited_Fragment } }
    )
    | (
      { __typename: 'StoreChanged' }
      & { ' $fragmentRefs'?: { 'RefusalFields_StoreChanged_Fragment': RefusalFields_StoreChanged_Fragment } }
    )
    | { __typename: 'StorePayload' }
   };

export type SetPrimaryDomainMutationVariables = Exact<{
  input: SetPrimaryDomainInput;
}>;


export type SetPrimaryDomainMutation = { outcome:
    | (
      { __typename: 'Conflict' }
      & { ' $fragmentRefs'?: { 'RefusalFields_Conflict_Fragment': RefusalFields_Conflict_Fragment } }
    )
    | (
      { __typename: 'Forbidden' }
      & { ' $fragmentRefs'?: { 'RefusalFields_Forbidden_Fragment': RefusalFields_Forbidden_Fragment } }
    )
    | (
      { __typename: 'InvalidInput' }
      & { ' $fragmentRefs'?: { 'RefusalFields_InvalidInput_Fragment': RefusalFields_InvalidInput_Fragment } }
    )
    | (
      { __typename: 'NotFound' }
      & { ' $fragmentRefs'?: { 'RefusalFields_NotFound_Fragment': RefusalFields_NotFound_Fragment } }
    )
    | (
      { __typename: 'RateLimited' }
      & { ' $fragmentRefs'?: { 'RefusalFields_RateLimited_Fragment': RefusalFields_RateLimited_Fragment } }
    )
    | (
      { __typename: 'StoreChanged' }
      & { ' $fragmentRefs'?: { 'RefusalFields_StoreChanged_Fragment': RefusalFields_StoreChanged_Fragment } }
    )
    | { __typename: 'StorePayload' }
   };

export type BulkPlanQueryVariables = Exact<{
  filter?: StoreFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  input: BulkCheckInput;
}>;


export type BulkPlanQuery = { stores: { totalCount: number, edges: Array<{ node: { id: string, uid: string, bulkCheck: { state: BulkState, message: string | null, hint: string | null } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type BulkChangeMutationVariables = Exact<{
  input: BulkChangeStoresInput;
}>;


export type BulkChangeMutation = { outcome:
    | { __typename: 'BulkChangeStoresPayload', outcomes: Array<{ storeId: string, state: BulkState, message: string | null, hint: string | null }> }
    | (
      { __typename: 'InvalidInput' }
      & { ' $fragmentRefs'?: { 'RefusalFields_InvalidInput_Fragment': RefusalFields_InvalidInput_Fragment } }
    )
    | (
      { __typename: 'RateLimited' }
      & { ' $fragmentRefs'?: { 'RefusalFields_RateLimited_Fragment': RefusalFields_RateLimited_Fragment } }
    )
   };

export type StoreIdsSubscriptionVariables = Exact<{
  filter?: StoreFilter | null | undefined;
  order?: StoreOrderInput | null | undefined;
  first?: number | null | undefined;
  offset?: number | null | undefined;
}>;


export type StoreIdsSubscription = { storeWindow: { ids: Array<string> } };

export type StoreWindowSubscriptionVariables = Exact<{
  filter?: StoreFilter | null | undefined;
  order?: StoreOrderInput | null | undefined;
  first?: number | null | undefined;
  offset?: number | null | undefined;
}>;


export type StoreWindowSubscription = { storeWindow: { snapshot: boolean, totalCount: number, offset: number, ids: Array<string>, rows: Array<{ ' $fragmentRefs'?: { 'StoreRowFieldsFragment': StoreRowFieldsFragment } }>, facets: { phase: Array<{ phase: StorePhase, count: number }>, engine: Array<{ engine: Engine, title: string, count: number }>, version: Array<{ value: string, count: number }>, team: Array<{ value: string, count: number }>, age: Array<{ age: StoreAge, count: number }>, certificate: Array<{ reason: CertificateReason, count: number }>, label: Array<{ key: string, value: string, count: number }> }, live: { fresh: boolean } } };

export type StoreRowFieldsFragment = { id: string, displayName: string, team: string, engineTitle: string, version: string | null, size: StoreSize, phase: StorePhase, message: string, url: string, createdAt: string, updatedAt: string, queuePosition: number | null, health: { recentMilliseconds: Array<number> }, lastError: { message: string, hint: string | null } | null } & { ' $fragmentName'?: 'StoreRowFieldsFragment' };

export type StoreCountSubscriptionVariables = Exact<{
  filter?: StoreFilter | null | undefined;
}>;


export type StoreCountSubscription = { storeWindow: { totalCount: number, live: { fresh: boolean } } };

export type ExportStoresQueryVariables = Exact<{
  filter?: StoreFilter | null | undefined;
  order?: StoreOrderInput | null | undefined;
  after?: string | null | undefined;
}>;


export type ExportStoresQuery = { stores: { edges: Array<{ node: { ' $fragmentRefs'?: { 'StoreRowFieldsFragment': StoreRowFieldsFragment } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type FleetChangedSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type FleetChangedSubscription = { fleetChanged: { total: number, averageProvisioningSeconds: number | null, p95ProvisioningSeconds: number | null, byPhase: Array<{ phase: StorePhase, count: number }>, limits: { storesTotal: number | null, storesLeft: number | null, storesLeftForYou: number | null, concurrentProvisions: number, requestsPerWindow: number | null, windowSeconds: number | null } } };

export type RolloutEnginesQueryVariables = Exact<{ [key: string]: never; }>;


export type RolloutEnginesQuery = { engines: Array<{ engine: Engine, title: string }> };

export type RolloutFieldsFragment = { id: string, name: string, team: string, createdAt: string, failureBudget: string, maxFailures: number, onFailure: RolloutOnFailure, paused: boolean, phase: RolloutPhase, message: string, startedAt: string | null, finishedAt: string | null, currentWave: number | null, selector: { engine: Engine | null, versions: Array<string> | null, ids: Array<string> | null, labels: Array<{ key: string, value: string }> }, target: { version: string | null, size: StoreSize | null }, stores: { total: number, waiting: number, skipped: number, updating: number, healthy: number, failed: number, rolledBack: number, overridden: number }, progress: Array<{ number: number, canary: boolean, size: number, updating: number, healthy: number, failed: number }> } & { ' $fragmentName'?: 'RolloutFieldsFragment' };

export type RolloutsChangedSubscriptionVariables = Exact<{
  team?: string | null | undefined;
}>;


export type RolloutsChangedSubscription = { rolloutsChanged: Array<(
    { id: string }
    & { ' $fragmentRefs'?: { 'RolloutFieldsFragment': RolloutFieldsFragment } }
  )> };

export type RolloutChangedSubscriptionVariables = Exact<{
  name: string;
  team?: string | null | undefined;
}>;


export type RolloutChangedSubscription = { rolloutChanged: (
    { id: string }
    & { ' $fragmentRefs'?: { 'RolloutFieldsFragment': RolloutFieldsFragment } }
  ) | null };

export type RolloutChangesQueryVariables = Exact<{
  name: string;
  team?: string | null | undefined;
  outcome?: Array<RolloutOutcome> | RolloutOutcome | null | undefined;
  after?: string | null | undefined;
}>;


export type RolloutChangesQuery = { rollout: { id: string, changes: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { storeId: string, wave: number, outcome: RolloutOutcome, message: string | null, changedAt: string } }> } } | null };

export type PreviewRolloutQueryVariables = Exact<{
  team?: string | null | undefined;
  input: PreviewRolloutInput;
}>;


export type PreviewRolloutQuery = { previewRollout: { total: number, skipped: number, ids: Array<string>, maxFailures: number, waves: Array<{ number: number, canary: boolean, size: number }> } };

export type CreateRolloutMutationVariables = Exact<{
  input: CreateRolloutInput;
}>;


export type CreateRolloutMutation = { outcome:
    | (
      { __typename: 'Forbidden' }
      & { ' $fragmentRefs'?: { 'RefusalFields_Forbidden_Fragment': RefusalFields_Forbidden_Fragment } }
    )
    | (
      { __typename: 'InvalidInput' }
      & { ' $fragmentRefs'?: { 'RefusalFields_InvalidInput_Fragment': RefusalFields_InvalidInput_Fragment } }
    )
    | (
      { __typename: 'RateLimited' }
      & { ' $fragmentRefs'?: { 'RefusalFields_RateLimited_Fragment': RefusalFields_RateLimited_Fragment } }
    )
    | { __typename: 'RolloutPayload' }
   };

export type PauseRolloutMutationVariables = Exact<{
  input: PauseRolloutInput;
}>;


export type PauseRolloutMutation = { outcome:
    | (
      { __typename: 'Conflict' }
      & { ' $fragmentRefs'?: { 'RefusalFields_Conflict_Fragment': RefusalFields_Conflict_Fragment } }
    )
    | (
      { __typename: 'Forbidden' }
      & { ' $fragmentRefs'?: { 'RefusalFields_Forbidden_Fragment': RefusalFields_Forbidden_Fragment } }
    )
    | (
      { __typename: 'NotFound' }
      & { ' $fragmentRefs'?: { 'RefusalFields_NotFound_Fragment': RefusalFields_NotFound_Fragment } }
    )
    | (
      { __typename: 'RateLimited' }
      & { ' $fragmentRefs'?: { 'RefusalFields_RateLimited_Fragment': RefusalFields_RateLimited_Fragment } }
    )
    | { __typename: 'RolloutPayload' }
   };

export type ResumeRolloutMutationVariables = Exact<{
  input: ResumeRolloutInput;
}>;


export type ResumeRolloutMutation = { outcome:
    | (
      { __typename: 'Conflict' }
      & { ' $fragmentRefs'?: { 'RefusalFields_Conflict_Fragment': RefusalFields_Conflict_Fragment } }
    )
    | (
      { __typename: 'Forbidden' }
      & { ' $fragmentRefs'?: { 'RefusalFields_Forbidden_Fragment': RefusalFields_Forbidden_Fragment } }
    )
    | (
      { __typename: 'NotFound' }
      & { ' $fragmentRefs'?: { 'RefusalFields_NotFound_Fragment': RefusalFields_NotFound_Fragment } }
    )
    | (
      { __typename: 'RateLimited' }
      & { ' $fragmentRefs'?: { 'RefusalFields_RateLimited_Fragment': RefusalFields_RateLimited_Fragment } }
    )
    | { __typename: 'RolloutPayload' }
   };

export type AbortRolloutMutationVariables = Exact<{
  input: AbortRolloutInput;
}>;


export type AbortRolloutMutation = { outcome:
    | (
      { __typename: 'Conflict' }
      & { ' $fragmentRefs'?: { 'RefusalFields_Conflict_Fragment': RefusalFields_Conflict_Fragment } }
    )
    | (
      { __typename: 'Forbidden' }
      & { ' $fragmentRefs'?: { 'RefusalFields_Forbidden_Fragment': RefusalFields_Forbidden_Fragment } }
    )
    | (
      { __typename: 'NotFound' }
      & { ' $fragmentRefs'?: { 'RefusalFields_NotFound_Fragment': RefusalFields_NotFound_Fragment } }
    )
    | (
      { __typename: 'RateLimited' }
      & { ' $fragmentRefs'?: { 'RefusalFields_RateLimited_Fragment': RefusalFields_RateLimited_Fragment } }
    )
    | { __typename: 'RolloutPayload' }
   };

export type DeleteRolloutMutationVariables = Exact<{
  input: DeleteRolloutInput;
}>;


export type DeleteRolloutMutation = { outcome:
    | (
      { __typename: 'Conflict' }
      & { ' $fragmentRefs'?: { 'RefusalFields_Conflict_Fragment': RefusalFields_Conflict_Fragment } }
    )
    | { __typename: 'DeleteRolloutPayload' }
    | (
      { __typename: 'Forbidden' }
      & { ' $fragmentRefs'?: { 'RefusalFields_Forbidden_Fragment': RefusalFields_Forbidden_Fragment } }
    )
    | (
      { __typename: 'NotFound' }
      & { ' $fragmentRefs'?: { 'RefusalFields_NotFound_Fragment': RefusalFields_NotFound_Fragment } }
    )
    | (
      { __typename: 'RateLimited' }
      & { ' $fragmentRefs'?: { 'RefusalFields_RateLimited_Fragment': RefusalFields_RateLimited_Fragment } }
    )
   };

export type VersionsQueryVariables = Exact<{
  team?: string | null | undefined;
}>;


export type VersionsQuery = { versions: Array<{ engine: Engine, title: string, version: string, count: number, newest: string | null }> };

export type ConditionFieldsFragment = { type: StoreConditionType, status: ConditionStatus, reason: string, message: string, lastTransitionTime: string } & { ' $fragmentName'?: 'ConditionFieldsFragment' };

export type DeleteStoreMutationVariables = Exact<{
  id: string | number;
}>;


export type DeleteStoreMutation = { outcome:
    | { __typename: 'DeleteStorePayload' }
    | (
      { __typename: 'Forbidden' }
      & { ' $fragmentRefs'?: { 'RefusalFields_Forbidden_Fragment': RefusalFields_Forbidden_Fragment } }
    )
    | (
      { __typename: 'NotFound' }
      & { ' $fragmentRefs'?: { 'RefusalFields_NotFound_Fragment': RefusalFields_NotFound_Fragment } }
    )
    | (
      { __typename: 'RateLimited' }
      & { ' $fragmentRefs'?: { 'RefusalFields_RateLimited_Fragment': RefusalFields_RateLimited_Fragment } }
    )
    | (
      { __typename: 'StoreChanged' }
      & { ' $fragmentRefs'?: { 'RefusalFields_StoreChanged_Fragment': RefusalFields_StoreChanged_Fragment } }
    )
   };

export type DiagnosedStoreQueryVariables = Exact<{ [key: string]: never; }>;


export type DiagnosedStoreQuery = { store: (
    { id: string }
    & { ' $fragmentRefs'?: { 'DiagnosisFieldsFragment': DiagnosisFieldsFragment } }
  ) | null };

export type DiagnosisFieldsFragment = { id: string, phase: StorePhase, message: string, attempts: number, nextAttemptAt: string | null, queuePosition: number | null, lastError: { message: string, hint: string | null } | null, steps: Array<{ title: string, state: StepState, message: string | null, startedAt: string | null }>, conditions: Array<{ type: StoreConditionType, status: ConditionStatus, reason: string, message: string, lastTransitionTime: string }> } & { ' $fragmentName'?: 'DiagnosisFieldsFragment' };

export type StoreWarningsQueryVariables = Exact<{
  id: string | number;
}>;


export type StoreWarningsQuery = { store: { id: string, activity: { edges: Array<{ node: { id: string, at: string, message: string, severity: ActivitySeverity } }> } } | null };

export type SuspendStoreMutationVariables = Exact<{
  id: string | number;
}>;


export type SuspendStoreMutation = { outcome:
    | (
      { __typename: 'Conflict' }
      & { ' $fragmentRefs'?: { 'RefusalFields_Conflict_Fragment': RefusalFields_Conflict_Fragment } }
    )
    | (
      { __typename: 'Forbidden' }
      & { ' $fragmentRefs'?: { 'RefusalFields_Forbidden_Fragment': RefusalFields_Forbidden_Fragment } }
    )
    | (
      { __typename: 'InvalidInput' }
      & { ' $fragmentRefs'?: { 'RefusalFields_InvalidInput_Fragment': RefusalFields_InvalidInput_Fragment } }
    )
    | (
      { __typename: 'NotFound' }
      & { ' $fragmentRefs'?: { 'RefusalFields_NotFound_Fragment': RefusalFields_NotFound_Fragment } }
    )
    | (
      { __typename: 'RateLimited' }
      & { ' $fragmentRefs'?: { 'RefusalFields_RateLimited_Fragment': RefusalFields_RateLimited_Fragment } }
    )
    | (
      { __typename: 'StoreChanged' }
      & { ' $fragmentRefs'?: { 'RefusalFields_StoreChanged_Fragment': RefusalFields_StoreChanged_Fragment } }
    )
    | { __typename: 'StorePayload' }
   };

export type ResumeStoreMutationVariables = Exact<{
  id: string | number;
}>;


export type ResumeStoreMutation = { outcome:
    | (
      { __typename: 'Conflict' }
      & { ' $fragmentRefs'?: { 'RefusalFields_Conflict_Fragment': RefusalFields_Conflict_Fragment } }
    )
    | (
      { __typename: 'Forbidden' }
      & { ' $fragmentRefs'?: { 'RefusalFields_Forbidden_Fragment': RefusalFields_Forbidden_Fragment } }
    )
    | (
      { __typename: 'InvalidInput' }
      & { ' $fragmentRefs'?: { 'RefusalFields_InvalidInput_Fragment': RefusalFields_InvalidInput_Fragment } }
    )
    | (
      { __typename: 'NotFound' }
      & { ' $fragmentRefs'?: { 'RefusalFields_NotFound_Fragment': RefusalFields_NotFound_Fragment } }
    )
    | (
      { __typename: 'RateLimited' }
      & { ' $fragmentRefs'?: { 'RefusalFields_RateLimited_Fragment': RefusalFields_RateLimited_Fragment } }
    )
    | (
      { __typename: 'StoreChanged' }
      & { ' $fragmentRefs'?: { 'RefusalFields_StoreChanged_Fragment': RefusalFields_StoreChanged_Fragment } }
    )
    | { __typename: 'StorePayload' }
   };

export type UpgradeStoreMutationVariables = Exact<{
  id: string | number;
  version?: string | null | undefined;
}>;


export type UpgradeStoreMutation = { outcome:
    | (
      { __typename: 'Conflict' }
      & { ' $fragmentRefs'?: { 'RefusalFields_Conflict_Fragment': RefusalFields_Conflict_Fragment } }
    )
    | (
      { __typename: 'Forbidden' }
      & { ' $fragmentRefs'?: { 'RefusalFields_Forbidden_Fragment': RefusalFields_Forbidden_Fragment } }
    )
    | (
      { __typename: 'InvalidInput' }
      & { ' $fragmentRefs'?: { 'RefusalFields_InvalidInput_Fragment': RefusalFields_InvalidInput_Fragment } }
    )
    | (
      { __typename: 'NotFound' }
      & { ' $fragmentRefs'?: { 'RefusalFields_NotFound_Fragment': RefusalFields_NotFound_Fragment } }
    )
    | (
      { __typename: 'RateLimited' }
      & { ' $fragmentRefs'?: { 'RefusalFields_RateLimited_Fragment': RefusalFields_RateLimited_Fragment } }
    )
    | (
      { __typename: 'StoreChanged' }
      & { ' $fragmentRefs'?: { 'RefusalFields_StoreChanged_Fragment': RefusalFields_StoreChanged_Fragment } }
    )
    | { __typename: 'StorePayload' }
   };

export type RollbackStoreMutationVariables = Exact<{
  id: string | number;
  revision: number;
}>;


export type RollbackStoreMutation = { outcome:
    | (
      { __typename: 'Conflict' }
      & { ' $fragmentRefs'?: { 'RefusalFields_Conflict_Fragment': RefusalFields_Conflict_Fragment } }
    )
    | (
      { __typename: 'Forbidden' }
      & { ' $fragmentRefs'?: { 'RefusalFields_Forbidden_Fragment': RefusalFields_Forbidden_Fragment } }
    )
    | (
      { __typename: 'InvalidInput' }
      & { ' $fragmentRefs'?: { 'RefusalFields_InvalidInput_Fragment': RefusalFields_InvalidInput_Fragment } }
    )
    | (
      { __typename: 'NotFound' }
      & { ' $fragmentRefs'?: { 'RefusalFields_NotFound_Fragment': RefusalFields_NotFound_Fragment } }
    )
    | (
      { __typename: 'RateLimited' }
      & { ' $fragmentRefs'?: { 'RefusalFields_RateLimited_Fragment': RefusalFields_RateLimited_Fragment } }
    )
    | (
      { __typename: 'StoreChanged' }
      & { ' $fragmentRefs'?: { 'RefusalFields_StoreChanged_Fragment': RefusalFields_StoreChanged_Fragment } }
    )
    | { __typename: 'StorePayload' }
   };

export type RevealCredentialsMutationVariables = Exact<{
  id: string | number;
}>;


export type RevealCredentialsMutation = { outcome:
    | (
      { __typename: 'Conflict' }
      & { ' $fragmentRefs'?: { 'RefusalFields_Conflict_Fragment': RefusalFields_Conflict_Fragment } }
    )
    | { __typename: 'CredentialsPayload', adminUrl: string, user: string, password: string, notice: string }
    | (
      { __typename: 'Forbidden' }
      & { ' $fragmentRefs'?: { 'RefusalFields_Forbidden_Fragment': RefusalFields_Forbidden_Fragment } }
    )
    | (
      { __typename: 'NotFound' }
      & { ' $fragmentRefs'?: { 'RefusalFields_NotFound_Fragment': RefusalFields_NotFound_Fragment } }
    )
    | (
      { __typename: 'RateLimited' }
      & { ' $fragmentRefs'?: { 'RefusalFields_RateLimited_Fragment': RefusalFields_RateLimited_Fragment } }
    )
    | (
      { __typename: 'StoreChanged' }
      & { ' $fragmentRefs'?: { 'RefusalFields_StoreChanged_Fragment': RefusalFields_StoreChanged_Fragment } }
    )
   };

export type RotateCredentialsMutationVariables = Exact<{
  id: string | number;
}>;


export type RotateCredentialsMutation = { outcome:
    | (
      { __typename: 'Conflict' }
      & { ' $fragmentRefs'?: { 'RefusalFields_Conflict_Fragment': RefusalFields_Conflict_Fragment } }
    )
    | (
      { __typename: 'Forbidden' }
      & { ' $fragmentRefs'?: { 'RefusalFields_Forbidden_Fragment': RefusalFields_Forbidden_Fragment } }
    )
    | (
      { __typename: 'InvalidInput' }
      & { ' $fragmentRefs'?: { 'RefusalFields_InvalidInput_Fragment': RefusalFields_InvalidInput_Fragment } }
    )
    | (
      { __typename: 'NotFound' }
      & { ' $fragmentRefs'?: { 'RefusalFields_NotFound_Fragment': RefusalFields_NotFound_Fragment } }
    )
    | (
      { __typename: 'RateLimited' }
      & { ' $fragmentRefs'?: { 'RefusalFields_RateLimited_Fragment': RefusalFields_RateLimited_Fragment } }
    )
    | (
      { __typename: 'StoreChanged' }
      & { ' $fragmentRefs'?: { 'RefusalFields_StoreChanged_Fragment': RefusalFields_StoreChanged_Fragment } }
    )
    | { __typename: 'StorePayload' }
   };

export type EditOfferQueryVariables = Exact<{ [key: string]: never; }>;


export type EditOfferQuery = { engines: Array<{ engine: Engine, plugins: boolean }> };

export type EditStoreFieldsFragment = { id: string, uid: string, generation: number, engine: Engine, displayName: string, size: StoreSize, ownHost: string, plugins: Array<string>, adminEmail: string, deletionPolicy: DeletionPolicy, expiresAt: string | null, labels: Array<{ key: string, value: string }> } & { ' $fragmentName'?: 'EditStoreFieldsFragment' };

export type UpdateStoreMutationVariables = Exact<{
  input: UpdateStoreInput;
}>;


export type UpdateStoreMutation = { outcome:
    | (
      { __typename: 'Conflict' }
      & { ' $fragmentRefs'?: { 'RefusalFields_Conflict_Fragment': RefusalFields_Conflict_Fragment } }
    )
    | (
      { __typename: 'Forbidden' }
      & { ' $fragmentRefs'?: { 'RefusalFields_Forbidden_Fragment': RefusalFields_Forbidden_Fragment } }
    )
    | (
      { __typename: 'InvalidInput' }
      & { ' $fragmentRefs'?: { 'RefusalFields_InvalidInput_Fragment': RefusalFields_InvalidInput_Fragment } }
    )
    | (
      { __typename: 'NotFound' }
      & { ' $fragmentRefs'?: { 'RefusalFields_NotFound_Fragment': RefusalFields_NotFound_Fragment } }
    )
    | (
      { __typename: 'RateLimited' }
      & { ' $fragmentRefs'?: { 'RefusalFields_RateLimited_Fragment': RefusalFields_RateLimited_Fragment } }
    )
    | (
      { __typename: 'StoreChanged' }
      & { ' $fragmentRefs'?: { 'RefusalFields_StoreChanged_Fragment': RefusalFields_StoreChanged_Fragment } }
    )
    | { __typename: 'StorePayload' }
   };

export type ExpiryFieldsFragment = { expiresAt: string | null, phase: StorePhase, deletionPolicy: DeletionPolicy } & { ' $fragmentName'?: 'ExpiryFieldsFragment' };

export type FactsFieldsFragment = (
  { id: string, displayName: string, host: string, team: string, namespace: string, release: string, revision: number | null, version: string | null, chartVersion: string | null, size: StoreSize, sampleData: boolean, plugins: Array<string>, suspended: boolean, phase: StorePhase, adminEmail: string, deletionPolicy: DeletionPolicy, labels: Array<{ key: string, value: string }> }
  & { ' $fragmentRefs'?: { 'EditStoreFieldsFragment': EditStoreFieldsFragment } }
) & { ' $fragmentName'?: 'FactsFieldsFragment' };

export type HealthFieldsFragment = { health: { state: StoreHealthState, message: string, checkedAt: string | null, uptimeDay: number | null, uptimeWeek: number | null, checks: Array<{ name: HealthCheckName, ok: boolean, status: number | null, milliseconds: number, message: string | null }>, hours: Array<{ since: string, upSeconds: number, downSeconds: number, milliseconds: number | null }>, days: Array<{ since: string, upSeconds: number, downSeconds: number, milliseconds: number | null }> } } & { ' $fragmentName'?: 'HealthFieldsFragment' };

export type LogComponentsQueryVariables = Exact<{ [key: string]: never; }>;


export type LogComponentsQuery = { engines: Array<{ engine: Engine, components: Array<string> }> };

export type RevisionChangesQueryVariables = Exact<{
  id: string | number;
  from: number;
  to: number;
}>;


export type RevisionChangesQuery = { store: { id: string, revisionChanges: Array<{ path: string, before: string | null, after: string | null }> } | null };

export type ReleaseHistoryQueryVariables = Exact<{
  id: string | number;
}>;


export type ReleaseHistoryQuery = { store: { id: string, releaseHistory: Array<{ revision: number, status: string, chartVersion: string, appVersion: string | null, updatedAt: string, description: string | null }> } | null };

export type ResourceUseQueryVariables = Exact<{
  id: string | number;
}>;


export type ResourceUseQuery = { store: { id: string, resourceUse: { measured: boolean, pods: Array<{ pod: string, component: string, cpu: number | null, cpuLimit: number | null, memory: number | null, memoryLimit: number | null }> } } | null };

export type StepFieldsFragment = { name: StepName, title: string, state: StepState, startedAt: string | null, finishedAt: string | null, message: string | null } & { ' $fragmentName'?: 'StepFieldsFragment' };

export type StoreCardFieldsFragment = (
  { id: string, displayName: string, engineTitle: string, phase: StorePhase, message: string, url: string, adminUrl: string, createdAt: string, provisioningSeconds: number | null, queuePosition: number | null, certificate: { ' $fragmentRefs'?: { 'CertificateFieldsFragment': CertificateFieldsFragment } } | null, steps: Array<(
    { name: StepName, state: StepState }
    & { ' $fragmentRefs'?: { 'StepFieldsFragment': StepFieldsFragment } }
  )> }
  & { ' $fragmentRefs'?: { 'StoreTroubleFieldsFragment': StoreTroubleFieldsFragment } }
) & { ' $fragmentName'?: 'StoreCardFieldsFragment' };

export type StoreTroubleFieldsFragment = { id: string, phase: StorePhase, attempts: number, lastError: { reason: StoreFailureReason, message: string, hint: string | null } | null } & { ' $fragmentName'?: 'StoreTroubleFieldsFragment' };

export type StoresChangedSubscriptionVariables = Exact<{
  filter?: StoreFilter | null | undefined;
}>;


export type StoresChangedSubscription = { storesChanged: { snapshot: boolean, removed: Array<string>, upserted: Array<(
      { id: string, createdAt: string, displayName: string, phase: StorePhase }
      & { ' $fragmentRefs'?: { 'StoreCardFieldsFragment': StoreCardFieldsFragment } }
    )> } };

export type StoreLogsSubscriptionVariables = Exact<{
  id: string | number;
  component: string;
}>;


export type StoreLogsSubscription = { storeLogs: Array<{ at: string | null, pod: string, text: string }> };

export type TeamFieldsFragment = { name: string, uid: string, generation: number, displayName: string, createdAt: string, deletingSince: string | null, maxStores: number | null, engines: Array<Engine> | null, sizes: Array<StoreSize> | null, hostSuffixes: Array<string> | null, pluginSources: Array<string> | null, members: Array<{ kind: TeamMemberKind, name: string, namespace: string | null, role: TeamRole }>, limits: { storesTotal: number | null, storesUsed: number }, conditions: Array<{ type: TeamConditionType, status: ConditionStatus, reason: string, message: string, lastTransitionTime: string }> } & { ' $fragmentName'?: 'TeamFieldsFragment' };

export type TeamsChangedSubscriptionVariables = Exact<{
  name?: string | null | undefined;
}>;


export type TeamsChangedSubscription = { teamsChanged: Array<(
    { name: string }
    & { ' $fragmentRefs'?: { 'TeamFieldsFragment': TeamFieldsFragment } }
  )> };

export type CreateTeamMutationVariables = Exact<{
  input: CreateTeamInput;
}>;


export type CreateTeamMutation = { outcome:
    | (
      { __typename: 'Forbidden' }
      & { ' $fragmentRefs'?: { 'RefusalFields_Forbidden_Fragment': RefusalFields_Forbidden_Fragment } }
    )
    | (
      { __typename: 'InvalidInput' }
      & { ' $fragmentRefs'?: { 'RefusalFields_InvalidInput_Fragment': RefusalFields_InvalidInput_Fragment } }
    )
    | (
      { __typename: 'RateLimited' }
      & { ' $fragmentRefs'?: { 'RefusalFields_RateLimited_Fragment': RefusalFields_RateLimited_Fragment } }
    )
    | { __typename: 'TeamPayload' }
   };

export type UpdateTeamMutationVariables = Exact<{
  input: UpdateTeamInput;
}>;


export type UpdateTeamMutation = { outcome:
    | (
      { __typename: 'Conflict' }
      & { ' $fragmentRefs'?: { 'RefusalFields_Conflict_Fragment': RefusalFields_Conflict_Fragment } }
    )
    | (
      { __typename: 'Forbidden' }
      & { ' $fragmentRefs'?: { 'RefusalFields_Forbidden_Fragment': RefusalFields_Forbidden_Fragment } }
    )
    | (
      { __typename: 'InvalidInput' }
      & { ' $fragmentRefs'?: { 'RefusalFields_InvalidInput_Fragment': RefusalFields_InvalidInput_Fragment } }
    )
    | (
      { __typename: 'NotFound' }
      & { ' $fragmentRefs'?: { 'RefusalFields_NotFound_Fragment': RefusalFields_NotFound_Fragment } }
    )
    | (
      { __typename: 'RateLimited' }
      & { ' $fragmentRefs'?: { 'RefusalFields_RateLimited_Fragment': RefusalFields_RateLimited_Fragment } }
    )
    | (
      { __typename: 'TeamChanged' }
      & { ' $fragmentRefs'?: { 'RefusalFields_TeamChanged_Fragment': RefusalFields_TeamChanged_Fragment } }
    )
    | { __typename: 'TeamPayload' }
   };

export type SetTeamMemberMutationVariables = Exact<{
  input: SetTeamMemberInput;
}>;


export type SetTeamMemberMutation = { outcome:
    | (
      { __typename: 'Conflict' }
      & { ' $fragmentRefs'?: { 'RefusalFields_Conflict_Fragment': RefusalFields_Conflict_Fragment } }
    )
    | (
      { __typename: 'Forbidden' }
      & { ' $fragmentRefs'?: { 'RefusalFields_Forbidden_Fragment': RefusalFields_Forbidden_Fragment } }
    )
    | (
      { __typename: 'InvalidInput' }
      & { ' $fragmentRefs'?: { 'RefusalFields_InvalidInput_Fragment': RefusalFields_InvalidInput_Fragment } }
    )
    | (
      { __typename: 'NotFound' }
      & { ' $fragmentRefs'?: { 'RefusalFields_NotFound_Fragment': RefusalFields_NotFound_Fragment } }
    )
    | (
      { __typename: 'RateLimited' }
      & { ' $fragmentRefs'?: { 'RefusalFields_RateLimited_Fragment': RefusalFields_RateLimited_Fragment } }
    )
    | (
      { __typename: 'TeamChanged' }
      & { ' $fragmentRefs'?: { 'RefusalFields_TeamChanged_Fragment': RefusalFields_TeamChanged_Fragment } }
    )
    | { __typename: 'TeamPayload' }
   };

export type RemoveTeamMemberMutationVariables = Exact<{
  input: RemoveTeamMemberInput;
}>;


export type RemoveTeamMemberMutation = { outcome:
    | (
      { __typename: 'Conflict' }
      & { ' $fragmentRefs'?: { 'RefusalFields_Conflict_Fragment': RefusalFields_Conflict_Fragment } }
    )
    | (
      { __typename: 'Forbidden' }
      & { ' $fragmentRefs'?: { 'RefusalFields_Forbidden_Fragment': RefusalFields_Forbidden_Fragment } }
    )
    | (
      { __typename: 'InvalidInput' }
      & { ' $fragmentRefs'?: { 'RefusalFields_InvalidInput_Fragment': RefusalFields_InvalidInput_Fragment } }
    )
    | (
      { __typename: 'NotFound' }
      & { ' $fragmentRefs'?: { 'RefusalFields_NotFound_Fragment': RefusalFields_NotFound_Fragment } }
    )
    | (
      { __typename: 'RateLimited' }
      & { ' $fragmentRefs'?: { 'RefusalFields_RateLimited_Fragment': RefusalFields_RateLimited_Fragment } }
    )
    | (
      { __typename: 'TeamChanged' }
      & { ' $fragmentRefs'?: { 'RefusalFields_TeamChanged_Fragment': RefusalFields_TeamChanged_Fragment } }
    )
    | { __typename: 'TeamPayload' }
   };

export type DeleteTeamMutationVariables = Exact<{
  input: DeleteTeamInput;
}>;


export type DeleteTeamMutation = { outcome:
    | (
      { __typename: 'Conflict' }
      & { ' $fragmentRefs'?: { 'RefusalFields_Conflict_Fragment': RefusalFields_Conflict_Fragment } }
    )
    | { __typename: 'DeleteTeamPayload' }
    | (
      { __typename: 'Forbidden' }
      & { ' $fragmentRefs'?: { 'RefusalFields_Forbidden_Fragment': RefusalFields_Forbidden_Fragment } }
    )
    | (
      { __typename: 'NotFound' }
      & { ' $fragmentRefs'?: { 'RefusalFields_NotFound_Fragment': RefusalFields_NotFound_Fragment } }
    )
    | (
      { __typename: 'RateLimited' }
      & { ' $fragmentRefs'?: { 'RefusalFields_RateLimited_Fragment': RefusalFields_RateLimited_Fragment } }
    )
    | (
      { __typename: 'TeamChanged' }
      & { ' $fragmentRefs'?: { 'RefusalFields_TeamChanged_Fragment': RefusalFields_TeamChanged_Fragment } }
    )
   };

export type EngineNamesQueryVariables = Exact<{ [key: string]: never; }>;


export type EngineNamesQuery = { engines: Array<{ engine: Engine, title: string }> };

export type TokensQueryVariables = Exact<{
  team: string;
}>;


export type TokensQuery = { tokens: Array<{ name: string, role: TeamRole | null, createdAt: string, createdBy: string | null, expiresAt: string }> };

export type CreateTokenMutationVariables = Exact<{
  input: CreateTokenInput;
}>;


export type CreateTokenMutation = { outcome:
    | (
      { __typename: 'Conflict' }
      & { ' $fragmentRefs'?: { 'RefusalFields_Conflict_Fragment': RefusalFields_Conflict_Fragment } }
    )
    | { __typename: 'CreateTokenPayload', value: string, notice: string, token: { name: string } }
    | (
      { __typename: 'Forbidden' }
      & { ' $fragmentRefs'?: { 'RefusalFields_Forbidden_Fragment': RefusalFields_Forbidden_Fragment } }
    )
    | (
      { __typename: 'InvalidInput' }
      & { ' $fragmentRefs'?: { 'RefusalFields_InvalidInput_Fragment': RefusalFields_InvalidInput_Fragment } }
    )
    | (
      { __typename: 'NotFound' }
      & { ' $fragmentRefs'?: { 'RefusalFields_NotFound_Fragment': RefusalFields_NotFound_Fragment } }
    )
    | (
      { __typename: 'QuotaExceeded' }
      & { ' $fragmentRefs'?: { 'RefusalFields_QuotaExceeded_Fragment': RefusalFields_QuotaExceeded_Fragment } }
    )
    | (
      { __typename: 'RateLimited' }
      & { ' $fragmentRefs'?: { 'RefusalFields_RateLimited_Fragment': RefusalFields_RateLimited_Fragment } }
    )
   };

export type RevokeTokenMutationVariables = Exact<{
  input: RevokeTokenInput;
}>;


export type RevokeTokenMutation = { outcome:
    | (
      { __typename: 'Forbidden' }
      & { ' $fragmentRefs'?: { 'RefusalFields_Forbidden_Fragment': RefusalFields_Forbidden_Fragment } }
    )
    | (
      { __typename: 'NotFound' }
      & { ' $fragmentRefs'?: { 'RefusalFields_NotFound_Fragment': RefusalFields_NotFound_Fragment } }
    )
    | (
      { __typename: 'RateLimited' }
      & { ' $fragmentRefs'?: { 'RefusalFields_RateLimited_Fragment': RefusalFields_RateLimited_Fragment } }
    )
    | { __typename: 'RevokeTokenPayload' }
   };

export type CertificateFieldsFragment = { host: string, ready: boolean, reason: CertificateReason, message: string, issuer: string | null, notAfter: string | null, renewAt: string | null } & { ' $fragmentName'?: 'CertificateFieldsFragment' };

type RefusalFields_Conflict_Fragment = { __typename: 'Conflict', message: string, hint: string | null } & { ' $fragmentName'?: 'RefusalFields_Conflict_Fragment' };

type RefusalFields_EngineUnavailable_Fragment = { __typename: 'EngineUnavailable', message: string, hint: string | null } & { ' $fragmentName'?: 'RefusalFields_EngineUnavailable_Fragment' };

type RefusalFields_Forbidden_Fragment = { __typename: 'Forbidden', message: string, hint: string | null } & { ' $fragmentName'?: 'RefusalFields_Forbidden_Fragment' };

type RefusalFields_IdTaken_Fragment = { __typename: 'IdTaken', id: string, message: string, hint: string | null } & { ' $fragmentName'?: 'RefusalFields_IdTaken_Fragment' };

type RefusalFields_InvalidInput_Fragment = { __typename: 'InvalidInput', message: string, hint: string | null, problems: Array<{ path: Array<string>, message: string }> } & { ' $fragmentName'?: 'RefusalFields_InvalidInput_Fragment' };

type RefusalFields_NotFound_Fragment = { __typename: 'NotFound', message: string, hint: string | null } & { ' $fragmentName'?: 'RefusalFields_NotFound_Fragment' };

type RefusalFields_QuotaExceeded_Fragment = { __typename: 'QuotaExceeded', message: string, hint: string | null } & { ' $fragmentName'?: 'RefusalFields_QuotaExceeded_Fragment' };

type RefusalFields_RateLimited_Fragment = { __typename: 'RateLimited', retryAfter: number, message: string, hint: string | null } & { ' $fragmentName'?: 'RefusalFields_RateLimited_Fragment' };

type RefusalFields_StoreChanged_Fragment = { __typename: 'StoreChanged', message: string, hint: string | null } & { ' $fragmentName'?: 'RefusalFields_StoreChanged_Fragment' };

type RefusalFields_TeamChanged_Fragment = { __typename: 'TeamChanged', message: string, hint: string | null } & { ' $fragmentName'?: 'RefusalFields_TeamChanged_Fragment' };

export type RefusalFieldsFragment =
  | RefusalFields_Conflict_Fragment
  | RefusalFields_EngineUnavailable_Fragment
  | RefusalFields_Forbidden_Fragment
  | RefusalFields_IdTaken_Fragment
  | RefusalFields_InvalidInput_Fragment
  | RefusalFields_NotFound_Fragment
  | RefusalFields_QuotaExceeded_Fragment
  | RefusalFields_RateLimited_Fragment
  | RefusalFields_StoreChanged_Fragment
  | RefusalFields_TeamChanged_Fragment
;

export type RetryStoreMutationVariables = Exact<{
  id: string | number;
}>;


export type RetryStoreMutation = { outcome:
    | (
      { __typename: 'Conflict' }
      & { ' $fragmentRefs'?: { 'RefusalFields_Conflict_Fragment': RefusalFields_Conflict_Fragment } }
    )
    | (
      { __typename: 'Forbidden' }
      & { ' $fragmentRefs'?: { 'RefusalFields_Forbidden_Fragment': RefusalFields_Forbidden_Fragment } }
    )
    | (
      { __typename: 'InvalidInput' }
      & { ' $fragmentRefs'?: { 'RefusalFields_InvalidInput_Fragment': RefusalFields_InvalidInput_Fragment } }
    )
    | (
      { __typename: 'NotFound' }
      & { ' $fragmentRefs'?: { 'RefusalFields_NotFound_Fragment': RefusalFields_NotFound_Fragment } }
    )
    | (
      { __typename: 'RateLimited' }
      & { ' $fragmentRefs'?: { 'RefusalFields_RateLimited_Fragment': RefusalFields_RateLimited_Fragment } }
    )
    | (
      { __typename: 'StoreChanged' }
      & { ' $fragmentRefs'?: { 'RefusalFields_StoreChanged_Fragment': RefusalFields_StoreChanged_Fragment } }
    )
    | { __typename: 'StorePayload' }
   };

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { viewer: { name: string, groups: Array<string>, team: string, canEditTeams: boolean, teams: Array<{ name: string, displayName: string, role: TeamRole | null, canReadLogs: boolean, canCreateStores: boolean, canChangeStores: boolean, canDeleteStores: boolean, canRevealCredentials: boolean, canOrphanStores: boolean, canChangeDomains: boolean, canBackUpStores: boolean, canDeleteBackups: boolean, canRestoreStores: boolean, canManageTokens: boolean, canChangeMembers: boolean, canUpdateTeam: boolean, canDeleteTeam: boolean }> } };

export type ScriptCreateMutationVariables = Exact<{
  input: CreateStoreInput;
}>;


export type ScriptCreateMutation = { createStore:
    | { __typename: 'EngineUnavailable', message: string }
    | { __typename: 'Forbidden', message: string }
    | { __typename: 'IdTaken', message: string }
    | { __typename: 'InvalidInput', message: string }
    | { __typename: 'QuotaExceeded', message: string }
    | { __typename: 'RateLimited', message: string }
    | { __typename: 'StorePayload' }
   };

export type ScriptWatchSubscriptionVariables = Exact<{
  id: string | number;
}>;


export type ScriptWatchSubscription = { storeStatus:
    | { phase: StorePhase, message: string, url: string }
    | Record<PropertyKey, never>
   };

export const RestoreFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RestoreFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Store"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"restore"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"backup"}},{"kind":"Field","name":{"kind":"Name","value":"savedAs"}},{"kind":"Field","name":{"kind":"Name","value":"returning"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"steps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<RestoreFieldsFragment, unknown>;
export const EngineChoiceFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EngineChoiceFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"EngineInfo"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"engine"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"available"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"fix"}}]}}]} as unknown as DocumentNode<EngineChoiceFieldsFragment, unknown>;
export const CertificateFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CertificateFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Certificate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"host"}},{"kind":"Field","name":{"kind":"Name","value":"ready"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"issuer"}},{"kind":"Field","name":{"kind":"Name","value":"notAfter"}},{"kind":"Field","name":{"kind":"Name","value":"renewAt"}}]}}]} as unknown as DocumentNode<CertificateFieldsFragment, unknown>;
export const DomainsFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DomainsFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Store"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"uid"}},{"kind":"Field","name":{"kind":"Name","value":"ownHost"}},{"kind":"Field","name":{"kind":"Name","value":"host"}},{"kind":"Field","name":{"kind":"Name","value":"domains"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"host"}},{"kind":"Field","name":{"kind":"Name","value":"primary"}},{"kind":"Field","name":{"kind":"Name","value":"verified"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"records"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"expected"}},{"kind":"Field","name":{"kind":"Name","value":"observed"}}]}},{"kind":"Field","name":{"kind":"Name","value":"certificate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CertificateFields"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"certificates"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CertificateFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CertificateFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Certificate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"host"}},{"kind":"Field","name":{"kind":"Name","value":"ready"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"issuer"}},{"kind":"Field","name":{"kind":"Name","value":"notAfter"}},{"kind":"Field","name":{"kind":"Name","value":"renewAt"}}]}}]} as unknown as DocumentNode<DomainsFieldsFragment, unknown>;
export const StoreRowFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StoreRowFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Store"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"team"}},{"kind":"Field","name":{"kind":"Name","value":"engineTitle"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"size"}},{"kind":"Field","name":{"kind":"Name","value":"phase"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"queuePosition"}},{"kind":"Field","name":{"kind":"Name","value":"health"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recentMilliseconds"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lastError"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"hint"}}]}}]}}]} as unknown as DocumentNode<StoreRowFieldsFragment, unknown>;
export const RolloutFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RolloutFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Rollout"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"team"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"selector"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"engine"}},{"kind":"Field","name":{"kind":"Name","value":"versions"}},{"kind":"Field","name":{"kind":"Name","value":"ids"}},{"kind":"Field","name":{"kind":"Name","value":"labels"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"target"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"size"}}]}},{"kind":"Field","name":{"kind":"Name","value":"failureBudget"}},{"kind":"Field","name":{"kind":"Name","value":"maxFailures"}},{"kind":"Field","name":{"kind":"Name","value":"onFailure"}},{"kind":"Field","name":{"kind":"Name","value":"paused"}},{"kind":"Field","name":{"kind":"Name","value":"phase"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"currentWave"}},{"kind":"Field","name":{"kind":"Name","value":"stores"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"waiting"}},{"kind":"Field","name":{"kind":"Name","value":"skipped"}},{"kind":"Field","name":{"kind":"Name","value":"updating"}},{"kind":"Field","name":{"kind":"Name","value":"healthy"}},{"kind":"Field","name":{"kind":"Name","value":"failed"}},{"kind":"Field","name":{"kind":"Name","value":"rolledBack"}},{"kind":"Field","name":{"kind":"Name","value":"overridden"}}]}},{"kind":"Field","name":{"kind":"Name","value":"progress"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"canary"}},{"kind":"Field","name":{"kind":"Name","value":"size"}},{"kind":"Field","name":{"kind":"Name","value":"updating"}},{"kind":"Field","name":{"kind":"Name","value":"healthy"}},{"kind":"Field","name":{"kind":"Name","value":"failed"}}]}}]}}]} as unknown as DocumentNode<RolloutFieldsFragment, unknown>;
export const ConditionFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConditionFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"StoreCondition"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"lastTransitionTime"}}]}}]} as unknown as DocumentNode<ConditionFieldsFragment, unknown>;
export const DiagnosisFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DiagnosisFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Store"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"phase"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"attempts"}},{"kind":"Field","name":{"kind":"Name","value":"nextAttemptAt"}},{"kind":"Field","name":{"kind":"Name","value":"queuePosition"}},{"kind":"Field","name":{"kind":"Name","value":"lastError"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"hint"}}]}},{"kind":"Field","name":{"kind":"Name","value":"steps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"conditions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"lastTransitionTime"}}]}}]}}]} as unknown as DocumentNode<DiagnosisFieldsFragment, unknown>;
export const ExpiryFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ExpiryFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Store"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"phase"}},{"kind":"Field","name":{"kind":"Name","value":"deletionPolicy"}}]}}]} as unknown as DocumentNode<ExpiryFieldsFragment, unknown>;
export const EditStoreFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EditStoreFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Store"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"uid"}},{"kind":"Field","name":{"kind":"Name","value":"generation"}},{"kind":"Field","name":{"kind":"Name","value":"engine"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"size"}},{"kind":"Field","name":{"kind":"Name","value":"ownHost"}},{"kind":"Field","name":{"kind":"Name","value":"plugins"}},{"kind":"Field","name":{"kind":"Name","value":"adminEmail"}},{"kind":"Field","name":{"kind":"Name","value":"labels"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"deletionPolicy"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}}]} as unknown as DocumentNode<EditStoreFieldsFragment, unknown>;
export const FactsFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FactsFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Store"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"host"}},{"kind":"Field","name":{"kind":"Name","value":"team"}},{"kind":"Field","name":{"kind":"Name","value":"namespace"}},{"kind":"Field","name":{"kind":"Name","value":"release"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"chartVersion"}},{"kind":"Field","name":{"kind":"Name","value":"size"}},{"kind":"Field","name":{"kind":"Name","value":"sampleData"}},{"kind":"Field","name":{"kind":"Name","value":"plugins"}},{"kind":"Field","name":{"kind":"Name","value":"suspended"}},{"kind":"Field","name":{"kind":"Name","value":"phase"}},{"kind":"Field","name":{"kind":"Name","value":"adminEmail"}},{"kind":"Field","name":{"kind":"Name","value":"labels"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"deletionPolicy"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"EditStoreFields"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EditStoreFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Store"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"uid"}},{"kind":"Field","name":{"kind":"Name","value":"generation"}},{"kind":"Field","name":{"kind":"Name","value":"engine"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"size"}},{"kind":"Field","name":{"kind":"Name","value":"ownHost"}},{"kind":"Field","name":{"kind":"Name","value":"plugins"}},{"kind":"Field","name":{"kind":"Name","value":"adminEmail"}},{"kind":"Field","name":{"kind":"Name","value":"labels"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"deletionPolicy"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}}]} as unknown as DocumentNode<FactsFieldsFragment, unknown>;
export const HealthFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"HealthFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Store"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"health"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"checkedAt"}},{"kind":"Field","name":{"kind":"Name","value":"checks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"ok"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"milliseconds"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"uptimeDay"}},{"kind":"Field","name":{"kind":"Name","value":"uptimeWeek"}},{"kind":"Field","name":{"kind":"Name","value":"hours"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"upSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"downSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"milliseconds"}}]}},{"kind":"Field","name":{"kind":"Name","value":"days"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"upSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"downSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"milliseconds"}}]}}]}}]}}]} as unknown as DocumentNode<HealthFieldsFragment, unknown>;
export const StepFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StepFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"StoreStep"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]} as unknown as DocumentNode<StepFieldsFragment, unknown>;
export const StoreTroubleFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StoreTroubleFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Store"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"phase"}},{"kind":"Field","name":{"kind":"Name","value":"attempts"}},{"kind":"Field","name":{"kind":"Name","value":"lastError"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"hint"}}]}}]}}]} as unknown as DocumentNode<StoreTroubleFieldsFragment, unknown>;
export const StoreCardFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StoreCardFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Store"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"engineTitle"}},{"kind":"Field","name":{"kind":"Name","value":"phase"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"adminUrl"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"provisioningSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"queuePosition"}},{"kind":"Field","name":{"kind":"Name","value":"certificate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CertificateFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"steps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"StepFields"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"StoreTroubleFields"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CertificateFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Certificate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"host"}},{"kind":"Field","name":{"kind":"Name","value":"ready"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"issuer"}},{"kind":"Field","name":{"kind":"Name","value":"notAfter"}},{"kind":"Field","name":{"kind":"Name","value":"renewAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StepFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"StoreStep"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StoreTroubleFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Store"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"phase"}},{"kind":"Field","name":{"kind":"Name","value":"attempts"}},{"kind":"Field","name":{"kind":"Name","value":"lastError"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"hint"}}]}}]}}]} as unknown as DocumentNode<StoreCardFieldsFragment, unknown>;
export const TeamFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TeamFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Team"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"uid"}},{"kind":"Field","name":{"kind":"Name","value":"generation"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"deletingSince"}},{"kind":"Field","name":{"kind":"Name","value":"maxStores"}},{"kind":"Field","name":{"kind":"Name","value":"engines"}},{"kind":"Field","name":{"kind":"Name","value":"sizes"}},{"kind":"Field","name":{"kind":"Name","value":"hostSuffixes"}},{"kind":"Field","name":{"kind":"Name","value":"pluginSources"}},{"kind":"Field","name":{"kind":"Name","value":"members"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"namespace"}},{"kind":"Field","name":{"kind":"Name","value":"role"}}]}},{"kind":"Field","name":{"kind":"Name","value":"limits"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"storesTotal"}},{"kind":"Field","name":{"kind":"Name","value":"storesUsed"}}]}},{"kind":"Field","name":{"kind":"Name","value":"conditions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"lastTransitionTime"}}]}}]}}]} as unknown as DocumentNode<TeamFieldsFragment, unknown>;
export const RefusalFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusalFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"hint"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInput"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IdTaken"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RateLimited"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfter"}}]}}]}}]} as unknown as DocumentNode<RefusalFieldsFragment, unknown>;
export const StoreStatusDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"StoreStatus"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"storeStatus"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Store"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"uid"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"engine"}},{"kind":"Field","name":{"kind":"Name","value":"phase"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"StoreCardFields"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"FactsFields"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ExpiryFields"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"DiagnosisFields"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"DomainsFields"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"HealthFields"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"RestoreFields"}},{"kind":"Field","name":{"kind":"Name","value":"steps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"StepFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"conditions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConditionFields"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CertificateFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Certificate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"host"}},{"kind":"Field","name":{"kind":"Name","value":"ready"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"issuer"}},{"kind":"Field","name":{"kind":"Name","value":"notAfter"}},{"kind":"Field","name":{"kind":"Name","value":"renewAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StepFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"StoreStep"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StoreTroubleFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Store"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"phase"}},{"kind":"Field","name":{"kind":"Name","value":"attempts"}},{"kind":"Field","name":{"kind":"Name","value":"lastError"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"hint"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EditStoreFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Store"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"uid"}},{"kind":"Field","name":{"kind":"Name","value":"generation"}},{"kind":"Field","name":{"kind":"Name","value":"engine"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"size"}},{"kind":"Field","name":{"kind":"Name","value":"ownHost"}},{"kind":"Field","name":{"kind":"Name","value":"plugins"}},{"kind":"Field","name":{"kind":"Name","value":"adminEmail"}},{"kind":"Field","name":{"kind":"Name","value":"labels"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"deletionPolicy"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StoreCardFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Store"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"engineTitle"}},{"kind":"Field","name":{"kind":"Name","value":"phase"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"adminUrl"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"provisioningSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"queuePosition"}},{"kind":"Field","name":{"kind":"Name","value":"certificate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CertificateFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"steps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"StepFields"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"StoreTroubleFields"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FactsFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Store"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"host"}},{"kind":"Field","name":{"kind":"Name","value":"team"}},{"kind":"Field","name":{"kind":"Name","value":"namespace"}},{"kind":"Field","name":{"kind":"Name","value":"release"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"chartVersion"}},{"kind":"Field","name":{"kind":"Name","value":"size"}},{"kind":"Field","name":{"kind":"Name","value":"sampleData"}},{"kind":"Field","name":{"kind":"Name","value":"plugins"}},{"kind":"Field","name":{"kind":"Name","value":"suspended"}},{"kind":"Field","name":{"kind":"Name","value":"phase"}},{"kind":"Field","name":{"kind":"Name","value":"adminEmail"}},{"kind":"Field","name":{"kind":"Name","value":"labels"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"deletionPolicy"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"EditStoreFields"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ExpiryFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Store"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"phase"}},{"kind":"Field","name":{"kind":"Name","value":"deletionPolicy"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DiagnosisFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Store"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"phase"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"attempts"}},{"kind":"Field","name":{"kind":"Name","value":"nextAttemptAt"}},{"kind":"Field","name":{"kind":"Name","value":"queuePosition"}},{"kind":"Field","name":{"kind":"Name","value":"lastError"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"hint"}}]}},{"kind":"Field","name":{"kind":"Name","value":"steps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"conditions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"lastTransitionTime"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DomainsFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Store"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"uid"}},{"kind":"Field","name":{"kind":"Name","value":"ownHost"}},{"kind":"Field","name":{"kind":"Name","value":"host"}},{"kind":"Field","name":{"kind":"Name","value":"domains"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"host"}},{"kind":"Field","name":{"kind":"Name","value":"primary"}},{"kind":"Field","name":{"kind":"Name","value":"verified"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"records"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"expected"}},{"kind":"Field","name":{"kind":"Name","value":"observed"}}]}},{"kind":"Field","name":{"kind":"Name","value":"certificate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CertificateFields"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"certificates"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CertificateFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"HealthFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Store"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"health"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"checkedAt"}},{"kind":"Field","name":{"kind":"Name","value":"checks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"ok"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"milliseconds"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"uptimeDay"}},{"kind":"Field","name":{"kind":"Name","value":"uptimeWeek"}},{"kind":"Field","name":{"kind":"Name","value":"hours"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"upSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"downSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"milliseconds"}}]}},{"kind":"Field","name":{"kind":"Name","value":"days"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"upSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"downSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"milliseconds"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RestoreFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Store"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"restore"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"backup"}},{"kind":"Field","name":{"kind":"Name","value":"savedAs"}},{"kind":"Field","name":{"kind":"Name","value":"returning"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"steps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConditionFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"StoreCondition"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"lastTransitionTime"}}]}}]} as unknown as DocumentNode<StoreStatusSubscription, StoreStatusSubscriptionVariables>;
export const ReadActivityDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ReadActivity"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"storeId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"activity"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"storeId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"storeId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"storeId"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}}]}}]}}]} as unknown as DocumentNode<ReadActivityQuery, ReadActivityQueryVariables>;
export const ActivityAddedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"ActivityAdded"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"activityAdded"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}}]}}]} as unknown as DocumentNode<ActivityAddedSubscription, ActivityAddedSubscriptionVariables>;
export const StoreBackupsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"StoreBackups"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"storeBackups"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"uid"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"team"}},{"kind":"Field","name":{"kind":"Name","value":"engine"}},{"kind":"Field","name":{"kind":"Name","value":"storeName"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"phase"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"completedAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"deletingSince"}},{"kind":"Field","name":{"kind":"Name","value":"bytes"}},{"kind":"Field","name":{"kind":"Name","value":"addedBytes"}},{"kind":"Field","name":{"kind":"Name","value":"orders"}},{"kind":"Field","name":{"kind":"Name","value":"ordersSince"}},{"kind":"Field","name":{"kind":"Name","value":"products"}},{"kind":"Field","name":{"kind":"Name","value":"store"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]} as unknown as DocumentNode<StoreBackupsSubscription, StoreBackupsSubscriptionVariables>;
export const BackupScheduleDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"BackupSchedule"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"store"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"backupSchedule"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"schedule"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"keep"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"last"}},{"kind":"Field","name":{"kind":"Name","value":"hourly"}},{"kind":"Field","name":{"kind":"Name","value":"daily"}},{"kind":"Field","name":{"kind":"Name","value":"weekly"}},{"kind":"Field","name":{"kind":"Name","value":"monthly"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nextAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastAt"}}]}}]}}]}}]} as unknown as DocumentNode<BackupScheduleQuery, BackupScheduleQueryVariables>;
export const SetBackupScheduleDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SetBackupSchedule"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateStoreInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"outcome"},"name":{"kind":"Name","value":"updateStore"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusalFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"hint"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInput"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IdTaken"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RateLimited"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfter"}}]}}]}}]} as unknown as DocumentNode<SetBackupScheduleMutation, SetBackupScheduleMutationVariables>;
export const BackupStoreDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"BackupStore"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"BackupStoreInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"outcome"},"name":{"kind":"Name","value":"backupStore"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusalFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"hint"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInput"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IdTaken"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RateLimited"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfter"}}]}}]}}]} as unknown as DocumentNode<BackupStoreMutation, BackupStoreMutationVariables>;
export const DeleteBackupDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeleteBackup"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DeleteBackupInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"outcome"},"name":{"kind":"Name","value":"deleteBackup"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusalFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"hint"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInput"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IdTaken"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RateLimited"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfter"}}]}}]}}]} as unknown as DocumentNode<DeleteBackupMutation, DeleteBackupMutationVariables>;
export const DeletedStoresDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DeletedStores"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"team"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"backups"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"team"},"value":{"kind":"Variable","name":{"kind":"Name","value":"team"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"200"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"uid"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"team"}},{"kind":"Field","name":{"kind":"Name","value":"storeId"}},{"kind":"Field","name":{"kind":"Name","value":"storeName"}},{"kind":"Field","name":{"kind":"Name","value":"engine"}},{"kind":"Field","name":{"kind":"Name","value":"phase"}},{"kind":"Field","name":{"kind":"Name","value":"orders"}},{"kind":"Field","name":{"kind":"Name","value":"completedAt"}},{"kind":"Field","name":{"kind":"Name","value":"deletingSince"}},{"kind":"Field","name":{"kind":"Name","value":"store"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<DeletedStoresQuery, DeletedStoresQueryVariables>;
export const RestoreInPlaceDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RestoreInPlace"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RestoreStoreInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"outcome"},"name":{"kind":"Name","value":"restoreStore"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusalFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"hint"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInput"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IdTaken"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RateLimited"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfter"}}]}}]}}]} as unknown as DocumentNode<RestoreInPlaceMutation, RestoreInPlaceMutationVariables>;
export const RestoreStoreDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RestoreStore"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateStoreInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"outcome"},"name":{"kind":"Name","value":"createStore"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusalFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"hint"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInput"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IdTaken"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RateLimited"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfter"}}]}}]}}]} as unknown as DocumentNode<RestoreStoreMutation, RestoreStoreMutationVariables>;
export const OfferDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Offer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"settings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"baseDomain"}}]}},{"kind":"Field","name":{"kind":"Name","value":"engines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"engine"}},{"kind":"Field","name":{"kind":"Name","value":"available"}},{"kind":"Field","name":{"kind":"Name","value":"plugins"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"EngineChoiceFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EngineChoiceFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"EngineInfo"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"engine"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"available"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"fix"}}]}}]} as unknown as DocumentNode<OfferQuery, OfferQueryVariables>;
export const CreateStoreDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateStore"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateStoreInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"outcome"},"name":{"kind":"Name","value":"createStore"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusalFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"hint"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInput"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IdTaken"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RateLimited"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfter"}}]}}]}}]} as unknown as DocumentNode<CreateStoreMutation, CreateStoreMutationVariables>;
export const AddDomainDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AddDomain"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AddDomainInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"outcome"},"name":{"kind":"Name","value":"addDomain"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusalFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"hint"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInput"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IdTaken"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RateLimited"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfter"}}]}}]}}]} as unknown as DocumentNode<AddDomainMutation, AddDomainMutationVariables>;
export const RemoveDomainDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RemoveDomain"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RemoveDomainInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"outcome"},"name":{"kind":"Name","value":"removeDomain"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusalFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"hint"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInput"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IdTaken"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RateLimited"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfter"}}]}}]}}]} as unknown as DocumentNode<RemoveDomainMutation, RemoveDomainMutationVariables>;
export const SetPrimaryDomainDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SetPrimaryDomain"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SetPrimaryDomainInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"outcome"},"name":{"kind":"Name","value":"setPrimaryDomain"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusalFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"hint"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInput"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IdTaken"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RateLimited"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfter"}}]}}]}}]} as unknown as DocumentNode<SetPrimaryDomainMutation, SetPrimaryDomainMutationVariables>;
export const BulkPlanDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"BulkPlan"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"StoreFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"BulkCheckInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"stores"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"order"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"field"},"value":{"kind":"EnumValue","value":"NAME"}},{"kind":"ObjectField","name":{"kind":"Name","value":"direction"},"value":{"kind":"EnumValue","value":"ASC"}}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"uid"}},{"kind":"Field","name":{"kind":"Name","value":"bulkCheck"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"hint"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<BulkPlanQuery, BulkPlanQueryVariables>;
export const BulkChangeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"BulkChange"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"BulkChangeStoresInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"outcome"},"name":{"kind":"Name","value":"bulkChangeStores"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BulkChangeStoresPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"outcomes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"storeId"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"hint"}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusalFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"hint"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInput"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IdTaken"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RateLimited"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfter"}}]}}]}}]} as unknown as DocumentNode<BulkChangeMutation, BulkChangeMutationVariables>;
export const StoreIdsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"StoreIds"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"StoreFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"order"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"StoreOrderInput"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"offset"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"storeWindow"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"order"},"value":{"kind":"Variable","name":{"kind":"Name","value":"order"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"offset"},"value":{"kind":"Variable","name":{"kind":"Name","value":"offset"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ids"}}]}}]}}]} as unknown as DocumentNode<StoreIdsSubscription, StoreIdsSubscriptionVariables>;
export const StoreWindowDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"StoreWindow"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"StoreFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"order"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"StoreOrderInput"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"offset"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"storeWindow"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"order"},"value":{"kind":"Variable","name":{"kind":"Name","value":"order"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"offset"},"value":{"kind":"Variable","name":{"kind":"Name","value":"offset"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"snapshot"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"offset"}},{"kind":"Field","name":{"kind":"Name","value":"ids"}},{"kind":"Field","name":{"kind":"Name","value":"rows"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"StoreRowFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"facets"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"phase"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"phase"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","name":{"kind":"Name","value":"engine"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"engine"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","name":{"kind":"Name","value":"version"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","name":{"kind":"Name","value":"team"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","name":{"kind":"Name","value":"age"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"age"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","name":{"kind":"Name","value":"certificate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","name":{"kind":"Name","value":"label"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"live"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fresh"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StoreRowFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Store"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"team"}},{"kind":"Field","name":{"kind":"Name","value":"engineTitle"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"size"}},{"kind":"Field","name":{"kind":"Name","value":"phase"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"queuePosition"}},{"kind":"Field","name":{"kind":"Name","value":"health"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recentMilliseconds"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lastError"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"hint"}}]}}]}}]} as unknown as DocumentNode<StoreWindowSubscription, StoreWindowSubscriptionVariables>;
export const StoreCountDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"StoreCount"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"StoreFilter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"storeWindow"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"live"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fresh"}}]}}]}}]}}]} as unknown as DocumentNode<StoreCountSubscription, StoreCountSubscriptionVariables>;
export const ExportStoresDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ExportStores"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"StoreFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"order"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"StoreOrderInput"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"stores"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"order"},"value":{"kind":"Variable","name":{"kind":"Name","value":"order"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"200"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"StoreRowFields"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StoreRowFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Store"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"team"}},{"kind":"Field","name":{"kind":"Name","value":"engineTitle"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"size"}},{"kind":"Field","name":{"kind":"Name","value":"phase"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"queuePosition"}},{"kind":"Field","name":{"kind":"Name","value":"health"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recentMilliseconds"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lastError"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"hint"}}]}}]}}]} as unknown as DocumentNode<ExportStoresQuery, ExportStoresQueryVariables>;
export const FleetChangedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"FleetChanged"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fleetChanged"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"byPhase"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"phase"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","name":{"kind":"Name","value":"averageProvisioningSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"p95ProvisioningSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"limits"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"storesTotal"}},{"kind":"Field","name":{"kind":"Name","value":"storesLeft"}},{"kind":"Field","name":{"kind":"Name","value":"storesLeftForYou"}},{"kind":"Field","name":{"kind":"Name","value":"concurrentProvisions"}},{"kind":"Field","name":{"kind":"Name","value":"requestsPerWindow"}},{"kind":"Field","name":{"kind":"Name","value":"windowSeconds"}}]}}]}}]}}]} as unknown as DocumentNode<FleetChangedSubscription, FleetChangedSubscriptionVariables>;
export const RolloutEnginesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"RolloutEngines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"engines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"engine"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}}]}}]} as unknown as DocumentNode<RolloutEnginesQuery, RolloutEnginesQueryVariables>;
export const RolloutsChangedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"RolloutsChanged"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"team"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rolloutsChanged"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"team"},"value":{"kind":"Variable","name":{"kind":"Name","value":"team"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"RolloutFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RolloutFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Rollout"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"team"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"selector"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"engine"}},{"kind":"Field","name":{"kind":"Name","value":"versions"}},{"kind":"Field","name":{"kind":"Name","value":"ids"}},{"kind":"Field","name":{"kind":"Name","value":"labels"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"target"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"size"}}]}},{"kind":"Field","name":{"kind":"Name","value":"failureBudget"}},{"kind":"Field","name":{"kind":"Name","value":"maxFailures"}},{"kind":"Field","name":{"kind":"Name","value":"onFailure"}},{"kind":"Field","name":{"kind":"Name","value":"paused"}},{"kind":"Field","name":{"kind":"Name","value":"phase"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"currentWave"}},{"kind":"Field","name":{"kind":"Name","value":"stores"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"waiting"}},{"kind":"Field","name":{"kind":"Name","value":"skipped"}},{"kind":"Field","name":{"kind":"Name","value":"updating"}},{"kind":"Field","name":{"kind":"Name","value":"healthy"}},{"kind":"Field","name":{"kind":"Name","value":"failed"}},{"kind":"Field","name":{"kind":"Name","value":"rolledBack"}},{"kind":"Field","name":{"kind":"Name","value":"overridden"}}]}},{"kind":"Field","name":{"kind":"Name","value":"progress"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"canary"}},{"kind":"Field","name":{"kind":"Name","value":"size"}},{"kind":"Field","name":{"kind":"Name","value":"updating"}},{"kind":"Field","name":{"kind":"Name","value":"healthy"}},{"kind":"Field","name":{"kind":"Name","value":"failed"}}]}}]}}]} as unknown as DocumentNode<RolloutsChangedSubscription, RolloutsChangedSubscriptionVariables>;
export const RolloutChangedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"RolloutChanged"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"name"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"team"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rolloutChanged"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"name"},"value":{"kind":"Variable","name":{"kind":"Name","value":"name"}}},{"kind":"Argument","name":{"kind":"Name","value":"team"},"value":{"kind":"Variable","name":{"kind":"Name","value":"team"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"RolloutFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RolloutFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Rollout"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"team"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"selector"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"engine"}},{"kind":"Field","name":{"kind":"Name","value":"versions"}},{"kind":"Field","name":{"kind":"Name","value":"ids"}},{"kind":"Field","name":{"kind":"Name","value":"labels"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"target"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"size"}}]}},{"kind":"Field","name":{"kind":"Name","value":"failureBudget"}},{"kind":"Field","name":{"kind":"Name","value":"maxFailures"}},{"kind":"Field","name":{"kind":"Name","value":"onFailure"}},{"kind":"Field","name":{"kind":"Name","value":"paused"}},{"kind":"Field","name":{"kind":"Name","value":"phase"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"currentWave"}},{"kind":"Field","name":{"kind":"Name","value":"stores"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"waiting"}},{"kind":"Field","name":{"kind":"Name","value":"skipped"}},{"kind":"Field","name":{"kind":"Name","value":"updating"}},{"kind":"Field","name":{"kind":"Name","value":"healthy"}},{"kind":"Field","name":{"kind":"Name","value":"failed"}},{"kind":"Field","name":{"kind":"Name","value":"rolledBack"}},{"kind":"Field","name":{"kind":"Name","value":"overridden"}}]}},{"kind":"Field","name":{"kind":"Name","value":"progress"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"canary"}},{"kind":"Field","name":{"kind":"Name","value":"size"}},{"kind":"Field","name":{"kind":"Name","value":"updating"}},{"kind":"Field","name":{"kind":"Name","value":"healthy"}},{"kind":"Field","name":{"kind":"Name","value":"failed"}}]}}]}}]} as unknown as DocumentNode<RolloutChangedSubscription, RolloutChangedSubscriptionVariables>;
export const RolloutChangesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"RolloutChanges"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"name"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"team"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"outcome"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RolloutOutcome"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rollout"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"name"},"value":{"kind":"Variable","name":{"kind":"Name","value":"name"}}},{"kind":"Argument","name":{"kind":"Name","value":"team"},"value":{"kind":"Variable","name":{"kind":"Name","value":"team"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"changes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}},{"kind":"Argument","name":{"kind":"Name","value":"outcome"},"value":{"kind":"Variable","name":{"kind":"Name","value":"outcome"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"storeId"}},{"kind":"Field","name":{"kind":"Name","value":"wave"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"changedAt"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<RolloutChangesQuery, RolloutChangesQueryVariables>;
export const PreviewRolloutDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PreviewRollout"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"team"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PreviewRolloutInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"previewRollout"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"team"},"value":{"kind":"Variable","name":{"kind":"Name","value":"team"}}},{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"skipped"}},{"kind":"Field","name":{"kind":"Name","value":"ids"}},{"kind":"Field","name":{"kind":"Name","value":"maxFailures"}},{"kind":"Field","name":{"kind":"Name","value":"waves"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"canary"}},{"kind":"Field","name":{"kind":"Name","value":"size"}}]}}]}}]}}]} as unknown as DocumentNode<PreviewRolloutQuery, PreviewRolloutQueryVariables>;
export const CreateRolloutDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateRollout"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateRolloutInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"outcome"},"name":{"kind":"Name","value":"createRollout"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusalFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"hint"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInput"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IdTaken"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RateLimited"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfter"}}]}}]}}]} as unknown as DocumentNode<CreateRolloutMutation, CreateRolloutMutationVariables>;
export const PauseRolloutDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"PauseRollout"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PauseRolloutInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"outcome"},"name":{"kind":"Name","value":"pauseRollout"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusalFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"hint"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInput"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IdTaken"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RateLimited"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfter"}}]}}]}}]} as unknown as DocumentNode<PauseRolloutMutation, PauseRolloutMutationVariables>;
export const ResumeRolloutDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ResumeRollout"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ResumeRolloutInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"outcome"},"name":{"kind":"Name","value":"resumeRollout"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusalFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"hint"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInput"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IdTaken"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RateLimited"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfter"}}]}}]}}]} as unknown as DocumentNode<ResumeRolloutMutation, ResumeRolloutMutationVariables>;
export const AbortRolloutDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AbortRollout"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AbortRolloutInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"outcome"},"name":{"kind":"Name","value":"abortRollout"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusalFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"hint"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInput"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IdTaken"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RateLimited"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfter"}}]}}]}}]} as unknown as DocumentNode<AbortRolloutMutation, AbortRolloutMutationVariables>;
export const DeleteRolloutDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeleteRollout"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DeleteRolloutInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"outcome"},"name":{"kind":"Name","value":"deleteRollout"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusalFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"hint"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInput"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IdTaken"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RateLimited"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfter"}}]}}]}}]} as unknown as DocumentNode<DeleteRolloutMutation, DeleteRolloutMutationVariables>;
export const VersionsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Versions"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"team"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"versions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"team"},"value":{"kind":"Variable","name":{"kind":"Name","value":"team"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"engine"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"newest"}}]}}]}}]} as unknown as DocumentNode<VersionsQuery, VersionsQueryVariables>;
export const DeleteStoreDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeleteStore"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"outcome"},"name":{"kind":"Name","value":"deleteStore"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusalFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"hint"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInput"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IdTaken"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RateLimited"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfter"}}]}}]}}]} as unknown as DocumentNode<DeleteStoreMutation, DeleteStoreMutationVariables>;
export const DiagnosedStoreDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DiagnosedStore"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"store"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"StringValue","value":"nike","block":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"DiagnosisFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DiagnosisFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Store"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"phase"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"attempts"}},{"kind":"Field","name":{"kind":"Name","value":"nextAttemptAt"}},{"kind":"Field","name":{"kind":"Name","value":"queuePosition"}},{"kind":"Field","name":{"kind":"Name","value":"lastError"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"hint"}}]}},{"kind":"Field","name":{"kind":"Name","value":"steps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"conditions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"lastTransitionTime"}}]}}]}}]} as unknown as DocumentNode<DiagnosedStoreQuery, DiagnosedStoreQueryVariables>;
export const StoreWarningsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"StoreWarnings"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"store"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"activity"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"30"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<StoreWarningsQuery, StoreWarningsQueryVariables>;
export const SuspendStoreDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SuspendStore"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"outcome"},"name":{"kind":"Name","value":"suspendStore"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusalFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"hint"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInput"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IdTaken"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RateLimited"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfter"}}]}}]}}]} as unknown as DocumentNode<SuspendStoreMutation, SuspendStoreMutationVariables>;
export const ResumeStoreDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ResumeStore"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"outcome"},"name":{"kind":"Name","value":"resumeStore"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusalFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"hint"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInput"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IdTaken"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RateLimited"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfter"}}]}}]}}]} as unknown as DocumentNode<ResumeStoreMutation, ResumeStoreMutationVariables>;
export const UpgradeStoreDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpgradeStore"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"version"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"outcome"},"name":{"kind":"Name","value":"upgradeStore"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"version"},"value":{"kind":"Variable","name":{"kind":"Name","value":"version"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusalFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"hint"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInput"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IdTaken"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RateLimited"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfter"}}]}}]}}]} as unknown as DocumentNode<UpgradeStoreMutation, UpgradeStoreMutationVariables>;
export const RollbackStoreDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RollbackStore"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"revision"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"outcome"},"name":{"kind":"Name","value":"rollbackStore"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"revision"},"value":{"kind":"Variable","name":{"kind":"Name","value":"revision"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusalFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"hint"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInput"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IdTaken"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RateLimited"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfter"}}]}}]}}]} as unknown as DocumentNode<RollbackStoreMutation, RollbackStoreMutationVariables>;
export const RevealCredentialsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RevealCredentials"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"outcome"},"name":{"kind":"Name","value":"revealCredentials"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CredentialsPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"adminUrl"}},{"kind":"Field","name":{"kind":"Name","value":"user"}},{"kind":"Field","name":{"kind":"Name","value":"password"}},{"kind":"Field","name":{"kind":"Name","value":"notice"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusalFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"hint"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInput"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IdTaken"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RateLimited"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfter"}}]}}]}}]} as unknown as DocumentNode<RevealCredentialsMutation, RevealCredentialsMutationVariables>;
export const RotateCredentialsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RotateCredentials"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"outcome"},"name":{"kind":"Name","value":"rotateCredentials"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusalFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"hint"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInput"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IdTaken"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RateLimited"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfter"}}]}}]}}]} as unknown as DocumentNode<RotateCredentialsMutation, RotateCredentialsMutationVariables>;
export const EditOfferDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"EditOffer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"engines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"engine"}},{"kind":"Field","name":{"kind":"Name","value":"plugins"}}]}}]}}]} as unknown as DocumentNode<EditOfferQuery, EditOfferQueryVariables>;
export const UpdateStoreDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdateStore"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateStoreInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"outcome"},"name":{"kind":"Name","value":"updateStore"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusalFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"hint"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInput"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IdTaken"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RateLimited"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfter"}}]}}]}}]} as unknown as DocumentNode<UpdateStoreMutation, UpdateStoreMutationVariables>;
export const LogComponentsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"LogComponents"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"engines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"engine"}},{"kind":"Field","name":{"kind":"Name","value":"components"}}]}}]}}]} as unknown as DocumentNode<LogComponentsQuery, LogComponentsQueryVariables>;
export const RevisionChangesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"RevisionChanges"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"from"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"to"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"store"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revisionChanges"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}},{"kind":"Argument","name":{"kind":"Name","value":"to"},"value":{"kind":"Variable","name":{"kind":"Name","value":"to"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"before"}},{"kind":"Field","name":{"kind":"Name","value":"after"}}]}}]}}]}}]} as unknown as DocumentNode<RevisionChangesQuery, RevisionChangesQueryVariables>;
export const ReleaseHistoryDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ReleaseHistory"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"store"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"releaseHistory"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"chartVersion"}},{"kind":"Field","name":{"kind":"Name","value":"appVersion"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"description"}}]}}]}}]}}]} as unknown as DocumentNode<ReleaseHistoryQuery, ReleaseHistoryQueryVariables>;
export const ResourceUseDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ResourceUse"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"store"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"resourceUse"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"measured"}},{"kind":"Field","name":{"kind":"Name","value":"pods"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pod"}},{"kind":"Field","name":{"kind":"Name","value":"component"}},{"kind":"Field","name":{"kind":"Name","value":"cpu"}},{"kind":"Field","name":{"kind":"Name","value":"cpuLimit"}},{"kind":"Field","name":{"kind":"Name","value":"memory"}},{"kind":"Field","name":{"kind":"Name","value":"memoryLimit"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ResourceUseQuery, ResourceUseQueryVariables>;
export const StoresChangedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"StoresChanged"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"StoreFilter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"storesChanged"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"snapshot"}},{"kind":"Field","name":{"kind":"Name","value":"removed"}},{"kind":"Field","name":{"kind":"Name","value":"upserted"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"phase"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"StoreCardFields"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CertificateFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Certificate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"host"}},{"kind":"Field","name":{"kind":"Name","value":"ready"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"issuer"}},{"kind":"Field","name":{"kind":"Name","value":"notAfter"}},{"kind":"Field","name":{"kind":"Name","value":"renewAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StepFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"StoreStep"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StoreTroubleFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Store"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"phase"}},{"kind":"Field","name":{"kind":"Name","value":"attempts"}},{"kind":"Field","name":{"kind":"Name","value":"lastError"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"hint"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StoreCardFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Store"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"engineTitle"}},{"kind":"Field","name":{"kind":"Name","value":"phase"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"adminUrl"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"provisioningSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"queuePosition"}},{"kind":"Field","name":{"kind":"Name","value":"certificate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CertificateFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"steps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"StepFields"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"StoreTroubleFields"}}]}}]} as unknown as DocumentNode<StoresChangedSubscription, StoresChangedSubscriptionVariables>;
export const StoreLogsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"StoreLogs"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"component"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"storeLogs"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"component"},"value":{"kind":"Variable","name":{"kind":"Name","value":"component"}}},{"kind":"Argument","name":{"kind":"Name","value":"tail"},"value":{"kind":"IntValue","value":"200"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"pod"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}}]} as unknown as DocumentNode<StoreLogsSubscription, StoreLogsSubscriptionVariables>;
export const TeamsChangedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"TeamsChanged"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"name"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"teamsChanged"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"name"},"value":{"kind":"Variable","name":{"kind":"Name","value":"name"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"TeamFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TeamFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Team"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"uid"}},{"kind":"Field","name":{"kind":"Name","value":"generation"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"deletingSince"}},{"kind":"Field","name":{"kind":"Name","value":"maxStores"}},{"kind":"Field","name":{"kind":"Name","value":"engines"}},{"kind":"Field","name":{"kind":"Name","value":"sizes"}},{"kind":"Field","name":{"kind":"Name","value":"hostSuffixes"}},{"kind":"Field","name":{"kind":"Name","value":"pluginSources"}},{"kind":"Field","name":{"kind":"Name","value":"members"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"namespace"}},{"kind":"Field","name":{"kind":"Name","value":"role"}}]}},{"kind":"Field","name":{"kind":"Name","value":"limits"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"storesTotal"}},{"kind":"Field","name":{"kind":"Name","value":"storesUsed"}}]}},{"kind":"Field","name":{"kind":"Name","value":"conditions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"lastTransitionTime"}}]}}]}}]} as unknown as DocumentNode<TeamsChangedSubscription, TeamsChangedSubscriptionVariables>;
export const CreateTeamDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateTeam"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateTeamInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"outcome"},"name":{"kind":"Name","value":"createTeam"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusalFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"hint"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInput"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IdTaken"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RateLimited"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfter"}}]}}]}}]} as unknown as DocumentNode<CreateTeamMutation, CreateTeamMutationVariables>;
export const UpdateTeamDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdateTeam"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateTeamInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"outcome"},"name":{"kind":"Name","value":"updateTeam"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusalFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"hint"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInput"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IdTaken"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RateLimited"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfter"}}]}}]}}]} as unknown as DocumentNode<UpdateTeamMutation, UpdateTeamMutationVariables>;
export const SetTeamMemberDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SetTeamMember"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SetTeamMemberInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"outcome"},"name":{"kind":"Name","value":"setTeamMember"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusalFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"hint"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInput"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IdTaken"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RateLimited"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfter"}}]}}]}}]} as unknown as DocumentNode<SetTeamMemberMutation, SetTeamMemberMutationVariables>;
export const RemoveTeamMemberDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RemoveTeamMember"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RemoveTeamMemberInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"outcome"},"name":{"kind":"Name","value":"removeTeamMember"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusalFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"hint"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInput"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IdTaken"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RateLimited"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfter"}}]}}]}}]} as unknown as DocumentNode<RemoveTeamMemberMutation, RemoveTeamMemberMutationVariables>;
export const DeleteTeamDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeleteTeam"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DeleteTeamInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"outcome"},"name":{"kind":"Name","value":"deleteTeam"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusalFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"hint"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInput"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IdTaken"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RateLimited"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfter"}}]}}]}}]} as unknown as DocumentNode<DeleteTeamMutation, DeleteTeamMutationVariables>;
export const EngineNamesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"EngineNames"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"engines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"engine"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}}]}}]} as unknown as DocumentNode<EngineNamesQuery, EngineNamesQueryVariables>;
export const TokensDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Tokens"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"team"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"tokens"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"team"},"value":{"kind":"Variable","name":{"kind":"Name","value":"team"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdBy"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}}]}}]} as unknown as DocumentNode<TokensQuery, TokensQueryVariables>;
export const CreateTokenDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateToken"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateTokenInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"outcome"},"name":{"kind":"Name","value":"createToken"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CreateTokenPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"notice"}},{"kind":"Field","name":{"kind":"Name","value":"token"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusalFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"hint"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInput"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IdTaken"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RateLimited"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfter"}}]}}]}}]} as unknown as DocumentNode<CreateTokenMutation, CreateTokenMutationVariables>;
export const RevokeTokenDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RevokeToken"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RevokeTokenInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"outcome"},"name":{"kind":"Name","value":"revokeToken"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusalFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"hint"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInput"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IdTaken"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RateLimited"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfter"}}]}}]}}]} as unknown as DocumentNode<RevokeTokenMutation, RevokeTokenMutationVariables>;
export const RetryStoreDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RetryStore"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"outcome"},"name":{"kind":"Name","value":"retryStore"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusalFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"hint"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInput"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IdTaken"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RateLimited"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfter"}}]}}]}}]} as unknown as DocumentNode<RetryStoreMutation, RetryStoreMutationVariables>;
export const ViewerDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"groups"}},{"kind":"Field","name":{"kind":"Name","value":"team"}},{"kind":"Field","name":{"kind":"Name","value":"canEditTeams"}},{"kind":"Field","name":{"kind":"Name","value":"teams"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"canReadLogs"}},{"kind":"Field","name":{"kind":"Name","value":"canCreateStores"}},{"kind":"Field","name":{"kind":"Name","value":"canChangeStores"}},{"kind":"Field","name":{"kind":"Name","value":"canDeleteStores"}},{"kind":"Field","name":{"kind":"Name","value":"canRevealCredentials"}},{"kind":"Field","name":{"kind":"Name","value":"canOrphanStores"}},{"kind":"Field","name":{"kind":"Name","value":"canChangeDomains"}},{"kind":"Field","name":{"kind":"Name","value":"canBackUpStores"}},{"kind":"Field","name":{"kind":"Name","value":"canDeleteBackups"}},{"kind":"Field","name":{"kind":"Name","value":"canRestoreStores"}},{"kind":"Field","name":{"kind":"Name","value":"canManageTokens"}},{"kind":"Field","name":{"kind":"Name","value":"canChangeMembers"}},{"kind":"Field","name":{"kind":"Name","value":"canUpdateTeam"}},{"kind":"Field","name":{"kind":"Name","value":"canDeleteTeam"}}]}}]}}]}}]} as unknown as DocumentNode<ViewerQuery, ViewerQueryVariables>;
export const ScriptCreateDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ScriptCreate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateStoreInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createStore"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<ScriptCreateMutation, ScriptCreateMutationVariables>;
export const ScriptWatchDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"ScriptWatch"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"storeStatus"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Store"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"phase"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}}]}}]} as unknown as DocumentNode<ScriptWatchSubscription, ScriptWatchSubscriptionVariables>;