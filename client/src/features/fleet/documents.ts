import { graphql } from '../../gql/index.ts';

export const StoreWindow = graphql(`
  subscription StoreWindow($filter: StoreFilter, $order: StoreOrderInput, $first: Int, $offset: Int) {
    storeWindow(filter: $filter, order: $order, first: $first, offset: $offset) {
      snapshot
      totalCount
      offset
      ids
      rows {
        ...StoreRowFields
      }
      facets {
        phase {
          phase
          count
        }
        engine {
          engine
          title
          count
        }
        version {
          value
          count
        }
        team {
          value
          count
        }
        age {
          age
          count
        }
        certificate {
          reason
          count
        }
        label {
          key
          value
          count
        }
      }
      live {
        fresh
      }
    }
  }
`);

export const StoreRowFields = graphql(`
  fragment StoreRowFields on Store {
    id
    displayName
    team
    engineTitle
    version
    size
    phase
    message
    url
    createdAt
    updatedAt
    queuePosition
    health {
      recentMilliseconds
    }
    lastError {
      message
      hint
    }
  }
`);

export const StoreCount = graphql(`
  subscription StoreCount($filter: StoreFilter) {
    storeWindow(filter: $filter, first: 1) {
      totalCount
      live {
        fresh
      }
    }
  }
`);

export const ExportStores = graphql(`
  query ExportStores($filter: StoreFilter, $order: StoreOrderInput, $after: String) {
    stores(filter: $filter, order: $order, first: 200, after: $after) {
      edges {
        node {
          ...StoreRowFields
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);
