import { graphql } from '../../gql/index.ts';

export const RolloutFields = graphql(`
  fragment RolloutFields on Rollout {
    id
    name
    team
    createdAt
    selector {
      engine
      versions
      ids
      labels {
        key
        value
      }
    }
    target {
      version
      size
    }
    failureBudget
    maxFailures
    onFailure
    paused
    phase
    message
    startedAt
    finishedAt
    currentWave
    stores {
      total
      waiting
      skipped
      updating
      healthy
      failed
      rolledBack
      overridden
    }
    progress {
      number
      canary
      size
      updating
      healthy
      failed
    }
  }
`);

export const RolloutsChanged = graphql(`
  subscription RolloutsChanged($team: String) {
    rolloutsChanged(team: $team) {
      id
      ...RolloutFields
    }
  }
`);

export const RolloutChanged = graphql(`
  subscription RolloutChanged($name: String!, $team: String) {
    rolloutChanged(name: $name, team: $team) {
      id
      ...RolloutFields
    }
  }
`);

export const RolloutChanges = graphql(`
  query RolloutChanges($name: String!, $team: String, $outcome: [RolloutOutcome!], $after: String) {
    rollout(name: $name, team: $team) {
      id
      changes(first: 50, outcome: $outcome, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            storeId
            wave
            outcome
            message
            changedAt
          }
        }
      }
    }
  }
`);

export const PreviewRollout = graphql(`
  query PreviewRollout($team: String, $input: PreviewRolloutInput!) {
    previewRollout(team: $team, input: $input) {
      total
      skipped
      ids
      maxFailures
      waves {
        number
        canary
        size
      }
    }
  }
`);

export const CreateRollout = graphql(`
  mutation CreateRollout($input: CreateRolloutInput!) {
    outcome: createRollout(input: $input) {
      __typename
      ...RefusalFields
    }
  }
`);

export const PauseRollout = graphql(`
  mutation PauseRollout($input: PauseRolloutInput!) {
    outcome: pauseRollout(input: $input) {
      __typename
      ...RefusalFields
    }
  }
`);

export const ResumeRollout = graphql(`
  mutation ResumeRollout($input: ResumeRolloutInput!) {
    outcome: resumeRollout(input: $input) {
      __typename
      ...RefusalFields
    }
  }
`);

export const AbortRollout = graphql(`
  mutation AbortRollout($input: AbortRolloutInput!) {
    outcome: abortRollout(input: $input) {
      __typename
      ...RefusalFields
    }
  }
`);

export const DeleteRollout = graphql(`
  mutation DeleteRollout($input: DeleteRolloutInput!) {
    outcome: deleteRollout(input: $input) {
      __typename
      ...RefusalFields
    }
  }
`);
