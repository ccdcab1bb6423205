/* eslint-disable */
import * as types from './graphql.ts';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';

/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "\n  subscription StoreStatus($id: ID!) {\n    storeStatus(id: $id) {\n      __typename\n      ... on Store {\n        id\n        uid\n        displayName\n        engine\n        phase\n        revision\n        ...StoreCardFields\n        ...FactsFields\n        steps {\n          name\n          ...StepFields\n        }\n        conditions {\n          ...ConditionFields\n        }\n      }\n    }\n  }\n": typeof types.StoreStatusDocument,
    "\n  query ReadActivity($storeId: ID, $first: Int!) {\n    activity(first: $first, storeId: $storeId) {\n      edges {\n        node {\n          id\n          at\n          storeId\n          message\n          reason\n          severity\n          count\n        }\n      }\n      pageInfo {\n        hasNextPage\n      }\n    }\n  }\n": typeof types.ReadActivityDocument,
    "\n  subscription ActivityAdded {\n    activityAdded {\n      id\n      count\n    }\n  }\n": typeof types.ActivityAddedDocument,
    "\n  query Offer {\n    settings {\n      baseDomain\n    }\n    engines {\n      engine\n      available\n      plugins\n      ...EngineChoiceFields\n    }\n  }\n": typeof types.OfferDocument,
    "\n  mutation CreateStore($input: CreateStoreInput!) {\n    outcome: createStore(input: $input) {\n      __typename\n      ...RefusalFields\n    }\n  }\n": typeof types.CreateStoreDocument,
    "\n  fragment EngineChoiceFields on EngineInfo {\n    engine\n    title\n    description\n    available\n    reason\n    fix\n  }\n": typeof types.EngineChoiceFieldsFragmentDoc,
    "\n  subscription FleetChanged {\n    fleetChanged {\n      total\n      byPhase {\n        phase\n        count\n      }\n      averageProvisioningSeconds\n      p95ProvisioningSeconds\n      limits {\n        storesTotal\n        storesLeft\n        storesLeftForYou\n        concurrentProvisions\n        requestsPerWindow\n        windowSeconds\n      }\n    }\n  }\n": typeof types.FleetChangedDocument,
    "\n  fragment ConditionFields on StoreCondition {\n    type\n    status\n    reason\n    message\n    lastTransitionTime\n  }\n": typeof types.ConditionFieldsFragmentDoc,
    "\n  mutation DeleteStore($id: ID!) {\n    outcome: deleteStore(input: { id: $id }) {\n      __typename\n      ...RefusalFields\n    }\n  }\n": typeof types.DeleteStoreDocument,
    "\n  mutation SuspendStore($id: ID!) {\n    outcome: suspendStore(input: { id: $id }) {\n      __typename\n      ...RefusalFields\n    }\n  }\n": typeof types.SuspendStoreDocument,
    "\n  mutation ResumeStore($id: ID!) {\n    outcome: resumeStore(input: { id: $id }) {\n      __typename\n      ...RefusalFields\n    }\n  }\n": typeof types.ResumeStoreDocument,
    "\n  mutation UpgradeStore($id: ID!, $version: String) {\n    outcome: upgradeStore(input: { id: $id, version: $version }) {\n      __typename\n      ...RefusalFields\n    }\n  }\n": typeof types.UpgradeStoreDocument,
    "\n  mutation RollbackStore($id: ID!, $revision: Int!) {\n    outcome: rollbackStore(input: { id: $id, revision: $revision }) {\n      __typename\n      ...RefusalFields\n    }\n  }\n": typeof types.RollbackStoreDocument,
    "\n  mutation RevealCredentials($id: ID!) {\n    outcome: revealCredentials(input: { id: $id }) {\n      __typename\n      ... on CredentialsPayload {\n        adminUrl\n        user\n        password\n        notice\n      }\n      ...RefusalFields\n    }\n  }\n": typeof types.RevealCredentialsDocument,
    "\n  query EditOffer {\n    engines {\n      engine\n      plugins\n    }\n  }\n": typeof types.EditOfferDocument,
    "\n  fragment EditStoreFields on Store {\n    id\n    uid\n    generation\n    engine\n    displayName\n    size\n    host\n    plugins\n    adminEmail\n    labels {\n      key\n      value\n    }\n    deletionPolicy\n  }\n": typeof types.EditStoreFieldsFragmentDoc,
    "\n  mutation UpdateStore($input: UpdateStoreInput!) {\n    outcome: updateStore(input: $input) {\n      __typename\n      ...RefusalFields\n    }\n  }\n": typeof types.UpdateStoreDocument,
    "\n  fragment FactsFields on Store {\n    id\n    displayName\n    host\n    team\n    namespace\n    release\n    revision\n    version\n    chartVersion\n    size\n    sampleData\n    plugins\n    suspended\n    phase\n    adminEmail\n    labels {\n      key\n      value\n    }\n    deletionPolicy\n    ...EditStoreFields\n  }\n": typeof types.FactsFieldsFragmentDoc,
    "\n  query LogComponents {\n    engines {\n      engine\n      components\n    }\n  }\n": typeof types.LogComponentsDocument,
    "\n  query ReleaseHistory($id: ID!) {\n    store(id: $id) {\n      id\n      releaseHistory {\n        revision\n        status\n        chartVersion\n        appVersion\n        updatedAt\n        description\n      }\n    }\n  }\n": typeof types.ReleaseHistoryDocument,
    "\n  fragment StepFields on StoreStep {\n    name\n    title\n    state\n    startedAt\n    finishedAt\n    message\n  }\n": typeof types.StepFieldsFragmentDoc,
    "\n  fragment StoreCardFields on Store {\n    id\n    displayName\n    engineTitle\n    phase\n    message\n    url\n    adminUrl\n    createdAt\n    provisioningSeconds\n    queuePosition\n    steps {\n      name\n      state\n      ...StepFields\n    }\n    ...StoreTroubleFields\n  }\n": typeof types.StoreCardFieldsFragmentDoc,
    "\n  fragment StoreTroubleFields on Store {\n    id\n    phase\n    attempts\n    lastError {\n      reason\n      message\n      hint\n    }\n  }\n": typeof types.StoreTroubleFieldsFragmentDoc,
    "\n  mutation RetryStore($id: ID!) {\n    outcome: retryStore(input: { id: $id }) {\n      __typename\n      ...RefusalFields\n    }\n  }\n": typeof types.RetryStoreDocument,
    "\n  subscription StoresChanged {\n    storesChanged {\n      snapshot\n      removed\n      upserted {\n        id\n        createdAt\n        displayName\n        phase\n        ...StoreCardFields\n      }\n      live {\n        fresh\n        staleSince\n      }\n    }\n  }\n": typeof types.StoresChangedDocument,
    "\n  subscription StoreLogs($id: ID!, $component: String!) {\n    storeLogs(id: $id, component: $component, tail: 200) {\n      at\n      pod\n      text\n    }\n  }\n": typeof types.StoreLogsDocument,
    "\n  fragment RefusalFields on UserError {\n    __typename\n    message\n    hint\n    ... on InvalidInput {\n      problems {\n        path\n        message\n      }\n    }\n    ... on IdTaken {\n      id\n    }\n    ... on RateLimited {\n      retryAfter\n    }\n  }\n": typeof types.RefusalFieldsFragmentDoc,
    "\n  mutation ScriptCreate($input: CreateStoreInput!) {\n    createStore(input: $input) {\n      __typename\n      ... on UserError {\n        message\n      }\n    }\n  }\n": typeof types.ScriptCreateDocument,
    "\n  subscription ScriptWatch($id: ID!) {\n    storeStatus(id: $id) {\n      ... on Store {\n        phase\n        message\n        url\n      }\n    }\n  }\n": typeof types.ScriptWatchDocument,
};
const documents: Documents = {
    "\n  subscription StoreStatus($id: ID!) {\n    storeStatus(id: $id) {\n      __typename\n      ... on Store {\n        id\n        uid\n        displayName\n        engine\n        phase\n        revision\n        ...StoreCardFields\n        ...FactsFields\n        steps {\n          name\n          ...StepFields\n        }\n        conditions {\n          ...ConditionFields\n        }\n      }\n    }\n  }\n": types.StoreStatusDocument,
    "\n  query ReadActivity($storeId: ID, $first: Int!) {\n    activity(first: $first, storeId: $storeId) {\n      edges {\n        node {\n          id\n          at\n          storeId\n          message\n          reason\n          severity\n          count\n        }\n      }\n      pageInfo {\n        hasNextPage\n      }\n    }\n  }\n": types.ReadActivityDocument,
    "\n  subscription ActivityAdded {\n    activityAdded {\n      id\n      count\n    }\n  }\n": types.ActivityAddedDocument,
    "\n  query Offer {\n    settings {\n      baseDomain\n    }\n    engines {\n      engine\n      available\n      plugins\n      ...EngineChoiceFields\n    }\n  }\n": types.OfferDocument,
    "\n  mutation CreateStore($input: CreateStoreInput!) {\n    outcome: createStore(input: $input) {\n      __typename\n      ...RefusalFields\n    }\n  }\n": types.CreateStoreDocument,
    "\n  fragment EngineChoiceFields on EngineInfo {\n    engine\n    title\n    description\n    available\n    reason\n    fix\n  }\n": types.EngineChoiceFieldsFragmentDoc,
    "\n  subscription FleetChanged {\n    fleetChanged {\n      total\n      byPhase {\n        phase\n        count\n      }\n      averageProvisioningSeconds\n      p95ProvisioningSeconds\n      limits {\n        storesTotal\n        storesLeft\n        storesLeftForYou\n        concurrentProvisions\n        requestsPerWindow\n        windowSeconds\n      }\n    }\n  }\n": types.FleetChangedDocument,
    "\n  fragment ConditionFields on StoreCondition {\n    type\n    status\n    reason\n    message\n    lastTransitionTime\n  }\n": types.ConditionFieldsFragmentDoc,
    "\n  mutation DeleteStore($id: ID!) {\n    outcome: deleteStore(input: { id: $id }) {\n      __typename\n      ...RefusalFields\n    }\n  }\n": types.DeleteStoreDocument,
    "\n  mutation SuspendStore($id: ID!) {\n    outcome: suspendStore(input: { id: $id }) {\n      __typename\n      ...RefusalFields\n    }\n  }\n": types.SuspendStoreDocument,
    "\n  mutation ResumeStore($id: ID!) {\n    outcome: resumeStore(input: { id: $id }) {\n      __typename\n      ...RefusalFields\n    }\n  }\n": types.ResumeStoreDocument,
    "\n  mutation UpgradeStore($id: ID!, $version: String) {\n    outcome: upgradeStore(input: { id: $id, version: $version }) {\n      __typename\n      ...RefusalFields\n    }\n  }\n": types.UpgradeStoreDocument,
    "\n  mutation RollbackStore($id: ID!, $revision: Int!) {\n    outcome: rollbackStore(input: { id: $id, revision: $revision }) {\n      __typename\n      ...RefusalFields\n    }\n  }\n": types.RollbackStoreDocument,
    "\n  mutation RevealCredentials($id: ID!) {\n    outcome: revealCredentials(input: { id: $id }) {\n      __typename\n      ... on CredentialsPayload {\n        adminUrl\n        user\n        password\n        notice\n      }\n      ...RefusalFields\n    }\n  }\n": types.RevealCredentialsDocument,
    "\n  query EditOffer {\n    engines {\n      engine\n      plugins\n    }\n  }\n": types.EditOfferDocument,
    "\n  fragment EditStoreFields on Store {\n    id\n    uid\n    generation\n    engine\n    displayName\n    size\n    host\n    plugins\n    adminEmail\n    labels {\n      key\n      value\n    }\n    deletionPolicy\n  }\n": types.EditStoreFieldsFragmentDoc,
    "\n  mutation UpdateStore($input: UpdateStoreInput!) {\n    outcome: updateStore(input: $input) {\n      __typename\n      ...RefusalFields\n    }\n  }\n": types.UpdateStoreDocument,
    "\n  fragment FactsFields on Store {\n    id\n    displayName\n    host\n    team\n    namespace\n    release\n    revision\n    version\n    chartVersion\n    size\n    sampleData\n    plugins\n    suspended\n    phase\n    adminEmail\n    labels {\n      key\n      value\n    }\n    deletionPolicy\n    ...EditStoreFields\n  }\n": types.FactsFieldsFragmentDoc,
    "\n  query LogComponents {\n    engines {\n      engine\n      components\n    }\n  }\n": types.LogComponentsDocument,
    "\n  query ReleaseHistory($id: ID!) {\n    store(id: $id) {\n      id\n      releaseHistory {\n        revision\n        status\n        chartVersion\n        appVersion\n        updatedAt\n        description\n      }\n    }\n  }\n": types.ReleaseHistoryDocument,
    "\n  fragment StepFields on StoreStep {\n    name\n    title\n    state\n    startedAt\n    finishedAt\n    message\n  }\n": types.StepFieldsFragmentDoc,
    "\n  fragment StoreCardFields on Store {\n    id\n    displayName\n    engineTitle\n    phase\n    message\n    url\n    adminUrl\n    createdAt\n    provisioningSeconds\n    queuePosition\n    steps {\n      name\n      state\n      ...StepFields\n    }\n    ...StoreTroubleFields\n  }\n": types.StoreCardFieldsFragmentDoc,
    "\n  fragment StoreTroubleFields on Store {\n    id\n    phase\n    attempts\n    lastError {\n      reason\n      message\n      hint\n    }\n  }\n": types.StoreTroubleFieldsFragmentDoc,
    "\n  mutation RetryStore($id: ID!) {\n    outcome: retryStore(input: { id: $id }) {\n      __typename\n      ...RefusalFields\n    }\n  }\n": types.RetryStoreDocument,
    "\n  subscription StoresChanged {\n    storesChanged {\n      snapshot\n      removed\n      upserted {\n        id\n        createdAt\n        displayName\n        phase\n        ...StoreCardFields\n      }\n      live {\n        fresh\n        staleSince\n      }\n    }\n  }\n": types.StoresChangedDocument,
    "\n  subscription StoreLogs($id: ID!, $component: String!) {\n    storeLogs(id: $id, component: $component, tail: 200) {\n      at\n      pod\n      text\n    }\n  }\n": types.StoreLogsDocument,
    "\n  fragment RefusalFields on UserError {\n    __typename\n    message\n    hint\n    ... on InvalidInput {\n      problems {\n        path\n        message\n      }\n    }\n    ... on IdTaken {\n      id\n    }\n    ... on RateLimited {\n      retryAfter\n    }\n  }\n": types.RefusalFieldsFragmentDoc,
    "\n  mutation ScriptCreate($input: CreateStoreInput!) {\n    createStore(input: $input) {\n      __typename\n      ... on UserError {\n        message\n      }\n    }\n  }\n": types.ScriptCreateDocument,
    "\n  subscription ScriptWatch($id: ID!) {\n    storeStatus(id: $id) {\n      ... on Store {\n        phase\n        message\n        url\n      }\n    }\n  }\n": types.ScriptWatchDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 *
 *
 * @example
 * ```ts
 * const query = graphql(`query GetUser($id: ID!) { user(id: $id) { name } }`);
 * ```
 *
 * The query argument is unknown!
 * Please regenerate the types.
 */
export function graphql(source: string): unknown;

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription StoreStatus($id: ID!) {\n    storeStatus(id: $id) {\n      __typename\n      ... on Store {\n        id\n        uid\n        displayName\n        engine\n        phase\n        revision\n        ...StoreCardFields\n        ...FactsFields\n        steps {\n          name\n          ...StepFields\n        }\n        conditions {\n          ...ConditionFields\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  subscription StoreStatus($id: ID!) {\n    storeStatus(id: $id) {\n      __typename\n      ... on Store {\n        id\n        uid\n        displayName\n        engine\n        phase\n        revision\n        ...StoreCardFields\n        ...FactsFields\n        steps {\n          name\n          ...StepFields\n        }\n        conditions {\n          ...ConditionFields\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ReadActivity($storeId: ID, $first: Int!) {\n    activity(first: $first, storeId: $storeId) {\n      edges {\n        node {\n          id\n          at\n          storeId\n          message\n          reason\n          severity\n          count\n        }\n      }\n      pageInfo {\n        hasNextPage\n      }\n    }\n  }\n"): (typeof documents)["\n  query ReadActivity($storeId: ID, $first: Int!) {\n    activity(first: $first, storeId: $storeId) {\n      edges {\n        node {\n          id\n          at\n          storeId\n          message\n          reason\n          severity\n          count\n        }\n      }\n      pageInfo {\n        hasNextPage\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription ActivityAdded {\n    activityAdded {\n      id\n      count\n    }\n  }\n"): (typeof documents)["\n  subscription ActivityAdded {\n    activityAdded {\n      id\n      count\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Offer {\n    settings {\n      baseDomain\n    }\n    engines {\n      engine\n      available\n      plugins\n      ...EngineChoiceFields\n    }\n  }\n"): (typeof documents)["\n  query Offer {\n    settings {\n      baseDomain\n    }\n    engines {\n      engine\n      available\n      plugins\n      ...EngineChoiceFields\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateStore($input: CreateStoreInput!) {\n    outcome: createStore(input: $input) {\n      __typename\n      ...RefusalFields\n    }\n  }\n"): (typeof documents)["\n  mutation CreateStore($input: CreateStoreInput!) {\n    outcome: createStore(input: $input) {\n      __typename\n      ...RefusalFields\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment EngineChoiceFields on EngineInfo {\n    engine\n    title\n    description\n    available\n    reason\n    fix\n  }\n"): (typeof documents)["\n  fragment EngineChoiceFields on EngineInfo {\n    engine\n    title\n    description\n    available\n    reason\n    fix\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription FleetChanged {\n    fleetChanged {\n      total\n      byPhase {\n        phase\n        count\n      }\n      averageProvisioningSeconds\n      p95ProvisioningSeconds\n      limits {\n        storesTotal\n        storesLeft\n        storesLeftForYou\n        concurrentProvisions\n        requestsPerWindow\n        windowSeconds\n      }\n    }\n  }\n"): (typeof documents)["\n  subscription FleetChanged {\n    fleetChanged {\n      total\n      byPhase {\n        phase\n        count\n      }\n      averageProvisioningSeconds\n      p95ProvisioningSeconds\n      limits {\n        storesTotal\n        storesLeft\n        storesLeftForYou\n        concurrentProvisions\n        requestsPerWindow\n        windowSeconds\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ConditionFields on StoreCondition {\n    type\n    status\n    reason\n    message\n    lastTransitionTime\n  }\n"): (typeof documents)["\n  fragment ConditionFields on StoreCondition {\n    type\n    status\n    reason\n    message\n    lastTransitionTime\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeleteStore($id: ID!) {\n    outcome: deleteStore(input: { id: $id }) {\n      __typename\n      ...RefusalFields\n    }\n  }\n"): (typeof documents)["\n  mutation DeleteStore($id: ID!) {\n    outcome: deleteStore(input: { id: $id }) {\n      __typename\n      ...RefusalFields\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SuspendStore($id: ID!) {\n    outcome: suspendStore(input: { id: $id }) {\n      __typename\n      ...RefusalFields\n    }\n  }\n"): (typeof documents)["\n  mutation SuspendStore($id: ID!) {\n    outcome: suspendStore(input: { id: $id }) {\n      __typename\n      ...RefusalFields\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ResumeStore($id: ID!) {\n    outcome: resumeStore(input: { id: $id }) {\n      __typename\n      ...RefusalFields\n    }\n  }\n"): (typeof documents)["\n  mutation ResumeStore($id: ID!) {\n    outcome: resumeStore(input: { id: $id }) {\n      __typename\n      ...RefusalFields\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UpgradeStore($id: ID!, $version: String) {\n    outcome: upgradeStore(input: { id: $id, version: $version }) {\n      __typename\n      ...RefusalFields\n    }\n  }\n"): (typeof documents)["\n  mutation UpgradeStore($id: ID!, $version: String) {\n    outcome: upgradeStore(input: { id: $id, version: $version }) {\n      __typename\n      ...RefusalFields\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RollbackStore($id: ID!, $revision: Int!) {\n    outcome: rollbackStore(input: { id: $id, revision: $revision }) {\n      __typename\n      ...RefusalFields\n    }\n  }\n"): (typeof documents)["\n  mutation RollbackStore($id: ID!, $revision: Int!) {\n    outcome: rollbackStore(input: { id: $id, revision: $revision }) {\n      __typename\n      ...RefusalFields\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RevealCredentials($id: ID!) {\n    outcome: revealCredentials(input: { id: $id }) {\n      __typename\n      ... on CredentialsPayload {\n        adminUrl\n        user\n        password\n        notice\n      }\n      ...RefusalFields\n    }\n  }\n"): (typeof documents)["\n  mutation RevealCredentials($id: ID!) {\n    outcome: revealCredentials(input: { id: $id }) {\n      __typename\n      ... on CredentialsPayload {\n        adminUrl\n        user\n        password\n        notice\n      }\n      ...RefusalFields\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query EditOffer {\n    engines {\n      engine\n      plugins\n    }\n  }\n"): (typeof documents)["\n  query EditOffer {\n    engines {\n      engine\n      plugins\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment EditStoreFields on Store {\n    id\n    uid\n    generation\n    engine\n    displayName\n    size\n    host\n    plugins\n    adminEmail\n    labels {\n      key\n      value\n    }\n    deletionPolicy\n  }\n"): (typeof documents)["\n  fragment EditStoreFields on Store {\n    id\n    uid\n    generation\n    engine\n    displayName\n    size\n    host\n    plugins\n    adminEmail\n    labels {\n      key\n      value\n    }\n    deletionPolicy\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UpdateStore($input: UpdateStoreInput!) {\n    outcome: updateStore(input: $input) {\n      __typename\n      ...RefusalFields\n    }\n  }\n"): (typeof documents)["\n  mutation UpdateStore($input: UpdateStoreInput!) {\n    outcome: updateStore(input: $input) {\n      __typename\n      ...RefusalFields\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment FactsFields on Store {\n    id\n    displayName\n    host\n    team\n    namespace\n    release\n    revision\n    version\n    chartVersion\n    size\n    sampleData\n    plugins\n    suspended\n    phase\n    adminEmail\n    labels {\n      key\n      value\n    }\n    deletionPolicy\n    ...EditStoreFields\n  }\n"): (typeof documents)["\n  fragment FactsFields on Store {\n    id\n    displayName\n    host\n    team\n    namespace\n    release\n    revision\n    version\n    chartVersion\n    size\n    sampleData\n    plugins\n    suspended\n    phase\n    adminEmail\n    labels {\n      key\n      value\n    }\n    deletionPolicy\n    ...EditStoreFields\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query LogComponents {\n    engines {\n      engine\n      components\n    }\n  }\n"): (typeof documents)["\n  query LogComponents {\n    engines {\n      engine\n      components\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ReleaseHistory($id: ID!) {\n    store(id: $id) {\n      id\n      releaseHistory {\n        revision\n        status\n        chartVersion\n        appVersion\n        updatedAt\n        description\n      }\n    }\n  }\n"): (typeof documents)["\n  query ReleaseHistory($id: ID!) {\n    store(id: $id) {\n      id\n      releaseHistory {\n        revision\n        status\n        chartVersion\n        appVersion\n        updatedAt\n        description\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment StepFields on StoreStep {\n    name\n    title\n    state\n    startedAt\n    finishedAt\n    message\n  }\n"): (typeof documents)["\n  fragment StepFields on StoreStep {\n    name\n    title\n    state\n    startedAt\n    finishedAt\n    message\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment StoreCardFields on Store {\n    id\n    displayName\n    engineTitle\n    phase\n    message\n    url\n    adminUrl\n    createdAt\n    provisioningSeconds\n    queuePosition\n    steps {\n      name\n      state\n      ...StepFields\n    }\n    ...StoreTroubleFields\n  }\n"): (typeof documents)["\n  fragment StoreCardFields on Store {\n    id\n    displayName\n    engineTitle\n    phase\n    message\n    url\n    adminUrl\n    createdAt\n    provisioningSeconds\n    queuePosition\n    steps {\n      name\n      state\n      ...StepFields\n    }\n    ...StoreTroubleFields\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment StoreTroubleFields on Store {\n    id\n    phase\n    attempts\n    lastError {\n      reason\n      message\n      hint\n    }\n  }\n"): (typeof documents)["\n  fragment StoreTroubleFields on Store {\n    id\n    phase\n    attempts\n    lastError {\n      reason\n      message\n      hint\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RetryStore($id: ID!) {\n    outcome: retryStore(input: { id: $id }) {\n      __typename\n      ...RefusalFields\n    }\n  }\n"): (typeof documents)["\n  mutation RetryStore($id: ID!) {\n    outcome: retryStore(input: { id: $id }) {\n      __typename\n      ...RefusalFields\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription StoresChanged {\n    storesChanged {\n      snapshot\n      removed\n      upserted {\n        id\n        createdAt\n        displayName\n        phase\n        ...StoreCardFields\n      }\n      live {\n        fresh\n        staleSince\n      }\n    }\n  }\n"): (typeof documents)["\n  subscription StoresChanged {\n    storesChanged {\n      snapshot\n      removed\n      upserted {\n        id\n        createdAt\n        displayName\n        phase\n        ...StoreCardFields\n      }\n      live {\n        fresh\n        staleSince\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription StoreLogs($id: ID!, $component: String!) {\n    storeLogs(id: $id, component: $component, tail: 200) {\n      at\n      pod\n      text\n    }\n  }\n"): (typeof documents)["\n  subscription StoreLogs($id: ID!, $component: String!) {\n    storeLogs(id: $id, component: $component, tail: 200) {\n      at\n      pod\n      text\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment RefusalFields on UserError {\n    __typename\n    message\n    hint\n    ... on InvalidInput {\n      problems {\n        path\n        message\n      }\n    }\n    ... on IdTaken {\n      id\n    }\n    ... on RateLimited {\n      retryAfter\n    }\n  }\n"): (typeof documents)["\n  fragment RefusalFields on UserError {\n    __typename\n    message\n    hint\n    ... on InvalidInput {\n      problems {\n        path\n        message\n      }\n    }\n    ... on IdTaken {\n      id\n    }\n    ... on RateLimited {\n      retryAfter\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ScriptCreate($input: CreateStoreInput!) {\n    createStore(input: $input) {\n      __typename\n      ... on UserError {\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation ScriptCreate($input: CreateStoreInput!) {\n    createStore(input: $input) {\n      __typename\n      ... on UserError {\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription ScriptWatch($id: ID!) {\n    storeStatus(id: $id) {\n      ... on Store {\n        phase\n        message\n        url\n      }\n    }\n  }\n"): (typeof documents)["\n  subscription ScriptWatch($id: ID!) {\n    storeStatus(id: $id) {\n      ... on Store {\n        phase\n        message\n        url\n      }\n    }\n  }\n"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;