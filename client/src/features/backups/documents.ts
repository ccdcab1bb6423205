import { graphql } from '../../gql/index.ts';

export const StoreBackups = graphql(`
  subscription StoreBackups($id: ID!) {
    storeBackups(id: $id) {
      uid
      name
      team
      engine
      storeName
      reason
      phase
      message
      createdAt
      startedAt
      completedAt
      expiresAt
      deletingSince
      bytes
      addedBytes
      orders
      ordersSince
      products
      store {
        id
      }
    }
  }
`);

export const BackupSchedule = graphql(`
  query BackupSchedule($id: ID!) {
    store(id: $id) {
      id
      backupSchedule {
        schedule
        timeZone
        keep {
          last
          hourly
          daily
          weekly
          monthly
        }
        nextAt
        lastAt
      }
    }
  }
`);

export const SetBackupSchedule = graphql(`
  mutation SetBackupSchedule($input: UpdateStoreInput!) {
    outcome: updateStore(input: $input) {
      __typename
      ...RefusalFields
    }
  }
`);

export const BackupStore = graphql(`
  mutation BackupStore($input: BackupStoreInput!) {
    outcome: backupStore(input: $input) {
      __typename
      ...RefusalFields
    }
  }
`);

export const DeleteBackup = graphql(`
  mutation DeleteBackup($input: DeleteBackupInput!) {
    outcome: deleteBackup(input: $input) {
      __typename
      ...RefusalFields
    }
  }
`);

export const DeletedStores = graphql(`
  query DeletedStores($team: String) {
    backups(team: $team, first: 200) {
      edges {
        node {
          uid
          name
          team
          storeId
          storeName
          engine
          phase
          orders
          completedAt
          deletingSince
          store {
            id
          }
        }
      }
    }
  }
`);

export const RestoreInPlace = graphql(`
  mutation RestoreInPlace($input: RestoreStoreInput!) {
    outcome: restoreStore(input: $input) {
      __typename
      ...RefusalFields
    }
  }
`);

export const RestoreFields = graphql(`
  fragment RestoreFields on Store {
    restore {
      backup
      savedAs
      returning
      outcome
      message
      startedAt
      finishedAt
      steps {
        name
        title
        state
        startedAt
        finishedAt
        message
      }
    }
  }
`);

export const RestoreStore = graphql(`
  mutation RestoreStore($input: CreateStoreInput!) {
    outcome: createStore(input: $input) {
      __typename
      ...RefusalFields
    }
  }
`);
