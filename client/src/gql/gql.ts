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
    "\n  subscription StoreStatus($id: ID!) {\n    storeStatus(id: $id) {\n      __typename\n      ... on Store {\n        id\n        uid\n        displayName\n        engine\n        phase\n        revision\n        ...StoreCardFields\n        ...FactsFields\n        ...ExpiryFields\n        ...DiagnosisFields\n        ...DomainsFields\n        ...HealthFields\n        ...RestoreFields\n        steps {\n          name\n          ...StepFields\n        }\n        conditions {\n          ...ConditionFields\n        }\n      }\n    }\n  }\n": typeof types.StoreStatusDocument,
    "\n  query ReadActivity($storeId: ID, $first: Int!) {\n    activity(first: $first, storeId: $storeId) {\n      edges {\n        node {\n          id\n          at\n          storeId\n          message\n          reason\n          severity\n          count\n        }\n      }\n      pageInfo {\n        hasNextPage\n      }\n    }\n  }\n": typeof types.ReadActivityDocument,
    "\n  subscription ActivityAdded {\n    activityAdded {\n      id\n      count\n    }\n  }\n": typeof types.ActivityAddedDocument,
    "\n  subscription StoreBackups($id: ID!) {\n    storeBackups(id: $id) {\n      uid\n      name\n      team\n      engine\n      storeName\n      reason\n      phase\n      message\n      createdAt\n      startedAt\n      completedAt\n      expiresAt\n      deletingSince\n      bytes\n      addedBytes\n      orders\n      ordersSince\n      products\n      store {\n        id\n      }\n    }\n  }\n": typeof types.StoreBackupsDocument,
    "\n  query BackupSchedule($id: ID!) {\n    store(id: $id) {\n      id\n      backupSchedule {\n        schedule\n        timeZone\n        keep {\n          last\n          hourly\n          daily\n          weekly\n          monthly\n        }\n        nextAt\n        lastAt\n      }\n    }\n  }\n": typeof types.BackupScheduleDocument,
    "\n  mutation SetBackupSchedule($input: UpdateStoreInput!) {\n    outcome: updateStore(input: $input) {\n      __typename\n      ...RefusalFields\n    }\n  }\n": typeof types.SetBackupScheduleDocument,
    "\n  mutation BackupStore($input: BackupStoreInput!) {\n    outcome: backupStore(input: $input) {\n      __typename\n      ...RefusalFields\n    }\n  }\n": typeof types.BackupStoreDocument,
    "\n  mutation DeleteBackup($input: DeleteBackupInput!) {\n    outcome: deleteBackup(input: $input) {\n      __typename\n      ...RefusalFields\n    }\n  }\n": typeof types.DeleteBackupDocument,
    "\n  query DeletedStores($team: String) {\n    backups(team: $team, first: 200) {\n      edges {\n        node {\n          uid\n          name\n          team\n          storeId\n          storeName\n          engine\n          phase\n          orders\n          completedAt\n          deletingSince\n          store {\n            id\n          }\n        }\n      }\n    }\n  }\n": typeof types.DeletedStoresDocument,
    "\n  mutation RestoreInPlace($input: RestoreStoreInput!) {\n    outcome: restoreStore(input: $input) {\n      __typename\n      ...RefusalFields\n    }\n  }\n": typeof types.RestoreInPlaceDocument,
    "\n  fragment RestoreFields on Store {\n    restore {\n      backup\n      savedAs\n      returning\n      outcome\n      message\n      startedAt\n      finishedAt\n      steps {\n        name\n        title\n        state\n        startedAt\n        finishedAt\n        message\n      }\n    }\n  }\n": typeof types.RestoreFieldsFragmentDoc,
    "\n  mutation RestoreStore($input: CreateStoreInput!) {\n    outcome: createStore(input: $input) {\n      __typename\n      ...RefusalFields\n    }\n  }\n": typeof types.RestoreStoreDocument,
    "\n  query Offer {\n    settings {\n      baseDomain\n    }\n    engines {\n      engine\n      available\n      plugins\n      ...EngineChoiceFields\n    }\n  }\n": typeof types.OfferDocument,
    "\n  mutation CreateStore($input: CreateStoreInput!) {\n    outcome: createStore(input: $input) {\n      __typename\n      ...RefusalFields\n    }\n  }\n": typeof types.CreateStoreDocument,
    "\n  fragment EngineChoiceFields on EngineInfo {\n    engine\n    title\n    description\n    available\n    reason\n    fix\n  }\n": typeof types.EngineChoiceFieldsFragmentDoc,
    "\n  fragment DomainsFields on Store {\n    id\n    uid\n    ownHost\n    host\n    domains {\n      host\n      primary\n      verified\n      reason\n      message\n      records {\n        type\n        name\n        expected\n        observed\n      }\n      certificate {\n        ...CertificateFields\n      }\n    }\n    certificates {\n      ...CertificateFields\n    }\n  }\n": typeof types.DomainsFieldsFragmentDoc,
    "\n  mutation AddDomain($input: AddDomainInput!) {\n    outcome: addDomain(input: $input) {\n      __typename\n      ...RefusalFields\n    }\n  }\n": typeof types.AddDomainDocument,
    "\n  mutation RemoveDomain($input: RemoveDomainInput!) {\n    outcome: removeDomain(input: $input) {\n      __typename\n      ...RefusalFields\n    }\n  }\n": typeof types.RemoveDomainDocument,
    "\n  mutation SetPrimaryDomain($input: SetPrimaryDomainInput!) {\n    outcome: setPrimaryDomain(input: $input) {\n      __typename\n      ...RefusalFields\n    }\n  }\n": typeof types.SetPrimaryDomainDocument,
    "\n  query BulkPlan($filter: StoreFilter, $first: Int, $after: String, $input: BulkCheckInput!) {\n    stores(filter: $filter, order: { field: NAME, direction: ASC }, first: $first, after: $after) {\n      totalCount\n      edges {\n        node {\n          id\n          uid\n          bulkCheck(input: $input) {\n            state\n            message\n            hint\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.BulkPlanDocument,
    "\n  mutation BulkChange($input: BulkChangeStoresInput!) {\n    outcome: bulkChangeStores(input: $input) {\n      __typename\n      ... on BulkChangeStoresPayload {\n        outcomes {\n          storeId\n          state\n          message\n          hint\n        }\n      }\n      ...RefusalFields\n    }\n  }\n": typeof types.BulkChangeDocument,
    "\n  subscription StoreIds($filter: StoreFilter, $order: StoreOrderInput, $first: Int, $offset: Int) {\n    storeWindow(filter: $filter, order: $order, first: $first, offset: $offset) {\n      ids\n    }\n  }\n": typeof types.StoreIdsDocument,
    "\n  subscription StoreWindow($filter: StoreFilter, $order: StoreOrderInput, $first: Int, $offset: Int) {\n    storeWindow(filter: $filter, order: $order, first: $first, offset: $offset) {\n      snapshot\n      totalCount\n      offset\n      ids\n      rows {\n        ...StoreRowFields\n      }\n      facets {\n        phase {\n          phase\n          count\n        }\n        engine {\n          engine\n          title\n          count\n        }\n        version {\n          value\n          count\n        }\n        team {\n          value\n          count\n        }\n        age {\n          age\n          count\n        }\n        certificate {\n          reason\n          count\n        }\n        label {\n          key\n          value\n          count\n        }\n      }\n      live {\n        fresh\n      }\n    }\n  }\n": typeof types.StoreWindowDocument,
    "\n  fragment StoreRowFields on Store {\n    id\n    displayName\n    team\n    engineTitle\n    version\n    size\n    phase\n    message\n    url\n    createdAt\n    updatedAt\n    queuePosition\n    health {\n      recentMilliseconds\n    }\n    lastError {\n      message\n      hint\n    }\n  }\n": typeof types.StoreRowFieldsFragmentDoc,
    "\n  subscription StoreCount($filter: StoreFilter) {\n    storeWindow(filter: $filter, first: 1) {\n      totalCount\n      live {\n        fresh\n      }\n    }\n  }\n": typeof types.StoreCountDocument,
    "\n  query ExportStores($filter: StoreFilter, $order: StoreOrderInput, $after: String) {\n    stores(filter: $filter, order: $order, first: 200, after: $after) {\n      edges {\n        node {\n          ...StoreRowFields\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.ExportStoresDocument,
    "\n  subscription FleetChanged {\n    fleetChanged {\n      total\n      byPhase {\n        phase\n        count\n      }\n      averageProvisioningSeconds\n      p95ProvisioningSeconds\n      limits {\n        storesTotal\n        storesLeft\n        storesLeftForYou\n        concurrentProvisions\n        requestsPerWindow\n        windowSeconds\n      }\n    }\n  }\n": typeof types.FleetChangedDocument,
    "\n  query RolloutEngines {\n    engines {\n      engine\n      title\n    }\n  }\n": typeof types.RolloutEnginesDocument,
    "\n  fragment RolloutFields on Rollout {\n    id\n    name\n    team\n    createdAt\n    selector {\n      engine\n      versions\n      ids\n      labels {\n        key\n        value\n      }\n    }\n    target {\n      version\n      size\n    }\n    failureBudget\n    maxFailures\n    onFailure\n    paused\n    phase\n    message\n    startedAt\n    finishedAt\n    currentWave\n    stores {\n      total\n      waiting\n      skipped\n      updating\n      healthy\n      failed\n      rolledBack\n      overridden\n    }\n    progress {\n      number\n      canary\n      size\n      updating\n      healthy\n      failed\n    }\n  }\n": typeof types.RolloutFieldsFragmentDoc,
    "\n  subscription RolloutsChanged($team: String) {\n    rolloutsChanged(team: $team) {\n      id\n      ...RolloutFields\n    }\n  }\n": typeof types.RolloutsChangedDocument,
    "\n  subscription RolloutChanged($name: String!, $team: String) {\n    rolloutChanged(name: $name, team: $team) {\n      id\n      ...RolloutFields\n    }\n  }\n": typeof types.RolloutChangedDocument,
    "\n  query RolloutChanges($name: String!, $team: String, $outcome: [RolloutOutcome!], $after: String) {\n    rollout(name: $name, team: $team) {\n      id\n      changes(first: 50, outcome: $outcome, after: $after) {\n        totalCount\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n        edges {\n          node {\n            storeId\n            wave\n            outcome\n            message\n            changedAt\n          }\n        }\n      }\n    }\n  }\n": typeof types.RolloutChangesDocument,
    "\n  query PreviewRollout($team: String, $input: PreviewRolloutInput!) {\n    previewRollout(team: $team, input: $input) {\n      total\n      skipped\n      ids\n      maxFailures\n      waves {\n        number\n        canary\n        size\n      }\n    }\n  }\n": typeof types.PreviewRolloutDocument,
    "\n  mutation CreateRollout($input: CreateRolloutInput!) {\n    outcome: createRollout(input: $input) {\n      __typename\n      ...RefusalFields\n    }\n  }\n": typeof types.CreateRolloutDocument,
    "\n  mutation PauseRollout($input: PauseRolloutInput!) {\n    outcome: pauseRollout(input: $input) {\n      __typename\n      ...RefusalFields\n    }\n  }\n": typeof types.PauseRolloutDocument,
    "\n  mutation ResumeRollout($input: ResumeRolloutInput!) {\n    outcome: resumeRollout(input: $input) {\n      __typename\n      ...RefusalFields\n    }\n  }\n": typeof types.ResumeRolloutDocument,
    "\n  mutation AbortRollout($input: AbortRolloutInput!) {\n    outcome: abortRollout(input: $input) {\n      __typename\n      ...RefusalFields\n    }\n  }\n": typeof types.AbortRolloutDocument,
    "\n  mutation DeleteRollout($input: DeleteRolloutInput!) {\n    outcome: deleteRollout(input: $input) {\n      __typename\n      ...RefusalFields\n    }\n  }\n": typeof types.DeleteRolloutDocument,
    "\n  query Versions($team: String) {\n    versions(team: $team) {\n      engine\n      title\n      version\n      count\n      newest\n    }\n  }\n": typeof types.VersionsDocument,
    "\n  fragment ConditionFields on StoreCondition {\n    type\n    status\n    reason\n    message\n    lastTransitionTime\n  }\n": typeof types.ConditionFieldsFragmentDoc,
    "\n  mutation DeleteStore($id: ID!) {\n    outcome: deleteStore(input: { id: $id }) {\n      __typename\n      ...RefusalFields\n    }\n  }\n": typeof types.DeleteStoreDocument,
    "\n  query DiagnosedStore {\n    store(id: \"nike\") {\n      id\n      ...DiagnosisFields\n    }\n  }\n": typeof types.DiagnosedStoreDocument,
    "\n  fragment DiagnosisFields on Store {\n    id\n    phase\n    message\n    attempts\n    nextAttemptAt\n    queuePosition\n    lastError {\n      message\n      hint\n    }\n    steps {\n      title\n      state\n      message\n      startedAt\n    }\n    conditions {\n      type\n      status\n      reason\n      message\n      lastTransitionTime\n    }\n  }\n": typeof types.DiagnosisFieldsFragmentDoc,
    "\n  query StoreWarnings($id: ID!) {\n    store(id: $id) {\n      id\n      activity(first: 30) {\n        edges {\n          node {\n            id\n            at\n            message\n            severity\n          }\n        }\n      }\n    }\n  }\n": typeof types.StoreWarningsDocument,
    "\n  mutation SuspendStore($id: ID!) {\n    outcome: suspendStore(input: { id: $id }) {\n      __typename\n      ...RefusalFields\n    }\n  }\n": typeof types.SuspendStoreDocument,
    "\n  mutation ResumeStore($id: ID!) {\n    outcome: resumeStore(input: { id: $id }) {\n      __typename\n      ...RefusalFields\n    }\n  }\n": typeof types.ResumeStoreDocument,
    "\n  mutation UpgradeStore($id: ID!, $version: String) {\n    outcome: upgradeStore(input: { id: $id, version: $version }) {\n      __typename\n      ...RefusalFields\n    }\n  }\n": typeof types.UpgradeStoreDocument,
    "\n  mutation RollbackStore($id: ID!, $revision: Int!) {\n    outcome: rollbackStore(input: { id: $id, revision: $revision }) {\n      __typename\n      ...RefusalFields\n    }\n  }\n": typeof types.RollbackStoreDocument,
    "\n  mutation RevealCredentials($id: ID!) {\n    outcome: revealCredentials(input: { id: $id }) {\n      __typename\n      ... on CredentialsPayload {\n        adminUrl\n        user\n        password\n        notice\n      }\n      ...RefusalFields\n    }\n  }\n": typeof types.RevealCredentialsDocument,
    "\n  mutation RotateCredentials($id: ID!) {\n    outcome: rotateCredentials(input: { id: $id }) {\n      __typename\n      ...RefusalFields\n    }\n  }\n": typeof types.RotateCredentialsDocument,
    "\n  query EditOffer {\n    engines {\n      engine\n      plugins\n    }\n  }\n": typeof types.EditOfferDocument,
    "\n  fragment EditStoreFields on Store {\n    id\n    uid\n    generation\n    engine\n    displayName\n    size\n    ownHost\n    plugins\n    adminEmail\n    labels {\n      key\n      value\n    }\n    deletionPolicy\n    expiresAt\n  }\n": typeof types.EditStoreFieldsFragmentDoc,
    "\n  mutation UpdateStore($input: UpdateStoreInput!) {\n    outcome: updateStore(input: $input) {\n      __typename\n      ...RefusalFields\n    }\n  }\n": typeof types.UpdateStoreDocument,
    "\n  fragment ExpiryFields on Store {\n    expiresAt\n    phase\n    deletionPolicy\n  }\n": typeof types.ExpiryFieldsFragmentDoc,
    "\n  fragment FactsFields on Store {\n    id\n    displayName\n    host\n    team\n    namespace\n    release\n    revision\n    version\n    chartVersion\n    size\n    sampleData\n    plugins\n    suspended\n    phase\n    adminEmail\n    labels {\n      key\n      value\n    }\n    deletionPolicy\n    ...EditStoreFields\n  }\n": typeof types.FactsFieldsFragmentDoc,
    "\n  fragment HealthFields on Store {\n    health {\n      state\n      message\n      checkedAt\n      checks {\n        name\n        ok\n        status\n        milliseconds\n        message\n      }\n      uptimeDay\n      uptimeWeek\n      hours {\n        since\n        upSeconds\n        downSeconds\n        milliseconds\n      }\n      days {\n        since\n        upSeconds\n        downSeconds\n        milliseconds\n      }\n    }\n  }\n": typeof types.HealthFieldsFragmentDoc,
    "\n  query LogComponents {\n    engines {\n      engine\n      components\n    }\n  }\n": typeof types.LogComponentsDocument,
    "\n  query RevisionChanges($id: ID!, $from: Int!, $to: Int!) {\n    store(id: $id) {\n      id\n      revisionChanges(from: $from, to: $to) {\n        path\n        before\n        after\n      }\n    }\n  }\n": typeof types.RevisionChangesDocument,
    "\n  query ReleaseHistory($id: ID!) {\n    store(id: $id) {\n      id\n      releaseHistory {\n        revision\n        status\n        chartVersion\n        appVersion\n        updatedAt\n        description\n      }\n    }\n  }\n": typeof types.ReleaseHistoryDocument,
    "\n  query ResourceUse($id: ID!) {\n    store(id: $id) {\n      id\n      resourceUse {\n        measured\n        pods {\n          pod\n          component\n          cpu\n          cpuLimit\n          memory\n          memoryLimit\n        }\n      }\n    }\n  }\n": typeof types.ResourceUseDocument,
    "\n  fragment StepFields on StoreStep {\n    name\n    title\n    state\n    startedAt\n    finishedAt\n    message\n  }\n": typeof types.StepFieldsFragmentDoc,
    "\n  fragment StoreCardFields on Store {\n    id\n    displayName\n    engineTitle\n    phase\n    message\n    url\n    adminUrl\n    createdAt\n    provisioningSeconds\n    queuePosition\n    certificate {\n      ...CertificateFields\n    }\n    steps {\n      name\n      state\n      ...StepFields\n    }\n    ...StoreTroubleFields\n  }\n": typeof types.StoreCardFieldsFragmentDoc,
    "\n  fragment StoreTroubleFields on Store {\n    id\n    phase\n    attempts\n    lastError {\n      reason\n      message\n      hint\n    }\n  }\n": typeof types.StoreTroubleFieldsFragmentDoc,
    "\n  subscription StoresChanged($filter: StoreFilter) {\n    storesChanged(filter: $filter) {\n      snapshot\n      removed\n      upserted {\n        id\n        createdAt\n        displayName\n        phase\n        ...StoreCardFields\n      }\n    }\n  }\n": typeof types.StoresChangedDocument,
    "\n  subscription StoreLogs($id: ID!, $component: String!) {\n    storeLogs(id: $id, component: $component, tail: 200) {\n      at\n      pod\n      text\n    }\n  }\n": typeof types.StoreLogsDocument,
    "\n  fragment TeamFields on Team {\n    name\n    uid\n    generation\n    displayName\n    createdAt\n    deletingSince\n    maxStores\n    engines\n    sizes\n    hostSuffixes\n    pluginSources\n    members {\n      kind\n      name\n      namespace\n      role\n    }\n    limits {\n      storesTotal\n      storesUsed\n    }\n    conditions {\n      type\n      status\n      reason\n      message\n      lastTransitionTime\n    }\n  }\n": typeof types.TeamFieldsFragmentDoc,
    "\n  subscription TeamsChanged($name: String) {\n    teamsChanged(name: $name) {\n      name\n      ...TeamFields\n    }\n  }\n": typeof types.TeamsChangedDocument,
    "\n  mutation CreateTeam($input: CreateTeamInput!) {\n    outcome: createTeam(input: $input) {\n      __typename\n      ...RefusalFields\n    }\n  }\n": typeof types.CreateTeamDocument,
    "\n  mutation UpdateTeam($input: UpdateTeamInput!) {\n    outcome: updateTeam(input: $input) {\n      __typename\n      ...RefusalFields\n    }\n  }\n": typeof types.UpdateTeamDocument,
    "\n  mutation SetTeamMember($input: SetTeamMemberInput!) {\n    outcome: setTeamMember(input: $input) {\n      __typename\n      ...RefusalFields\n    }\n  }\n": typeof types.SetTeamMemberDocument,
    "\n  mutation RemoveTeamMember($input: RemoveTeamMemberInput!) {\n    outcome: removeTeamMember(input: $input) {\n      __typename\n      ...RefusalFields\n    }\n  }\n": typeof types.RemoveTeamMemberDocument,
    "\n  mutation DeleteTeam($input: DeleteTeamInput!) {\n    outcome: deleteTeam(input: $input) {\n      __typename\n      ...RefusalFields\n    }\n  }\n": typeof types.DeleteTeamDocument,
    "\n  query EngineNames {\n    engines {\n      engine\n      title\n    }\n  }\n": typeof types.EngineNamesDocument,
    "\n  query Tokens($team: String!) {\n    tokens(team: $team) {\n      name\n      role\n      createdAt\n      createdBy\n      expiresAt\n    }\n  }\n": typeof types.TokensDocument,
    "\n  mutation CreateToken($input: CreateTokenInput!) {\n    outcome: createToken(input: $input) {\n      __typename\n      ... on CreateTokenPayload {\n        value\n        notice\n        token {\n          name\n        }\n      }\n      ...RefusalFields\n    }\n  }\n": typeof types.CreateTokenDocument,
    "\n  mutation RevokeToken($input: RevokeTokenInput!) {\n    outcome: revokeToken(input: $input) {\n      __typename\n      ...RefusalFields\n    }\n  }\n": typeof types.RevokeTokenDocument,
    "\n  fragment CertificateFields on Certificate {\n    host\n    ready\n    reason\n    message\n    issuer\n    notAfter\n    renewAt\n  }\n": typeof types.CertificateFieldsFragmentDoc,
    "\n  fragment RefusalFields on UserError {\n    __typename\n    message\n    hint\n    ... on InvalidInput {\n      problems {\n        path\n        message\n      }\n    }\n    ... on IdTaken {\n      id\n    }\n    ... on RateLimited {\n      retryAfter\n    }\n  }\n": typeof types.RefusalFieldsFragmentDoc,
    "\n  mutation RetryStore($id: ID!) {\n    outcome: retryStore(input: { id: $id }) {\n      __typename\n      ...RefusalFields\n    }\n  }\n": typeof types.RetryStoreDocument,
    "\n  query Viewer {\n    viewer {\n      name\n      groups\n      team\n      canEditTeams\n      teams {\n        name\n        displayName\n        role\n        canReadLogs\n        canCreateStores\n        canChangeStores\n        canDeleteStores\n        canRevealCredentials\n        canOrphanStores\n        canChangeDomains\n        canBackUpStores\n        canDeleteBackups\n        canRestoreStores\n        canManageTokens\n        canChangeMembers\n        canUpdateTeam\n        canDeleteTeam\n      }\n    }\n  }\n": typeof types.ViewerDocument,
    "\n  mutation ScriptCreate($input: CreateStoreInput!) {\n    createStore(input: $input) {\n      __typename\n      ... on UserError {\n        message\n      }\n    }\n  }\n": typeof types.ScriptCreateDocument,
    "\n  subscription ScriptWatch($id: ID!) {\n    storeStatus(id: $id) {\n      ... on Store {\n        phase\n        message\n        url\n      }\n    }\n  }\n": typeof types.ScriptWatchDocument,
};
const documents: Documents = {
    "\n  subscription StoreStatus($id: ID!) {\n    storeStatus(id: $id) {\n      __typename\n      ... on Store {\n        id\n        uid\n        displayName\n        engine\n        phase\n        revision\n        ...StoreCardFields\n        ...FactsFields\n        ...ExpiryFields\n        ...DiagnosisFields\n        ...DomainsFields\n        ...HealthFields\n        ...RestoreFields\n        steps {\n          name\n          ...StepFields\n        }\n        conditions {\n          ...ConditionFields\n        }\n      }\n    }\n  }\n": types.StoreStatusDocument,
    "\n  query ReadActivity($storeId: ID, $first: Int!) {\n    activity(first: $first, storeId: $storeId) {\n      edges {\n        node {\n          id\n          at\n          storeId\n          message\n          reason\n          severity\n          count\n        }\n      }\n      pageInfo {\n        hasNextPage\n      }\n    }\n  }\n": types.ReadActivityDocument,
    "\n  subscription ActivityAdded {\n    activityAdded {\n      id\n      count\n    }\n  }\n": types.ActivityAddedDocument,
    "\n  subscription StoreBackups($id: ID!) {\n    storeBackups(id: $id) {\n      uid\n      name\n      team\n      engine\n      storeName\n      reason\n      phase\n      message\n      createdAt\n      startedAt\n      completedAt\n      expiresAt\n      deletingSince\n      bytes\n      addedBytes\n      orders\n      ordersSince\n      products\n      store {\n        id\n      }\n    }\n  }\n": types.StoreBackupsDocument,
    "\n  query BackupSchedule($id: ID!) {\n    store(id: $id) {\n      id\n      backupSchedule {\n        schedule\n        timeZone\n        keep {\n          last\n          hourly\n          daily\n          weekly\n          monthly\n        }\n        nextAt\n        lastAt\n      }\n    }\n  }\n": types.BackupScheduleDocument,
    "\n  mutation SetBackupSchedule($input: UpdateStoreInput!) {\n    outcome: updateStore(input: $input) {\n      __typename\n      ...RefusalFields\n    }\n  }\n": types.SetBackupScheduleDocument,
    "\n  mutation BackupStore($input: BackupStoreInput!) {\n    outcome: backupStore(input: $input) {\n      __typename\n      ...RefusalFields\n    }\n  }\n": types.BackupStoreDocument,
    "\n  mutation DeleteBackup($input: DeleteBackupInput!) {\n    outcome: deleteBackup(input: $input) {\n      __typename\n      ...RefusalFields\n    }\n  }\n": types.DeleteBackupDocument,
    "\n  query DeletedStores($team: String) {\n    backups(team: $team, first: 200) {\n      edges {\n        node {\n          uid\n          name\n          team\n          storeId\n          storeName\n          engine\n          phase\n          orders\n          completedAt\n          deletingSince\n          store {\n            id\n          }\n        }\n      }\n    }\n  }\n": types.DeletedStoresDocument,
    "\n  mutation RestoreInPlace($input: RestoreStoreInput!) {\n    outcome: restoreStore(input: $input) {\n      __typename\n      ...RefusalFields\n    }\n  }\n": types.RestoreInPlaceDocument,
    "\n  fragment RestoreFields on Store {\n    restore {\n      backup\n      savedAs\n      returning\n      outcome\n      message\n      startedAt\n      finishedAt\n      steps {\n        name\n        title\n        state\n        startedAt\n        finishedAt\n        message\n      }\n    }\n  }\n": types.RestoreFieldsFragmentDoc,
    "\n  mutation RestoreStore($input: CreateStoreInput!) {\n    outcome: createStore(input: $input) {\n      __typename\n      ...RefusalFields\n    }\n  }\n": types.RestoreStoreDocument,
    "\n  query Offer {\n    settings {\n      baseDomain\n    }\n    engines {\n      engine\n      available\n      plugins\n      ...EngineChoiceFields\n    }\n  }\n": types.OfferDocument,
    "\n  mutation CreateStore($input: CreateStoreInput!) {\n    outcome: createStore(input: $input) {\n      __typename\n      ...RefusalFields\n    }\n  }\n": types.CreateStoreDocument,
    "\n  fragment EngineChoiceFields on EngineInfo {\n    engine\n    title\n    description\n    available\n    reason\n    fix\n  }\n": types.EngineChoiceFieldsFragmentDoc,
    "\n  fragment DomainsFields on Store {\n    id\n    uid\n    ownHost\n    host\n    domains {\n      host\n      primary\n      verified\n      reason\n      message\n      records {\n        type\n        name\n        expected\n        observed\n      }\n      certificate {\n        ...CertificateFields\n      }\n    }\n    certificates {\n      ...CertificateFields\n    }\n  }\n": types.DomainsFieldsFragmentDoc,
    "\n  mutation AddDomain($input: AddDomainInput!) {\n    outcome: addDomain(input: $input) {\n      __typename\n      ...RefusalFields\n    }\n  }\n": types.AddDomainDocument,
    "\n  mutation RemoveDomain($input: RemoveDomainInput!) {\n    outcome: removeDomain(input: $input) {\n      __typename\n      ...RefusalFields\n    }\n  }\n": types.RemoveDomainDocument,
    "\n  mutation SetPrimaryDomain($input: SetPrimaryDomainInput!) {\n    outcome: setPrimaryDomain(input: $input) {\n      __typename\n      ...RefusalFields\n    }\n  }\n": types.SetPrimaryDomainDocument,
    "\n  query BulkPlan($filter: StoreFilter, $first: Int, $after: String, $input: BulkCheckInput!) {\n    stores(filter: $filter, order: { field: NAME, direction: ASC }, first: $first, after: $after) {\n      totalCount\n      edges {\n        node {\n          id\n          uid\n          bulkCheck(input: $input) {\n            state\n            message\n            hint\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.BulkPlanDocument,
    "\n  mutation BulkChange($input: BulkChangeStoresInput!) {\n    outcome: bulkChangeStores(input: $input) {\n      __typename\n      ... on BulkChangeStoresPayload {\n        outcomes {\n          storeId\n          state\n          message\n          hint\n        }\n      }\n      ...RefusalFields\n    }\n  }\n": types.BulkChangeDocument,
    "\n  subscription StoreIds($filter: StoreFilter, $order: StoreOrderInput, $first: Int, $offset: Int) {\n    storeWindow(filter: $filter, order: $order, first: $first, offset: $offset) {\n      ids\n    }\n  }\n": types.StoreIdsDocument,
    "\n  subscription StoreWindow($filter: StoreFilter, $order: StoreOrderInput, $first: Int, $offset: Int) {\n    storeWindow(filter: $filter, order: $order, first: $first, offset: $offset) {\n      snapshot\n      totalCount\n      offset\n      ids\n      rows {\n        ...StoreRowFields\n      }\n      facets {\n        phase {\n          phase\n          count\n        }\n        engine {\n          engine\n          title\n          count\n        }\n        version {\n          value\n          count\n        }\n        team {\n          value\n          count\n        }\n        age {\n          age\n          count\n        }\n        certificate {\n          reason\n          count\n        }\n        label {\n          key\n          value\n          count\n        }\n      }\n      live {\n        fresh\n      }\n    }\n  }\n": types.StoreWindowDocument,
    "\n  fragment StoreRowFields on Store {\n    id\n    displayName\n    team\n    engineTitle\n    version\n    size\n    phase\n    message\n    url\n    createdAt\n    updatedAt\n    queuePosition\n    health {\n      recentMilliseconds\n    }\n    lastError {\n      message\n      hint\n    }\n  }\n": types.StoreRowFieldsFragmentDoc,
    "\n  subscription StoreCount($filter: StoreFilter) {\n    storeWindow(filter: $filter, first: 1) {\n      totalCount\n      live {\n        fresh\n      }\n    }\n  }\n": types.StoreCountDocument,
    "\n  query ExportStores($filter: StoreFilter, $order: StoreOrderInput, $after: String) {\n    stores(filter: $filter, order: $order, first: 200, after: $after) {\n      edges {\n        node {\n          ...StoreRowFields\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.ExportStoresDocument,
    "\n  subscription FleetChanged {\n    fleetChanged {\n      total\n      byPhase {\n        phase\n        count\n      }\n      averageProvisioningSeconds\n      p95ProvisioningSeconds\n      limits {\n        storesTotal\n        storesLeft\n        storesLeftForYou\n        concurrentProvisions\n        requestsPerWindow\n        windowSeconds\n      }\n    }\n  }\n": types.FleetChangedDocument,
    "\n  query RolloutEngines {\n    engines {\n      engine\n      title\n    }\n  }\n": types.RolloutEnginesDocument,
    "\n  fragment RolloutFields on Rollout {\n    id\n    name\n    team\n    createdAt\n    selector {\n      engine\n      versions\n      ids\n      labels {\n        key\n        value\n      }\n    }\n    target {\n      version\n      size\n    }\n    failureBudget\n    maxFailures\n    onFailure\n    paused\n    phase\n    message\n    startedAt\n    finishedAt\n    currentWave\n    stores {\n      total\n      waiting\n      skipped\n      updating\n      healthy\n      failed\n      rolledBack\n      overridden\n    }\n    progress {\n      number\n      canary\n      size\n      updating\n      healthy\n      failed\n    }\n  }\n": types.RolloutFieldsFragmentDoc,
    "\n  subscription RolloutsChanged($team: String) {\n    rolloutsChanged(team: $team) {\n      id\n      ...RolloutFields\n    }\n  }\n": types.RolloutsChangedDocument,
    "\n  subscription RolloutChanged($name: String!, $team: String) {\n    rolloutChanged(name: $name, team: $team) {\n      id\n      ...RolloutFields\n    }\n  }\n": types.RolloutChangedDocument,
    "\n  query RolloutChanges($name: String!, $team: String, $outcome: [RolloutOutcome!], $after: String) {\n    rollout(name: $name, team: $team) {\n      id\n      changes(first: 50, outcome: $outcome, after: $after) {\n        totalCount\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n        edges {\n          node {\n            storeId\n            wave\n            outcome\n            message\n            changedAt\n          }\n        }\n      }\n    }\n  }\n": types.RolloutChangesDocument,
    "\n  query PreviewRollout($team: String, $input: PreviewRolloutInput!) {\n    previewRollout(team: $team, input: $input) {\n      total\n      skipped\n      ids\n      maxFailures\n      waves {\n        number\n        canary\n        size\n      }\n    }\n  }\n": types.PreviewRolloutDocument,
    "\n  mutation CreateRollout($input: CreateRolloutInput!) {\n    outcome: createRollout(input: $input) {\n      __typename\n      ...RefusalFields\n    }\n  }\n": types.CreateRolloutDocument,
    "\n  mutation PauseRollout($input: PauseRolloutInput!) {\n    outcome: pauseRollout(input: $input) {\n      __typename\n      ...RefusalFields\n    }\n  }\n": types.PauseRolloutDocument,
    "\n  mutation ResumeRollout($input: ResumeRolloutInput!) {\n    outcome: resumeRollout(input: $input) {\n      __typename\n      ...RefusalFields\n    }\n  }\n": types.ResumeRolloutDocument,
    "\n  mutation AbortRollout($input: AbortRolloutInput!) {\n    outcome: abortRollout(input: $input) {\n      __typename\n      ...RefusalFields\n    }\n  }\n": types.AbortRolloutDocument,
    "\n  mutation DeleteRollout($input: DeleteRolloutInput!) {\n    outcome: deleteRollout(input: $input) {\n      __typename\n      ...RefusalFields\n    }\n  }\n": types.DeleteRolloutDocument,
    "\n  query Versions($team: String) {\n    versions(team: $team) {\n      engine\n      title\n      version\n      count\n      newest\n    }\n  }\n": types.VersionsDocument,
    "\n  fragment ConditionFields on StoreCondition {\n    type\n    status\n    reason\n    message\n    lastTransitionTime\n  }\n": types.ConditionFieldsFragmentDoc,
    "\n  mutation DeleteStore($id: ID!) {\n    outcome: deleteStore(input: { id: $id }) {\n      __typename\n      ...RefusalFields\n    }\n  }\n": types.DeleteStoreDocument,
    "\n  query DiagnosedStore {\n    store(id: \"nike\") {\n      id\n      ...DiagnosisFields\n    }\n  }\n": types.DiagnosedStoreDocument,
    "\n  fragment DiagnosisFields on Store {\n    id\n    phase\n    message\n    attempts\n    nextAttemptAt\n    queuePosition\n    lastError {\n      message\n      hint\n    }\n    steps {\n      title\n      state\n      message\n      startedAt\n    }\n    conditions {\n      type\n      status\n      reason\n      message\n      lastTransitionTime\n    }\n  }\n": types.DiagnosisFieldsFragmentDoc,
    "\n  query StoreWarnings($id: ID!) {\n    store(id: $id) {\n      id\n      activity(first: 30) {\n        edges {\n          node {\n            id\n            at\n            message\n            severity\n          }\n        }\n      }\n    }\n  }\n": types.StoreWarningsDocument,
    "\n  mutation SuspendStore($id: ID!) {\n    outcome: suspendStore(input: { id: $id }) {\n      __typename\n      ...RefusalFields\n    }\n  }\n": types.SuspendStoreDocument,
    "\n  mutation ResumeStore($id: ID!) {\n    outcome: resumeStore(input: { id: $id }) {\n      __typename\n      ...RefusalFields\n    }\n  }\n": types.ResumeStoreDocument,
    "\n  mutation UpgradeStore($id: ID!, $version: String) {\n    outcome: upgradeStore(input: { id: $id, version: $version }) {\n      __typename\n      ...RefusalFields\n    }\n  }\n": types.UpgradeStoreDocument,
    "\n  mutation RollbackStore($id: ID!, $revision: Int!) {\n    outcome: rollbackStore(input: { id: $id, revision: $revision }) {\n      __typename\n      ...RefusalFields\n    }\n  }\n": types.RollbackStoreDocument,
    "\n  mutation RevealCredentials($id: ID!) {\n    outcome: revealCredentials(input: { id: $id }) {\n      __typename\n      ... on CredentialsPayload {\n        adminUrl\n        user\n        password\n        notice\n      }\n      ...RefusalFields\n    }\n  }\n": types.RevealCredentialsDocument,
    "\n  mutation RotateCredentials($id: ID!) {\n    outcome: rotateCredentials(input: { id: $id }) {\n      __typename\n      ...RefusalFields\n    }\n  }\n": types.RotateCredentialsDocument,
    "\n  query EditOffer {\n    engines {\n      engine\n      plugins\n    }\n  }\n": types.EditOfferDocument,
    "\n  fragment EditStoreFields on Store {\n    id\n    uid\n    generation\n    engine\n    displayName\n    size\n    ownHost\n    plugins\n    adminEmail\n    labels {\n      key\n      value\n    }\n    deletionPolicy\n    expiresAt\n  }\n": types.EditStoreFieldsFragmentDoc,
    "\n  mutation UpdateStore($input: UpdateStoreInput!) {\n    outcome: updateStore(input: $input) {\n      __typename\n      ...RefusalFields\n    }\n  }\n": types.UpdateStoreDocument,
    "\n  fragment ExpiryFields on Store {\n    expiresAt\n    phase\n    deletionPolicy\n  }\n": types.ExpiryFieldsFragmentDoc,
    "\n  fragment FactsFields on Store {\n    id\n    displayName\n    host\n    team\n    namespace\n    release\n    revision\n    version\n    chartVersion\n    size\n    sampleData\n    plugins\n    suspended\n    phase\n    adminEmail\n    labels {\n      key\n      value\n    }\n    deletionPolicy\n    ...EditStoreFields\n  }\n": types.FactsFieldsFragmentDoc,
    "\n  fragment HealthFields on Store {\n    health {\n      state\n      message\n      checkedAt\n      checks {\n        name\n        ok\n        status\n        milliseconds\n        message\n      }\n      uptimeDay\n      uptimeWeek\n      hours {\n        since\n        upSeconds\n        downSeconds\n        milliseconds\n      }\n      days {\n        since\n        upSeconds\n        downSeconds\n        milliseconds\n      }\n    }\n  }\n": types.HealthFieldsFragmentDoc,
    "\n  query LogComponents {\n    engines {\n      engine\n      components\n    }\n  }\n": types.LogComponentsDocument,
    "\n  query RevisionChanges($id: ID!, $from: Int!, $to: Int!) {\n    store(id: $id) {\n      id\n      revisionChanges(from: $from, to: $to) {\n        path\n        before\n        after\n      }\n    }\n  }\n": types.RevisionChangesDocument,
    "\n  query ReleaseHistory($id: ID!) {\n    store(id: $id) {\n      id\n      releaseHistory {\n        revision\n        status\n        chartVersion\n        appVersion\n        updatedAt\n        description\n      }\n    }\n  }\n": types.ReleaseHistoryDocument,
    "\n  query ResourceUse($id: ID!) {\n    store(id: $id) {\n      id\n      resourceUse {\n        measured\n        pods {\n          pod\n          component\n          cpu\n          cpuLimit\n          memory\n          memoryLimit\n        }\n      }\n    }\n  }\n": types.ResourceUseDocument,
    "\n  fragment StepFields on StoreStep {\n    name\n    title\n    state\n    startedAt\n    finishedAt\n    message\n  }\n": types.StepFieldsFragmentDoc,
    "\n  fragment StoreCardFields on Store {\n    id\n    displayName\n    engineTitle\n    phase\n    message\n    url\n    adminUrl\n    createdAt\n    provisioningSeconds\n    queuePosition\n    certificate {\n      ...CertificateFields\n    }\n    steps {\n      name\n      state\n      ...StepFields\n    }\n    ...StoreTroubleFields\n  }\n": types.StoreCardFieldsFragmentDoc,
    "\n  fragment StoreTroubleFields on Store {\n    id\n    phase\n    attempts\n    lastError {\n      reason\n      message\n      hint\n    }\n  }\n": types.StoreTroubleFieldsFragmentDoc,
    "\n  subscription StoresChanged($filter: StoreFilter) {\n    storesChanged(filter: $filter) {\n      snapshot\n      removed\n      upserted {\n        id\n        createdAt\n        displayName\n        phase\n        ...StoreCardFields\n      }\n    }\n  }\n": types.StoresChangedDocument,
    "\n  subscription StoreLogs($id: ID!, $component: String!) {\n    storeLogs(id: $id, component: $component, tail: 200) {\n      at\n      pod\n      text\n    }\n  }\n": types.StoreLogsDocument,
    "\n  fragment TeamFields on Team {\n    name\n    uid\n    generation\n    displayName\n    createdAt\n    deletingSince\n    maxStores\n    engines\n    sizes\n    hostSuffixes\n    pluginSources\n    members {\n      kind\n      name\n      namespace\n      role\n    }\n    limits {\n      storesTotal\n      storesUsed\n    }\n    conditions {\n      type\n      status\n      reason\n      message\n      lastTransitionTime\n    }\n  }\n": types.TeamFieldsFragmentDoc,
    "\n  subscription TeamsChanged($name: String) {\n    teamsChanged(name: $name) {\n      name\n      ...TeamFields\n    }\n  }\n": types.TeamsChangedDocument,
    "\n  mutation CreateTeam($input: CreateTeamInput!) {\n    outcome: createTeam(input: $input) {\n      __typename\n      ...RefusalFields\n    }\n  }\n": types.CreateTeamDocument,
    "\n  mutation UpdateTeam($input: UpdateTeamInput!) {\n    outcome: updateTeam(input: $input) {\n      __typename\n      ...RefusalFields\n    }\n  }\n": types.UpdateTeamDocument,
    "\n  mutation SetTeamMember($input: SetTeamMemberInput!) {\n    outcome: setTeamMember(input: $input) {\n      __typename\n      ...RefusalFields\n    }\n  }\n": types.SetTeamMemberDocument,
    "\n  mutation RemoveTeamMember($input: RemoveTeamMemberInput!) {\n    outcome: removeTeamMember(input: $input) {\n      __typename\n      ...RefusalFields\n    }\n  }\n": types.RemoveTeamMemberDocument,
    "\n  mutation DeleteTeam($input: DeleteTeamInput!) {\n    outcome: deleteTeam(input: $input) {\n      __typename\n      ...RefusalFields\n    }\n  }\n": types.DeleteTeamDocument,
    "\n  query EngineNames {\n    engines {\n      engine\n      title\n    }\n  }\n": types.EngineNamesDocument,
    "\n  query Tokens($team: String!) {\n    tokens(team: $team) {\n      name\n      role\n      createdAt\n      createdBy\n      expiresAt\n    }\n  }\n": types.TokensDocument,
    "\n  mutation CreateToken($input: CreateTokenInput!) {\n    outcome: createToken(input: $input) {\n      __typename\n      ... on CreateTokenPayload {\n        value\n        notice\n        token {\n          name\n        }\n      }\n      ...RefusalFields\n    }\n  }\n": types.CreateTokenDocument,
    "\n  mutation RevokeToken($input: RevokeTokenInput!) {\n    outcome: revokeToken(input: $input) {\n      __typename\n      ...RefusalFields\n    }\n  }\n": types.RevokeTokenDocument,
    "\n  fragment CertificateFields on Certificate {\n    host\n    ready\n    reason\n    message\n    issuer\n    notAfter\n    renewAt\n  }\n": types.CertificateFieldsFragmentDoc,
    "\n  fragment RefusalFields on UserError {\n    __typename\n    message\n    hint\n    ... on InvalidInput {\n      problems {\n        path\n        message\n      }\n    }\n    ... on IdTaken {\n      id\n    }\n    ... on RateLimited {\n      retryAfter\n    }\n  }\n": types.RefusalFieldsFragmentDoc,
    "\n  mutation RetryStore($id: ID!) {\n    outcome: retryStore(input: { id: $id }) {\n      __typename\n      ...RefusalFields\n    }\n  }\n": types.RetryStoreDocument,
    "\n  query Viewer {\n    viewer {\n      name\n      groups\n      team\n      canEditTeams\n      teams {\n        name\n        displayName\n        role\n        canReadLogs\n        canCreateStores\n        canChangeStores\n        canDeleteStores\n        canRevealCredentials\n        canOrphanStores\n        canChangeDomains\n        canBackUpStores\n        canDeleteBackups\n        canRestoreStores\n        canManageTokens\n        canChangeMembers\n        canUpdateTeam\n        canDeleteTeam\n      }\n    }\n  }\n": types.ViewerDocument,
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
export function graphql(source: "\n  subscription StoreStatus($id: ID!) {\n    storeStatus(id: $id) {\n      __typename\n      ... on Store {\n        id\n        uid\n        displayName\n        engine\n        phase\n        revision\n        ...StoreCardFields\n        ...FactsFields\n        ...ExpiryFields\n        ...DiagnosisFields\n        ...DomainsFields\n        ...HealthFields\n        ...RestoreFields\n        steps {\n          name\n          ...StepFields\n        }\n        conditions {\n          ...ConditionFields\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  subscription StoreStatus($id: ID!) {\n    storeStatus(id: $id) {\n      __typename\n      ... on Store {\n        id\n        uid\n        displayName\n        engine\n        phase\n        revision\n        ...StoreCardFields\n        ...FactsFields\n        ...ExpiryFields\n        ...DiagnosisFields\n        ...DomainsFields\n        ...HealthFields\n        ...RestoreFields\n        steps {\n          name\n          ...StepFields\n        }\n        conditions {\n          ...ConditionFields\n        }\n      }\n    }\n  }\n"];
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
export function graphql(source: "\n  subscription StoreBackups($id: ID!) {\n    storeBackups(id: $id) {\n      uid\n      name\n      team\n      engine\n      storeName\n      reason\n      phase\n      message\n      createdAt\n      startedAt\n      completedAt\n      expiresAt\n      deletingSince\n      bytes\n      addedBytes\n      orders\n      ordersSince\n      products\n      store {\n        id\n      }\n    }\n  }\n"): (typeof documents)["\n  subscription StoreBackups($id: ID!) {\n    storeBackups(id: $id) {\n      uid\n      name\n      team\n      engine\n      storeName\n      reason\n      phase\n      message\n      createdAt\n      startedAt\n      completedAt\n      expiresAt\n      deletingSince\n      bytes\n      addedBytes\n      orders\n      ordersSince\n      products\n      store {\n        id\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query BackupSchedule($id: ID!) {\n    store(id: $id) {\n      id\n      backupSchedule {\n        schedule\n        timeZone\n        keep {\n          last\n          hourly\n          daily\n          weekly\n          monthly\n        }\n        nextAt\n        lastAt\n      }\n    }\n  }\n"): (typeof documents)["\n  query BackupSchedule($id: ID!) {\n    store(id: $id) {\n      id\n      backupSchedule {\n        schedule\n        timeZone\n        keep {\n          last\n          hourly\n          daily\n          weekly\n          monthly\n        }\n        nextAt\n        lastAt\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SetBackupSchedule($input: UpdateStoreInput!) {\n    outcome: updateStore(input: $input) {\n      __typename\n      ...RefusalFields\n    }\n  }\n"): (typeof documents)["\n  mutation SetBackupSchedule($input: UpdateStoreInput!) {\n    outcome: updateStore(input: $input) {\n      __typename\n      ...RefusalFields\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation BackupStore($input: BackupStoreInput!) {\n    outcome: backupStore(input: $input) {\n      __typename\n      ...RefusalFields\n    }\n  }\n"): (typeof documents)["\n  mutation BackupStore($input: BackupStoreInput!) {\n    outcome: backupStore(input: $input) {\n      __typename\n      ...RefusalFields\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeleteBackup($input: DeleteBackupInput!) {\n    outcome: deleteBackup(input: $input) {\n      __typename\n      ...RefusalFields\n    }\n  }\n"): (typeof documents)["\n  mutation DeleteBackup($input: DeleteBackupInput!) {\n    outcome: deleteBackup(input: $input) {\n      __typename\n      ...RefusalFields\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DeletedStores($team: String) {\n    backups(team: $team, first: 200) {\n      edges {\n        node {\n          uid\n          name\n          team\n          storeId\n          storeName\n          engine\n          phase\n          orders\n          completedAt\n          deletingSince\n          store {\n            id\n          }\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query DeletedStores($team: String) {\n    backups(team: $team, first: 200) {\n      edges {\n        node {\n          uid\n          name\n          team\n          storeId\n          storeName\n          engine\n          phase\n          orders\n          completedAt\n          deletingSince\n          store {\n            id\n          }\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RestoreInPlace($input: RestoreStoreInput!) {\n    outcome: restoreStore(input: $input) {\n      __typename\n      ...RefusalFields\n    }\n  }\n"): (typeof documents)["\n  mutation RestoreInPlace($input: RestoreStoreInput!) {\n    outcome: restoreStore(input: $input) {\n      __typename\n      ...RefusalFields\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment RestoreFields on Store {\n    restore {\n      backup\n      savedAs\n      returning\n      outcome\n      message\n      startedAt\n      finishedAt\n      steps {\n        name\n        title\n        state\n        startedAt\n        finishedAt\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment RestoreFields on Store {\n    restore {\n      backup\n      savedAs\n      returning\n      outcome\n      message\n      startedAt\n      finishedAt\n      steps {\n        name\n        title\n        state\n        startedAt\n        finishedAt\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RestoreStore($input: CreateStoreInput!) {\n    outcome: createStore(input: $input) {\n      __typename\n      ...RefusalFields\n    }\n  }\n"): (typeof documents)["\n  mutation RestoreStore($input: CreateStoreInput!) {\n    outcome: createStore(input: $input) {\n      __typename\n      ...RefusalFields\n    }\n  }\n"];
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
export function graphql(source: "\n  fragment DomainsFields on Store {\n    id\n    uid\n    ownHost\n    host\n    domains {\n      host\n      primary\n      verified\n      reason\n      message\n      records {\n        type\n        name\n        expected\n        observed\n      }\n      certificate {\n        ...CertificateFields\n      }\n    }\n    certificates {\n      ...CertificateFields\n    }\n  }\n"): (typeof documents)["\n  fragment DomainsFields on Store {\n    id\n    uid\n    ownHost\n    host\n    domains {\n      host\n      primary\n      verified\n      reason\n      message\n      records {\n        type\n        name\n        expected\n        observed\n      }\n      certificate {\n        ...CertificateFields\n      }\n    }\n    certificates {\n      ...CertificateFields\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AddDomain($input: AddDomainInput!) {\n    outcome: addDomain(input: $input) {\n      __typename\n      ...RefusalFields\n    }\n  }\n"): (typeof documents)["\n  mutation AddDomain($input: AddDomainInput!) {\n    outcome: addDomain(input: $input) {\n      __typename\n      ...RefusalFields\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RemoveDomain($input: RemoveDomainInput!) {\n    outcome: removeDomain(input: $input) {\n      __typename\n      ...RefusalFields\n    }\n  }\n"): (typeof documents)["\n  mutation RemoveDomain($input: RemoveDomainInput!) {\n    outcome: removeDomain(input: $input) {\n      __typename\n      ...RefusalFields\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SetPrimaryDomain($input: SetPrimaryDomainInput!) {\n    outcome: setPrimaryDomain(input: $input) {\n      __typename\n      ...RefusalFields\n    }\n  }\n"): (typeof documents)["\n  mutation SetPrimaryDomain($input: SetPrimaryDomainInput!) {\n    outcome: setPrimaryDomain(input: $input) {\n      __typename\n      ...RefusalFields\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query BulkPlan($filter: StoreFilter, $first: Int, $after: String, $input: BulkCheckInput!) {\n    stores(filter: $filter, order: { field: NAME, direction: ASC }, first: $first, after: $after) {\n      totalCount\n      edges {\n        node {\n          id\n          uid\n          bulkCheck(input: $input) {\n            state\n            message\n            hint\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): (typeof documents)["\n  query BulkPlan($filter: StoreFilter, $first: Int, $after: String, $input: BulkCheckInput!) {\n    stores(filter: $filter, order: { field: NAME, direction: ASC }, first: $first, after: $after) {\n      totalCount\n      edges {\n        node {\n          id\n          uid\n          bulkCheck(input: $input) {\n            state\n            message\n            hint\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation BulkChange($input: BulkChangeStoresInput!) {\n    outcome: bulkChangeStores(input: $input) {\n      __typename\n      ... on BulkChangeStoresPayload {\n        outcomes {\n          storeId\n          state\n          message\n          hint\n        }\n      }\n      ...RefusalFields\n    }\n  }\n"): (typeof documents)["\n  mutation BulkChange($input: BulkChangeStoresInput!) {\n    outcome: bulkChangeStores(input: $input) {\n      __typename\n      ... on BulkChangeStoresPayload {\n        outcomes {\n          storeId\n          state\n          message\n          hint\n        }\n      }\n      ...RefusalFields\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription StoreIds($filter: StoreFilter, $order: StoreOrderInput, $first: Int, $offset: Int) {\n    storeWindow(filter: $filter, order: $order, first: $first, offset: $offset) {\n      ids\n    }\n  }\n"): (typeof documents)["\n  subscription StoreIds($filter: StoreFilter, $order: StoreOrderInput, $first: Int, $offset: Int) {\n    storeWindow(filter: $filter, order: $order, first: $first, offset: $offset) {\n      ids\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription StoreWindow($filter: StoreFilter, $order: StoreOrderInput, $first: Int, $offset: Int) {\n    storeWindow(filter: $filter, order: $order, first: $first, offset: $offset) {\n      snapshot\n      totalCount\n      offset\n      ids\n      rows {\n        ...StoreRowFields\n      }\n      facets {\n        phase {\n          phase\n          count\n        }\n        engine {\n          engine\n          title\n          count\n        }\n        version {\n          value\n          count\n        }\n        team {\n          value\n          count\n        }\n        age {\n          age\n          count\n        }\n        certificate {\n          reason\n          count\n        }\n        label {\n          key\n          value\n          count\n        }\n      }\n      live {\n        fresh\n      }\n    }\n  }\n"): (typeof documents)["\n  subscription StoreWindow($filter: StoreFilter, $order: StoreOrderInput, $first: Int, $offset: Int) {\n    storeWindow(filter: $filter, order: $order, first: $first, offset: $offset) {\n      snapshot\n      totalCount\n      offset\n      ids\n      rows {\n        ...StoreRowFields\n      }\n      facets {\n        phase {\n          phase\n          count\n        }\n        engine {\n          engine\n          title\n          count\n        }\n        version {\n          value\n          count\n        }\n        team {\n          value\n          count\n        }\n        age {\n          age\n          count\n        }\n        certificate {\n          reason\n          count\n        }\n        label {\n          key\n          value\n          count\n        }\n      }\n      live {\n        fresh\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment StoreRowFields on Store {\n    id\n    displayName\n    team\n    engineTitle\n    version\n    size\n    phase\n    message\n    url\n    createdAt\n    updatedAt\n    queuePosition\n    health {\n      recentMilliseconds\n    }\n    lastError {\n      message\n      hint\n    }\n  }\n"): (typeof documents)["\n  fragment StoreRowFields on Store {\n    id\n    displayName\n    team\n    engineTitle\n    version\n    size\n    phase\n    message\n    url\n    createdAt\n    updatedAt\n    queuePosition\n    health {\n      recentMilliseconds\n    }\n    lastError {\n      message\n      hint\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription StoreCount($filter: StoreFilter) {\n    storeWindow(filter: $filter, first: 1) {\n      totalCount\n      live {\n        fresh\n      }\n    }\n  }\n"): (typeof documents)["\n  subscription StoreCount($filter: StoreFilter) {\n    storeWindow(filter: $filter, first: 1) {\n      totalCount\n      live {\n        fresh\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ExportStores($filter: StoreFilter, $order: StoreOrderInput, $after: String) {\n    stores(filter: $filter, order: $order, first: 200, after: $after) {\n      edges {\n        node {\n          ...StoreRowFields\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): (typeof documents)["\n  query ExportStores($filter: StoreFilter, $order: StoreOrderInput, $after: String) {\n    stores(filter: $filter, order: $order, first: 200, after: $after) {\n      edges {\n        node {\n          ...StoreRowFields\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription FleetChanged {\n    fleetChanged {\n      total\n      byPhase {\n        phase\n        count\n      }\n      averageProvisioningSeconds\n      p95ProvisioningSeconds\n      limits {\n        storesTotal\n        storesLeft\n        storesLeftForYou\n        concurrentProvisions\n        requestsPerWindow\n        windowSeconds\n      }\n    }\n  }\n"): (typeof documents)["\n  subscription FleetChanged {\n    fleetChanged {\n      total\n      byPhase {\n        phase\n        count\n      }\n      averageProvisioningSeconds\n      p95ProvisioningSeconds\n      limits {\n        storesTotal\n        storesLeft\n        storesLeftForYou\n        concurrentProvisions\n        requestsPerWindow\n        windowSeconds\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query RolloutEngines {\n    engines {\n      engine\n      title\n    }\n  }\n"): (typeof documents)["\n  query RolloutEngines {\n    engines {\n      engine\n      title\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment RolloutFields on Rollout {\n    id\n    name\n    team\n    createdAt\n    selector {\n      engine\n      versions\n      ids\n      labels {\n        key\n        value\n      }\n    }\n    target {\n      version\n      size\n    }\n    failureBudget\n    maxFailures\n    onFailure\n    paused\n    phase\n    message\n    startedAt\n    finishedAt\n    currentWave\n    stores {\n      total\n      waiting\n      skipped\n      updating\n      healthy\n      failed\n      rolledBack\n      overridden\n    }\n    progress {\n      number\n      canary\n      size\n      updating\n      healthy\n      failed\n    }\n  }\n"): (typeof documents)["\n  fragment RolloutFields on Rollout {\n    id\n    name\n    team\n    createdAt\n    selector {\n      engine\n      versions\n      ids\n      labels {\n        key\n        value\n      }\n    }\n    target {\n      version\n      size\n    }\n    failureBudget\n    maxFailures\n    onFailure\n    paused\n    phase\n    message\n    startedAt\n    finishedAt\n    currentWave\n    stores {\n      total\n      waiting\n      skipped\n      updating\n      healthy\n      failed\n      rolledBack\n      overridden\n    }\n    progress {\n      number\n      canary\n      size\n      updating\n      healthy\n      failed\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription RolloutsChanged($team: String) {\n    rolloutsChanged(team: $team) {\n      id\n      ...RolloutFields\n    }\n  }\n"): (typeof documents)["\n  subscription RolloutsChanged($team: String) {\n    rolloutsChanged(team: $team) {\n      id\n      ...RolloutFields\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription RolloutChanged($name: String!, $team: String) {\n    rolloutChanged(name: $name, team: $team) {\n      id\n      ...RolloutFields\n    }\n  }\n"): (typeof documents)["\n  subscription RolloutChanged($name: String!, $team: String) {\n    rolloutChanged(name: $name, team: $team) {\n      id\n      ...RolloutFields\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query RolloutChanges($name: String!, $team: String, $outcome: [RolloutOutcome!], $after: String) {\n    rollout(name: $name, team: $team) {\n      id\n      changes(first: 50, outcome: $outcome, after: $after) {\n        totalCount\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n        edges {\n          node {\n            storeId\n            wave\n            outcome\n            message\n            changedAt\n          }\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query RolloutChanges($name: String!, $team: String, $outcome: [RolloutOutcome!], $after: String) {\n    rollout(name: $name, team: $team) {\n      id\n      changes(first: 50, outcome: $outcome, after: $after) {\n        totalCount\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n        edges {\n          node {\n            storeId\n            wave\n            outcome\n            message\n            changedAt\n          }\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PreviewRollout($team: String, $input: PreviewRolloutInput!) {\n    previewRollout(team: $team, input: $input) {\n      total\n      skipped\n      ids\n      maxFailures\n      waves {\n        number\n        canary\n        size\n      }\n    }\n  }\n"): (typeof documents)["\n  query PreviewRollout($team: String, $input: PreviewRolloutInput!) {\n    previewRollout(team: $team, input: $input) {\n      total\n      skipped\n      ids\n      maxFailures\n      waves {\n        number\n        canary\n        size\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateRollout($input: CreateRolloutInput!) {\n    outcome: createRollout(input: $input) {\n      __typename\n      ...RefusalFields\n    }\n  }\n"): (typeof documents)["\n  mutation CreateRollout($input: CreateRolloutInput!) {\n    outcome: createRollout(input: $input) {\n      __typename\n      ...RefusalFields\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation PauseRollout($input: PauseRolloutInput!) {\n    outcome: pauseRollout(input: $input) {\n      __typename\n      ...RefusalFields\n    }\n  }\n"): (typeof documents)["\n  mutation PauseRollout($input: PauseRolloutInput!) {\n    outcome: pauseRollout(input: $input) {\n      __typename\n      ...RefusalFields\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ResumeRollout($input: ResumeRolloutInput!) {\n    outcome: resumeRollout(input: $input) {\n      __typename\n      ...RefusalFields\n    }\n  }\n"): (typeof documents)["\n  mutation ResumeRollout($input: ResumeRolloutInput!) {\n    outcome: resumeRollout(input: $input) {\n      __typename\n      ...RefusalFields\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AbortRollout($input: AbortRolloutInput!) {\n    outcome: abortRollout(input: $input) {\n      __typename\n      ...RefusalFields\n    }\n  }\n"): (typeof documents)["\n  mutation AbortRollout($input: AbortRolloutInput!) {\n    outcome: abortRollout(input: $input) {\n      __typename\n      ...RefusalFields\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeleteRollout($input: DeleteRolloutInput!) {\n    outcome: deleteRollout(input: $input) {\n      __typename\n      ...RefusalFields\n    }\n  }\n"): (typeof documents)["\n  mutation DeleteRollout($input: DeleteRolloutInput!) {\n    outcome: deleteRollout(input: $input) {\n      __typename\n      ...RefusalFields\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Versions($team: String) {\n    versions(team: $team) {\n      engine\n      title\n      version\n      count\n      newest\n    }\n  }\n"): (typeof documents)["\n  query Versions($team: String) {\n    versions(team: $team) {\n      engine\n      title\n      version\n      count\n      newest\n    }\n  }\n"];
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
export function graphql(source: "\n  query DiagnosedStore {\n    store(id: \"nike\") {\n      id\n      ...DiagnosisFields\n    }\n  }\n"): (typeof documents)["\n  query DiagnosedStore {\n    store(id: \"nike\") {\n      id\n      ...DiagnosisFields\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment DiagnosisFields on Store {\n    id\n    phase\n    message\n    attempts\n    nextAttemptAt\n    queuePosition\n    lastError {\n      message\n      hint\n    }\n    steps {\n      title\n      state\n      message\n      startedAt\n    }\n    conditions {\n      type\n      status\n      reason\n      message\n      lastTransitionTime\n    }\n  }\n"): (typeof documents)["\n  fragment DiagnosisFields on Store {\n    id\n    phase\n    message\n    attempts\n    nextAttemptAt\n    queuePosition\n    lastError {\n      message\n      hint\n    }\n    steps {\n      title\n      state\n      message\n      startedAt\n    }\n    conditions {\n      type\n      status\n      reason\n      message\n      lastTransitionTime\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query StoreWarnings($id: ID!) {\n    store(id: $id) {\n      id\n      activity(first: 30) {\n        edges {\n          node {\n            id\n            at\n            message\n            severity\n          }\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query StoreWarnings($id: ID!) {\n    store(id: $id) {\n      id\n      activity(first: 30) {\n        edges {\n          node {\n            id\n            at\n            message\n            severity\n          }\n        }\n      }\n    }\n  }\n"];
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
export function graphql(source: "\n  mutation RotateCredentials($id: ID!) {\n    outcome: rotateCredentials(input: { id: $id }) {\n      __typename\n      ...RefusalFields\n    }\n  }\n"): (typeof documents)["\n  mutation RotateCredentials($id: ID!) {\n    outcome: rotateCredentials(input: { id: $id }) {\n      __typename\n      ...RefusalFields\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query EditOffer {\n    engines {\n      engine\n      plugins\n    }\n  }\n"): (typeof documents)["\n  query EditOffer {\n    engines {\n      engine\n      plugins\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment EditStoreFields on Store {\n    id\n    uid\n    generation\n    engine\n    displayName\n    size\n    ownHost\n    plugins\n    adminEmail\n    labels {\n      key\n      value\n    }\n    deletionPolicy\n    expiresAt\n  }\n"): (typeof documents)["\n  fragment EditStoreFields on Store {\n    id\n    uid\n    generation\n    engine\n    displayName\n    size\n    ownHost\n    plugins\n    adminEmail\n    labels {\n      key\n      value\n    }\n    deletionPolicy\n    expiresAt\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UpdateStore($input: UpdateStoreInput!) {\n    outcome: updateStore(input: $input) {\n      __typename\n      ...RefusalFields\n    }\n  }\n"): (typeof documents)["\n  mutation UpdateStore($input: UpdateStoreInput!) {\n    outcome: updateStore(input: $input) {\n      __typename\n      ...RefusalFields\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ExpiryFields on Store {\n    expiresAt\n    phase\n    deletionPolicy\n  }\n"): (typeof documents)["\n  fragment ExpiryFields on Store {\n    expiresAt\n    phase\n    deletionPolicy\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment FactsFields on Store {\n    id\n    displayName\n    host\n    team\n    namespace\n    release\n    revision\n    version\n    chartVersion\n    size\n    sampleData\n    plugins\n    suspended\n    phase\n    adminEmail\n    labels {\n      key\n      value\n    }\n    deletionPolicy\n    ...EditStoreFields\n  }\n"): (typeof documents)["\n  fragment FactsFields on Store {\n    id\n    displayName\n    host\n    team\n    namespace\n    release\n    revision\n    version\n    chartVersion\n    size\n    sampleData\n    plugins\n    suspended\n    phase\n    adminEmail\n    labels {\n      key\n      value\n    }\n    deletionPolicy\n    ...EditStoreFields\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment HealthFields on Store {\n    health {\n      state\n      message\n      checkedAt\n      checks {\n        name\n        ok\n        status\n        milliseconds\n        message\n      }\n      uptimeDay\n      uptimeWeek\n      hours {\n        since\n        upSeconds\n        downSeconds\n        milliseconds\n      }\n      days {\n        since\n        upSeconds\n        downSeconds\n        milliseconds\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment HealthFields on Store {\n    health {\n      state\n      message\n      checkedAt\n      checks {\n        name\n        ok\n        status\n        milliseconds\n        message\n      }\n      uptimeDay\n      uptimeWeek\n      hours {\n        since\n        upSeconds\n        downSeconds\n        milliseconds\n      }\n      days {\n        since\n        upSeconds\n        downSeconds\n        milliseconds\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query LogComponents {\n    engines {\n      engine\n      components\n    }\n  }\n"): (typeof documents)["\n  query LogComponents {\n    engines {\n      engine\n      components\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query RevisionChanges($id: ID!, $from: Int!, $to: Int!) {\n    store(id: $id) {\n      id\n      revisionChanges(from: $from, to: $to) {\n        path\n        before\n        after\n      }\n    }\n  }\n"): (typeof documents)["\n  query RevisionChanges($id: ID!, $from: Int!, $to: Int!) {\n    store(id: $id) {\n      id\n      revisionChanges(from: $from, to: $to) {\n        path\n        before\n        after\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ReleaseHistory($id: ID!) {\n    store(id: $id) {\n      id\n      releaseHistory {\n        revision\n        status\n        chartVersion\n        appVersion\n        updatedAt\n        description\n      }\n    }\n  }\n"): (typeof documents)["\n  query ReleaseHistory($id: ID!) {\n    store(id: $id) {\n      id\n      releaseHistory {\n        revision\n        status\n        chartVersion\n        appVersion\n        updatedAt\n        description\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ResourceUse($id: ID!) {\n    store(id: $id) {\n      id\n      resourceUse {\n        measured\n        pods {\n          pod\n          component\n          cpu\n          cpuLimit\n          memory\n          memoryLimit\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query ResourceUse($id: ID!) {\n    store(id: $id) {\n      id\n      resourceUse {\n        measured\n        pods {\n          pod\n          component\n          cpu\n          cpuLimit\n          memory\n          memoryLimit\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment StepFields on StoreStep {\n    name\n    title\n    state\n    startedAt\n    finishedAt\n    message\n  }\n"): (typeof documents)["\n  fragment StepFields on StoreStep {\n    name\n    title\n    state\n    startedAt\n    finishedAt\n    message\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment StoreCardFields on Store {\n    id\n    displayName\n    engineTitle\n    phase\n    message\n    url\n    adminUrl\n    createdAt\n    provisioningSeconds\n    queuePosition\n    certificate {\n      ...CertificateFields\n    }\n    steps {\n      name\n      state\n      ...StepFields\n    }\n    ...StoreTroubleFields\n  }\n"): (typeof documents)["\n  fragment StoreCardFields on Store {\n    id\n    displayName\n    engineTitle\n    phase\n    message\n    url\n    adminUrl\n    createdAt\n    provisioningSeconds\n    queuePosition\n    certificate {\n      ...CertificateFields\n    }\n    steps {\n      name\n      state\n      ...StepFields\n    }\n    ...StoreTroubleFields\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment StoreTroubleFields on Store {\n    id\n    phase\n    attempts\n    lastError {\n      reason\n      message\n      hint\n    }\n  }\n"): (typeof documents)["\n  fragment StoreTroubleFields on Store {\n    id\n    phase\n    attempts\n    lastError {\n      reason\n      message\n      hint\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription StoresChanged($filter: StoreFilter) {\n    storesChanged(filter: $filter) {\n      snapshot\n      removed\n      upserted {\n        id\n        createdAt\n        displayName\n        phase\n        ...StoreCardFields\n      }\n    }\n  }\n"): (typeof documents)["\n  subscription StoresChanged($filter: StoreFilter) {\n    storesChanged(filter: $filter) {\n      snapshot\n      removed\n      upserted {\n        id\n        createdAt\n        displayName\n        phase\n        ...StoreCardFields\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription StoreLogs($id: ID!, $component: String!) {\n    storeLogs(id: $id, component: $component, tail: 200) {\n      at\n      pod\n      text\n    }\n  }\n"): (typeof documents)["\n  subscription StoreLogs($id: ID!, $component: String!) {\n    storeLogs(id: $id, component: $component, tail: 200) {\n      at\n      pod\n      text\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment TeamFields on Team {\n    name\n    uid\n    generation\n    displayName\n    createdAt\n    deletingSince\n    maxStores\n    engines\n    sizes\n    hostSuffixes\n    pluginSources\n    members {\n      kind\n      name\n      namespace\n      role\n    }\n    limits {\n      storesTotal\n      storesUsed\n    }\n    conditions {\n      type\n      status\n      reason\n      message\n      lastTransitionTime\n    }\n  }\n"): (typeof documents)["\n  fragment TeamFields on Team {\n    name\n    uid\n    generation\n    displayName\n    createdAt\n    deletingSince\n    maxStores\n    engines\n    sizes\n    hostSuffixes\n    pluginSources\n    members {\n      kind\n      name\n      namespace\n      role\n    }\n    limits {\n      storesTotal\n      storesUsed\n    }\n    conditions {\n      type\n      status\n      reason\n      message\n      lastTransitionTime\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription TeamsChanged($name: String) {\n    teamsChanged(name: $name) {\n      name\n      ...TeamFields\n    }\n  }\n"): (typeof documents)["\n  subscription TeamsChanged($name: String) {\n    teamsChanged(name: $name) {\n      name\n      ...TeamFields\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateTeam($input: CreateTeamInput!) {\n    outcome: createTeam(input: $input) {\n      __typename\n      ...RefusalFields\n    }\n  }\n"): (typeof documents)["\n  mutation CreateTeam($input: CreateTeamInput!) {\n    outcome: createTeam(input: $input) {\n      __typename\n      ...RefusalFields\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UpdateTeam($input: UpdateTeamInput!) {\n    outcome: updateTeam(input: $input) {\n      __typename\n      ...RefusalFields\n    }\n  }\n"): (typeof documents)["\n  mutation UpdateTeam($input: UpdateTeamInput!) {\n    outcome: updateTeam(input: $input) {\n      __typename\n      ...RefusalFields\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SetTeamMember($input: SetTeamMemberInput!) {\n    outcome: setTeamMember(input: $input) {\n      __typename\n      ...RefusalFields\n    }\n  }\n"): (typeof documents)["\n  mutation SetTeamMember($input: SetTeamMemberInput!) {\n    outcome: setTeamMember(input: $input) {\n      __typename\n      ...RefusalFields\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RemoveTeamMember($input: RemoveTeamMemberInput!) {\n    outcome: removeTeamMember(input: $input) {\n      __typename\n      ...RefusalFields\n    }\n  }\n"): (typeof documents)["\n  mutation RemoveTeamMember($input: RemoveTeamMemberInput!) {\n    outcome: removeTeamMember(input: $input) {\n      __typename\n      ...RefusalFields\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeleteTeam($input: DeleteTeamInput!) {\n    outcome: deleteTeam(input: $input) {\n      __typename\n      ...RefusalFields\n    }\n  }\n"): (typeof documents)["\n  mutation DeleteTeam($input: DeleteTeamInput!) {\n    outcome: deleteTeam(input: $input) {\n      __typename\n      ...RefusalFields\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query EngineNames {\n    engines {\n      engine\n      title\n    }\n  }\n"): (typeof documents)["\n  query EngineNames {\n    engines {\n      engine\n      title\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Tokens($team: String!) {\n    tokens(team: $team) {\n      name\n      role\n      createdAt\n      createdBy\n      expiresAt\n    }\n  }\n"): (typeof documents)["\n  query Tokens($team: String!) {\n    tokens(team: $team) {\n      name\n      role\n      createdAt\n      createdBy\n      expiresAt\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateToken($input: CreateTokenInput!) {\n    outcome: createToken(input: $input) {\n      __typename\n      ... on CreateTokenPayload {\n        value\n        notice\n        token {\n          name\n        }\n      }\n      ...RefusalFields\n    }\n  }\n"): (typeof documents)["\n  mutation CreateToken($input: CreateTokenInput!) {\n    outcome: createToken(input: $input) {\n      __typename\n      ... on CreateTokenPayload {\n        value\n        notice\n        token {\n          name\n        }\n      }\n      ...RefusalFields\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RevokeToken($input: RevokeTokenInput!) {\n    outcome: revokeToken(input: $input) {\n      __typename\n      ...RefusalFields\n    }\n  }\n"): (typeof documents)["\n  mutation RevokeToken($input: RevokeTokenInput!) {\n    outcome: revokeToken(input: $input) {\n      __typename\n      ...RefusalFields\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment CertificateFields on Certificate {\n    host\n    ready\n    reason\n    message\n    issuer\n    notAfter\n    renewAt\n  }\n"): (typeof documents)["\n  fragment CertificateFields on Certificate {\n    host\n    ready\n    reason\n    message\n    issuer\n    notAfter\n    renewAt\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment RefusalFields on UserError {\n    __typename\n    message\n    hint\n    ... on InvalidInput {\n      problems {\n        path\n        message\n      }\n    }\n    ... on IdTaken {\n      id\n    }\n    ... on RateLimited {\n      retryAfter\n    }\n  }\n"): (typeof documents)["\n  fragment RefusalFields on UserError {\n    __typename\n    message\n    hint\n    ... on InvalidInput {\n      problems {\n        path\n        message\n      }\n    }\n    ... on IdTaken {\n      id\n    }\n    ... on RateLimited {\n      retryAfter\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RetryStore($id: ID!) {\n    outcome: retryStore(input: { id: $id }) {\n      __typename\n      ...RefusalFields\n    }\n  }\n"): (typeof documents)["\n  mutation RetryStore($id: ID!) {\n    outcome: retryStore(input: { id: $id }) {\n      __typename\n      ...RefusalFields\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Viewer {\n    viewer {\n      name\n      groups\n      team\n      canEditTeams\n      teams {\n        name\n        displayName\n        role\n        canReadLogs\n        canCreateStores\n        canChangeStores\n        canDeleteStores\n        canRevealCredentials\n        canOrphanStores\n        canChangeDomains\n        canBackUpStores\n        canDeleteBackups\n        canRestoreStores\n        canManageTokens\n        canChangeMembers\n        canUpdateTeam\n        canDeleteTeam\n      }\n    }\n  }\n"): (typeof documents)["\n  query Viewer {\n    viewer {\n      name\n      groups\n      team\n      canEditTeams\n      teams {\n        name\n        displayName\n        role\n        canReadLogs\n        canCreateStores\n        canChangeStores\n        canDeleteStores\n        canRevealCredentials\n        canOrphanStores\n        canChangeDomains\n        canBackUpStores\n        canDeleteBackups\n        canRestoreStores\n        canManageTokens\n        canChangeMembers\n        canUpdateTeam\n        canDeleteTeam\n      }\n    }\n  }\n"];
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