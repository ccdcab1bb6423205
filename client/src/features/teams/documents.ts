import { graphql } from '../../gql/index.ts';

export const TeamFields = graphql(`
  fragment TeamFields on Team {
    name
    uid
    generation
    displayName
    createdAt
    deletingSince
    maxStores
    engines
    sizes
    hostSuffixes
    pluginSources
    members {
      kind
      name
      namespace
      role
    }
    limits {
      storesTotal
      storesUsed
    }
    conditions {
      type
      status
      reason
      message
      lastTransitionTime
    }
  }
`);

export const TeamsChanged = graphql(`
  subscription TeamsChanged($name: String) {
    teamsChanged(name: $name) {
      name
      ...TeamFields
    }
  }
`);

export const CreateTeam = graphql(`
  mutation CreateTeam($input: CreateTeamInput!) {
    outcome: createTeam(input: $input) {
      __typename
      ...RefusalFields
    }
  }
`);

export const UpdateTeam = graphql(`
  mutation UpdateTeam($input: UpdateTeamInput!) {
    outcome: updateTeam(input: $input) {
      __typename
      ...RefusalFields
    }
  }
`);

export const SetMember = graphql(`
  mutation SetTeamMember($input: SetTeamMemberInput!) {
    outcome: setTeamMember(input: $input) {
      __typename
      ...RefusalFields
    }
  }
`);

export const RemoveMember = graphql(`
  mutation RemoveTeamMember($input: RemoveTeamMemberInput!) {
    outcome: removeTeamMember(input: $input) {
      __typename
      ...RefusalFields
    }
  }
`);

export const DeleteTeam = graphql(`
  mutation DeleteTeam($input: DeleteTeamInput!) {
    outcome: deleteTeam(input: $input) {
      __typename
      ...RefusalFields
    }
  }
`);
