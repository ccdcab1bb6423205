import { graphql } from '../../../gql/index.ts';

/** Stores of a selection with what an act would do to each. By name, so that the pages do not change with the phases. */
export const BulkPlan = graphql(`
  query BulkPlan($filter: StoreFilter, $first: Int, $after: String, $input: BulkCheckInput!) {
    stores(filter: $filter, order: { field: NAME, direction: ASC }, first: $first, after: $after) {
      totalCount
      edges {
        node {
          id
          uid
          bulkCheck(input: $input) {
            state
            message
            hint
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const BulkChange = graphql(`
  mutation BulkChange($input: BulkChangeStoresInput!) {
    outcome: bulkChangeStores(input: $input) {
      __typename
      ... on BulkChangeStoresPayload {
        outcomes {
          storeId
          state
          message
          hint
        }
      }
      ...RefusalFields
    }
  }
`);

export const StoreIds = graphql(`
  subscription StoreIds($filter: StoreFilter, $order: StoreOrderInput, $first: Int, $offset: Int) {
    storeWindow(filter: $filter, order: $order, first: $first, offset: $offset) {
      ids
    }
  }
`);
