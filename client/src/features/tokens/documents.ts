import { graphql } from '../../gql/index.ts';

export const Tokens = graphql(`
  query Tokens($team: String!) {
    tokens(team: $team) {
      name
      role
      createdAt
      createdBy
      expiresAt
    }
  }
`);

export const CreateToken = graphql(`
  mutation CreateToken($input: CreateTokenInput!) {
    outcome: createToken(input: $input) {
      __typename
      ... on CreateTokenPayload {
        value
        notice
        token {
          name
        }
      }
      ...RefusalFields
    }
  }
`);

export const RevokeToken = graphql(`
  mutation RevokeToken($input: RevokeTokenInput!) {
    outcome: revokeToken(input: $input) {
      __typename
      ...RefusalFields
    }
  }
`);
