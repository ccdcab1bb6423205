import { graphql } from '../../gql/index.ts';

export const Suspend = graphql(`
  mutation SuspendStore($id: ID!) {
    outcome: suspendStore(input: { id: $id }) {
      __typename
      ...RefusalFields
    }
  }
`);

export const Resume = graphql(`
  mutation ResumeStore($id: ID!) {
    outcome: resumeStore(input: { id: $id }) {
      __typename
      ...RefusalFields
    }
  }
`);

export const Upgrade = graphql(`
  mutation UpgradeStore($id: ID!, $version: String) {
    outcome: upgradeStore(input: { id: $id, version: $version }) {
      __typename
      ...RefusalFields
    }
  }
`);

export const Rollback = graphql(`
  mutation RollbackStore($id: ID!, $revision: Int!) {
    outcome: rollbackStore(input: { id: $id, revision: $revision }) {
      __typename
      ...RefusalFields
    }
  }
`);

export const Reveal = graphql(`
  mutation RevealCredentials($id: ID!) {
    outcome: revealCredentials(input: { id: $id }) {
      __typename
      ... on CredentialsPayload {
        adminUrl
        user
        password
        notice
      }
      ...RefusalFields
    }
  }
`);

export const RotateCredentials = graphql(`
  mutation RotateCredentials($id: ID!) {
    outcome: rotateCredentials(input: { id: $id }) {
      __typename
      ...RefusalFields
    }
  }
`);
