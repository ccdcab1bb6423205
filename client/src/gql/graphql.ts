/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** Whether something needs attention. */
export type ActivitySeverity =
  /** No problem. */
  | 'NORMAL'
  /** Something went wrong. */
  | 'WARNING';

/** Status of a condition. */
export type ConditionStatus =
  /** The condition is false. */
  | 'FALSE'
  /** The condition is true. */
  | 'TRUE'
  /** The status is unknown. */
  | 'UNKNOWN';

/** The store to create. */
export type CreateStoreInput = {
  /** E-mail address of the shop's administrator. */
  adminEmail?: string | null | undefined;
  /** Login of the shop's administrator. */
  adminUser?: string | null | undefined;
  /** Returned unchanged in the payload. */
  clientMutationId?: string | null | undefined;
  /** What happens to what runs for it when it is deleted. */
  deletionPolicy?: DeletionPolicy | null | undefined;
  /** Its engine. */
  engine: Engine;
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
  /** The team (namespace) it belongs to. Default: the viewer's. */
  team?: string | null | undefined;
  /** Tag of the engine's image. Default: the platform's. */
  version?: string | null | undefined;
};

/** What happens to what runs for a store when the store is deleted. */
export type DeletionPolicy =
  /** It is deleted with all its data. */
  | 'DELETE'
  /** The namespace stays and goes on running. */
  | 'ORPHAN';

/** The software that runs a shop. */
export type Engine =
  /** Medusa 2 with its admin, a storefront and manual payment ready. */
  | 'MEDUSA'
  /** WordPress with WooCommerce and the Storefront theme, cash on delivery ready. */
  | 'WOOCOMMERCE';

/** A label. */
export type LabelInput = {
  /** Its key. */
  key: string;
  /** Its value. */
  value: string;
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

/** What a condition is about. */
export type StoreConditionType =
  /** The configure job is complete. */
  | 'CONFIGURED'
  /** The database answers. */
  | 'DATABASE_READY'
  /** The host that the spec asks for belongs to another owner. */
  | 'HOST_TAKEN'
  /** The controller or the cluster works towards the spec. */
  | 'PROGRESSING'
  /** An order can be placed. */
  | 'READY'
  /** Helm has deployed the release. */
  | 'RELEASED'
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
  /** Helm does not have the revision. */
  | 'REVISION_MISSING'
  /** The rollback after a failed upgrade failed. */
  | 'ROLLBACK_FAILED'
  /** The Secret with the passwords is gone. */
  | 'SECRET_LOST'
  /** An upgrade did not become ready and was rolled back. */
  | 'UPGRADE_ROLLED_BACK';

/** State of a store in one word. */
export type StorePhase =
  /** Was ready, and does not recover by itself. */
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

/** The store to change, and what to change. A field that is left out stays as it is. */
export type UpdateStoreInput = {
  /** E-mail address of the shop's administrator. Null: that of the platform. */
  adminEmail?: string | null | undefined;
  /** Returned unchanged in the payload. */
  clientMutationId?: string | null | undefined;
  /** What happens to what runs for it when it is deleted. */
  deletionPolicy?: DeletionPolicy | null | undefined;
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

export type StoreStatusSubscriptionVariables = Exact<{
  id: string | number;
}>;


export type StoreStatusSubscription = { storeStatus:
    | (
      { __typename: 'Store', id: string, uid: string, displayName: string, engine: Engine, phase: StorePhase, revision: number | null, steps: Array<(
        { name: StepName }
        & { ' $fragmentRefs'?: { 'StepFieldsFragment': StepFieldsFragment } }
      )>, conditions: Array<{ ' $fragmentRefs'?: { 'ConditionFieldsFragment': ConditionFieldsFragment } }> }
      & { ' $fragmentRefs'?: { 'StoreCardFieldsFragment': StoreCardFieldsFragment;'FactsFieldsFragment': FactsFieldsFragment } }
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

export type FleetChangedSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type FleetChangedSubscription = { fleetChanged: { total: number, averageProvisioningSeconds: number | null, p95ProvisioningSeconds: number | null, byPhase: Array<{ phase: StorePhase, count: number }>, limits: { storesTotal: number | null, storesLeft: number | null, storesLeftForYou: number | null, concurrentProvisions: number, requestsPerWindow: number | null, windowSeconds: number | null } } };

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

export type EditOfferQueryVariables = Exact<{ [key: string]: never; }>;


export type EditOfferQuery = { engines: Array<{ engine: Engine, plugins: boolean }> };

export type EditStoreFieldsFragment = { id: string, uid: string, generation: number, engine: Engine, displayName: string, size: StoreSize, host: string, plugins: Array<string>, adminEmail: string, deletionPolicy: DeletionPolicy, labels: Array<{ key: string, value: string }> } & { ' $fragmentName'?: 'EditStoreFieldsFragment' };

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

export type FactsFieldsFragment = (
  { id: string, displayName: string, host: string, team: string, namespace: string, release: string, revision: number | null, version: string | null, chartVersion: string | null, size: StoreSize, sampleData: boolean, plugins: Array<string>, suspended: boolean, phase: StorePhase, adminEmail: string, deletionPolicy: DeletionPolicy, labels: Array<{ key: string, value: string }> }
  & { ' $fragmentRefs'?: { 'EditStoreFieldsFragment': EditStoreFieldsFragment } }
) & { ' $fragmentName'?: 'FactsFieldsFragment' };

export type LogComponentsQueryVariables = Exact<{ [key: string]: never; }>;


export type LogComponentsQuery = { engines: Array<{ engine: Engine, components: Array<string> }> };

export type ReleaseHistoryQueryVariables = Exact<{
  id: string | number;
}>;


export type ReleaseHistoryQuery = { store: { id: string, releaseHistory: Array<{ revision: number, status: string, chartVersion: string, appVersion: string | null, updatedAt: string, description: string | null }> } | null };

export type StepFieldsFragment = { name: StepName, title: string, state: StepState, startedAt: string | null, finishedAt: string | null, message: string | null } & { ' $fragmentName'?: 'StepFieldsFragment' };

export type StoreCardFieldsFragment = (
  { id: string, displayName: string, engineTitle: string, phase: StorePhase, message: string, url: string, adminUrl: string, createdAt: string, provisioningSeconds: number | null, queuePosition: number | null, steps: Array<(
    { name: StepName, state: StepState }
    & { ' $fragmentRefs'?: { 'StepFieldsFragment': StepFieldsFragment } }
  )> }
  & { ' $fragmentRefs'?: { 'StoreTroubleFieldsFragment': StoreTroubleFieldsFragment } }
) & { ' $fragmentName'?: 'StoreCardFieldsFragment' };

export type StoreTroubleFieldsFragment = { id: string, phase: StorePhase, attempts: number, lastError: { reason: StoreFailureReason, message: string, hint: string | null } | null } & { ' $fragmentName'?: 'StoreTroubleFieldsFragment' };

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

export type StoresChangedSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type StoresChangedSubscription = { storesChanged: { snapshot: boolean, removed: Array<string>, upserted: Array<(
      { id: string, createdAt: string, displayName: string, phase: StorePhase }
      & { ' $fragmentRefs'?: { 'StoreCardFieldsFragment': StoreCardFieldsFragment } }
    )>, live: { fresh: boolean, staleSince: string | null } } };

export type StoreLogsSubscriptionVariables = Exact<{
  id: string | number;
  component: string;
}>;


export type StoreLogsSubscription = { storeLogs: Array<{ at: string | null, pod: string, text: string }> };

type RefusalFields_Conflict_Fragment = { __typename: 'Conflict', message: string, hint: string | null } & { ' $fragmentName'?: 'RefusalFields_Conflict_Fragment' };

type RefusalFields_EngineUnavailable_Fragment = { __typename: 'EngineUnavailable', message: string, hint: string | null } & { ' $fragmentName'?: 'RefusalFields_EngineUnavailable_Fragment' };

type RefusalFields_Forbidden_Fragment = { __typename: 'Forbidden', message: string, hint: string | null } & { ' $fragmentName'?: 'RefusalFields_Forbidden_Fragment' };

type RefusalFields_IdTaken_Fragment = { __typename: 'IdTaken', id: string, message: string, hint: string | null } & { ' $fragmentName'?: 'RefusalFields_IdTaken_Fragment' };

type RefusalFields_InvalidInput_Fragment = { __typename: 'InvalidInput', message: string, hint: string | null, problems: Array<{ path: Array<string>, message: string }> } & { ' $fragmentName'?: 'RefusalFields_InvalidInput_Fragment' };

type RefusalFields_NotFound_Fragment = { __typename: 'NotFound', message: string, hint: string | null } & { ' $fragmentName'?: 'RefusalFields_NotFound_Fragment' };

type RefusalFields_QuotaExceeded_Fragment = { __typename: 'QuotaExceeded', message: string, hint: string | null } & { ' $fragmentName'?: 'RefusalFields_QuotaExceeded_Fragment' };

type RefusalFields_RateLimited_Fragment = { __typename: 'RateLimited', retryAfter: number, message: string, hint: string | null } & { ' $fragmentName'?: 'RefusalFields_RateLimited_Fragment' };

type RefusalFields_StoreChanged_Fragment = { __typename: 'StoreChanged', message: string, hint: string | null } & { ' $fragmentName'?: 'RefusalFields_StoreChanged_Fragment' };

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
;

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

export const EngineChoiceFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EngineChoiceFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"EngineInfo"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"engine"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"available"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"fix"}}]}}]} as unknown as DocumentNode<EngineChoiceFieldsFragment, unknown>;
export const ConditionFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConditionFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"StoreCondition"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"lastTransitionTime"}}]}}]} as unknown as DocumentNode<ConditionFieldsFragment, unknown>;
export const EditStoreFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EditStoreFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Store"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"uid"}},{"kind":"Field","name":{"kind":"Name","value":"generation"}},{"kind":"Field","name":{"kind":"Name","value":"engine"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"size"}},{"kind":"Field","name":{"kind":"Name","value":"host"}},{"kind":"Field","name":{"kind":"Name","value":"plugins"}},{"kind":"Field","name":{"kind":"Name","value":"adminEmail"}},{"kind":"Field","name":{"kind":"Name","value":"labels"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"deletionPolicy"}}]}}]} as unknown as DocumentNode<EditStoreFieldsFragment, unknown>;
export const FactsFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FactsFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Store"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"host"}},{"kind":"Field","name":{"kind":"Name","value":"team"}},{"kind":"Field","name":{"kind":"Name","value":"namespace"}},{"kind":"Field","name":{"kind":"Name","value":"release"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"chartVersion"}},{"kind":"Field","name":{"kind":"Name","value":"size"}},{"kind":"Field","name":{"kind":"Name","value":"sampleData"}},{"kind":"Field","name":{"kind":"Name","value":"plugins"}},{"kind":"Field","name":{"kind":"Name","value":"suspended"}},{"kind":"Field","name":{"kind":"Name","value":"phase"}},{"kind":"Field","name":{"kind":"Name","value":"adminEmail"}},{"kind":"Field","name":{"kind":"Name","value":"labels"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"deletionPolicy"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"EditStoreFields"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EditStoreFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Store"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"uid"}},{"kind":"Field","name":{"kind":"Name","value":"generation"}},{"kind":"Field","name":{"kind":"Name","value":"engine"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"size"}},{"kind":"Field","name":{"kind":"Name","value":"host"}},{"kind":"Field","name":{"kind":"Name","value":"plugins"}},{"kind":"Field","name":{"kind":"Name","value":"adminEmail"}},{"kind":"Field","name":{"kind":"Name","value":"labels"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"deletionPolicy"}}]}}]} as unknown as DocumentNode<FactsFieldsFragment, unknown>;
export const StepFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StepFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"StoreStep"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]} as unknown as DocumentNode<StepFieldsFragment, unknown>;
export const StoreTroubleFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StoreTroubleFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Store"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"phase"}},{"kind":"Field","name":{"kind":"Name","value":"attempts"}},{"kind":"Field","name":{"kind":"Name","value":"lastError"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"hint"}}]}}]}}]} as unknown as DocumentNode<StoreTroubleFieldsFragment, unknown>;
export const StoreCardFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StoreCardFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Store"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"engineTitle"}},{"kind":"Field","name":{"kind":"Name","value":"phase"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"adminUrl"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"provisioningSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"queuePosition"}},{"kind":"Field","name":{"kind":"Name","value":"steps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"StepFields"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"StoreTroubleFields"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StepFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"StoreStep"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StoreTroubleFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Store"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"phase"}},{"kind":"Field","name":{"kind":"Name","value":"attempts"}},{"kind":"Field","name":{"kind":"Name","value":"lastError"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"hint"}}]}}]}}]} as unknown as DocumentNode<StoreCardFieldsFragment, unknown>;
export const RefusalFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusalFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"hint"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInput"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IdTaken"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RateLimited"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfter"}}]}}]}}]} as unknown as DocumentNode<RefusalFieldsFragment, unknown>;
export const StoreStatusDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"StoreStatus"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"storeStatus"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Store"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"uid"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"engine"}},{"kind":"Field","name":{"kind":"Name","value":"phase"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"StoreCardFields"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"FactsFields"}},{"kind":"Field","name":{"kind":"Name","value":"steps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"StepFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"conditions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConditionFields"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StepFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"StoreStep"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StoreTroubleFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Store"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"phase"}},{"kind":"Field","name":{"kind":"Name","value":"attempts"}},{"kind":"Field","name":{"kind":"Name","value":"lastError"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"hint"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EditStoreFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Store"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"uid"}},{"kind":"Field","name":{"kind":"Name","value":"generation"}},{"kind":"Field","name":{"kind":"Name","value":"engine"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"size"}},{"kind":"Field","name":{"kind":"Name","value":"host"}},{"kind":"Field","name":{"kind":"Name","value":"plugins"}},{"kind":"Field","name":{"kind":"Name","value":"adminEmail"}},{"kind":"Field","name":{"kind":"Name","value":"labels"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"deletionPolicy"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StoreCardFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Store"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"engineTitle"}},{"kind":"Field","name":{"kind":"Name","value":"phase"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"adminUrl"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"provisioningSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"queuePosition"}},{"kind":"Field","name":{"kind":"Name","value":"steps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"StepFields"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"StoreTroubleFields"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FactsFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Store"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"host"}},{"kind":"Field","name":{"kind":"Name","value":"team"}},{"kind":"Field","name":{"kind":"Name","value":"namespace"}},{"kind":"Field","name":{"kind":"Name","value":"release"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"chartVersion"}},{"kind":"Field","name":{"kind":"Name","value":"size"}},{"kind":"Field","name":{"kind":"Name","value":"sampleData"}},{"kind":"Field","name":{"kind":"Name","value":"plugins"}},{"kind":"Field","name":{"kind":"Name","value":"suspended"}},{"kind":"Field","name":{"kind":"Name","value":"phase"}},{"kind":"Field","name":{"kind":"Name","value":"adminEmail"}},{"kind":"Field","name":{"kind":"Name","value":"labels"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"deletionPolicy"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"EditStoreFields"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConditionFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"StoreCondition"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"lastTransitionTime"}}]}}]} as unknown as DocumentNode<StoreStatusSubscription, StoreStatusSubscriptionVariables>;
export const ReadActivityDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ReadActivity"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"storeId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"activity"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"storeId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"storeId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"storeId"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}}]}}]}}]} as unknown as DocumentNode<ReadActivityQuery, ReadActivityQueryVariables>;
export const ActivityAddedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"ActivityAdded"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"activityAdded"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}}]}}]} as unknown as DocumentNode<ActivityAddedSubscription, ActivityAddedSubscriptionVariables>;
export const OfferDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Offer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"settings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"baseDomain"}}]}},{"kind":"Field","name":{"kind":"Name","value":"engines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"engine"}},{"kind":"Field","name":{"kind":"Name","value":"available"}},{"kind":"Field","name":{"kind":"Name","value":"plugins"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"EngineChoiceFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EngineChoiceFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"EngineInfo"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"engine"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"available"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"fix"}}]}}]} as unknown as DocumentNode<OfferQuery, OfferQueryVariables>;
export const CreateStoreDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateStore"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateStoreInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"outcome"},"name":{"kind":"Name","value":"createStore"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusalFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"hint"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInput"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IdTaken"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RateLimited"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfter"}}]}}]}}]} as unknown as DocumentNode<CreateStoreMutation, CreateStoreMutationVariables>;
export const FleetChangedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"FleetChanged"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fleetChanged"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"byPhase"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"phase"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","name":{"kind":"Name","value":"averageProvisioningSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"p95ProvisioningSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"limits"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"storesTotal"}},{"kind":"Field","name":{"kind":"Name","value":"storesLeft"}},{"kind":"Field","name":{"kind":"Name","value":"storesLeftForYou"}},{"kind":"Field","name":{"kind":"Name","value":"concurrentProvisions"}},{"kind":"Field","name":{"kind":"Name","value":"requestsPerWindow"}},{"kind":"Field","name":{"kind":"Name","value":"windowSeconds"}}]}}]}}]}}]} as unknown as DocumentNode<FleetChangedSubscription, FleetChangedSubscriptionVariables>;
export const DeleteStoreDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeleteStore"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"outcome"},"name":{"kind":"Name","value":"deleteStore"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusalFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"hint"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInput"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IdTaken"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RateLimited"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfter"}}]}}]}}]} as unknown as DocumentNode<DeleteStoreMutation, DeleteStoreMutationVariables>;
export const SuspendStoreDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SuspendStore"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"outcome"},"name":{"kind":"Name","value":"suspendStore"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusalFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"hint"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInput"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IdTaken"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RateLimited"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfter"}}]}}]}}]} as unknown as DocumentNode<SuspendStoreMutation, SuspendStoreMutationVariables>;
export const ResumeStoreDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ResumeStore"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"outcome"},"name":{"kind":"Name","value":"resumeStore"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusalFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"hint"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInput"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IdTaken"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RateLimited"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfter"}}]}}]}}]} as unknown as DocumentNode<ResumeStoreMutation, ResumeStoreMutationVariables>;
export const UpgradeStoreDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpgradeStore"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"version"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"outcome"},"name":{"kind":"Name","value":"upgradeStore"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"version"},"value":{"kind":"Variable","name":{"kind":"Name","value":"version"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusalFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"hint"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInput"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IdTaken"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RateLimited"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfter"}}]}}]}}]} as unknown as DocumentNode<UpgradeStoreMutation, UpgradeStoreMutationVariables>;
export const RollbackStoreDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RollbackStore"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"revision"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"outcome"},"name":{"kind":"Name","value":"rollbackStore"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"revision"},"value":{"kind":"Variable","name":{"kind":"Name","value":"revision"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusalFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"hint"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInput"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IdTaken"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RateLimited"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfter"}}]}}]}}]} as unknown as DocumentNode<RollbackStoreMutation, RollbackStoreMutationVariables>;
export const RevealCredentialsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RevealCredentials"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"outcome"},"name":{"kind":"Name","value":"revealCredentials"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CredentialsPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"adminUrl"}},{"kind":"Field","name":{"kind":"Name","value":"user"}},{"kind":"Field","name":{"kind":"Name","value":"password"}},{"kind":"Field","name":{"kind":"Name","value":"notice"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusalFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"hint"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInput"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IdTaken"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RateLimited"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfter"}}]}}]}}]} as unknown as DocumentNode<RevealCredentialsMutation, RevealCredentialsMutationVariables>;
export const EditOfferDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"EditOffer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"engines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"engine"}},{"kind":"Field","name":{"kind":"Name","value":"plugins"}}]}}]}}]} as unknown as DocumentNode<EditOfferQuery, EditOfferQueryVariables>;
export const UpdateStoreDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdateStore"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateStoreInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"outcome"},"name":{"kind":"Name","value":"updateStore"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusalFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"hint"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInput"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IdTaken"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RateLimited"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfter"}}]}}]}}]} as unknown as DocumentNode<UpdateStoreMutation, UpdateStoreMutationVariables>;
export const LogComponentsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"LogComponents"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"engines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"engine"}},{"kind":"Field","name":{"kind":"Name","value":"components"}}]}}]}}]} as unknown as DocumentNode<LogComponentsQuery, LogComponentsQueryVariables>;
export const ReleaseHistoryDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ReleaseHistory"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"store"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"releaseHistory"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"chartVersion"}},{"kind":"Field","name":{"kind":"Name","value":"appVersion"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"description"}}]}}]}}]}}]} as unknown as DocumentNode<ReleaseHistoryQuery, ReleaseHistoryQueryVariables>;
export const RetryStoreDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RetryStore"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"outcome"},"name":{"kind":"Name","value":"retryStore"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusalFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"hint"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInput"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IdTaken"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RateLimited"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfter"}}]}}]}}]} as unknown as DocumentNode<RetryStoreMutation, RetryStoreMutationVariables>;
export const StoresChangedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"StoresChanged"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"storesChanged"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"snapshot"}},{"kind":"Field","name":{"kind":"Name","value":"removed"}},{"kind":"Field","name":{"kind":"Name","value":"upserted"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"phase"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"StoreCardFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"live"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fresh"}},{"kind":"Field","name":{"kind":"Name","value":"staleSince"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StepFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"StoreStep"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StoreTroubleFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Store"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"phase"}},{"kind":"Field","name":{"kind":"Name","value":"attempts"}},{"kind":"Field","name":{"kind":"Name","value":"lastError"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"hint"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StoreCardFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Store"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"engineTitle"}},{"kind":"Field","name":{"kind":"Name","value":"phase"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"adminUrl"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"provisioningSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"queuePosition"}},{"kind":"Field","name":{"kind":"Name","value":"steps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"StepFields"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"StoreTroubleFields"}}]}}]} as unknown as DocumentNode<StoresChangedSubscription, StoresChangedSubscriptionVariables>;
export const StoreLogsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"StoreLogs"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"component"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"storeLogs"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"component"},"value":{"kind":"Variable","name":{"kind":"Name","value":"component"}}},{"kind":"Argument","name":{"kind":"Name","value":"tail"},"value":{"kind":"IntValue","value":"200"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"pod"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}}]} as unknown as DocumentNode<StoreLogsSubscription, StoreLogsSubscriptionVariables>;
export const ScriptCreateDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ScriptCreate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateStoreInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createStore"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<ScriptCreateMutation, ScriptCreateMutationVariables>;
export const ScriptWatchDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"ScriptWatch"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"storeStatus"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Store"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"phase"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}}]}}]} as unknown as DocumentNode<ScriptWatchSubscription, ScriptWatchSubscriptionVariables>;