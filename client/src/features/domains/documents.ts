import { graphql } from '../../gql/index.ts';

export const DomainsFields = graphql(`
  fragment DomainsFields on Store {
    id
    uid
    ownHost
    host
    domains {
      host
      primary
      verified
      reason
      message
      records {
        type
        name
        expected
        observed
      }
      certificate {
        ...CertificateFields
      }
    }
    certificates {
      ...CertificateFields
    }
  }
`);

export const AddDomain = graphql(`
  mutation AddDomain($input: AddDomainInput!) {
    outcome: addDomain(input: $input) {
      __typename
      ...RefusalFields
    }
  }
`);

export const RemoveDomain = graphql(`
  mutation RemoveDomain($input: RemoveDomainInput!) {
    outcome: removeDomain(input: $input) {
      __typename
      ...RefusalFields
    }
  }
`);

export const SetPrimaryDomain = graphql(`
  mutation SetPrimaryDomain($input: SetPrimaryDomainInput!) {
    outcome: setPrimaryDomain(input: $input) {
      __typename
      ...RefusalFields
    }
  }
`);
