import { renderGraphiQL } from '@graphql-yoga/render-graphiql';

const WATCH = `# 2. Watch it come up. Each message is the newest state.
subscription Watch($id: ID = "nike") {
  storeStatus(id: $id) {
    __typename
    ... on Store {
      phase
      message
      url
      steps { title state startedAt finishedAt message }
    }
    ... on StoreGone { id }
  }
}`;

const CREATE = `# 1. Create a store. The answer comes at once; watch it in the next tab.
mutation Create {
  createStore(input: { name: "Nike", engine: WOOCOMMERCE, id: "nike" }) {
    __typename
    ... on StorePayload { store { id phase url } }
    ... on UserError { code message hint }
    ... on InvalidInput { field allowed }
  }
}`;

const LIST = `# 3. List stores, what can be created, and what is left.
query List {
  stores(orderBy: CREATED_DESC, first: 20) {
    totalCount
    edges { node { id displayName engine phase message url createdAt provisioningSeconds } }
  }
  engines { engine available reason fix }
  fleet { total limits { storesLeftForYou } live { fresh } }
}`;

const DELETE = `# 4. Delete it, with all its data.
mutation Delete {
  deleteStore(input: { id: "nike" }) {
    __typename
    ... on DeleteStorePayload { id }
    ... on UserError { code message }
  }
}`;

/**
 * The GraphiQL page with one tab for each step of a store's life cycle. It is self-contained, works offline, and is the same
 * for every request. Rendering takes longer than a request may (its scripts have megabytes), so do it before the server
 * listens.
 */
export function renderPage(): Buffer {
  const page = renderGraphiQL({
    title: 'Urumi GraphiQL',
    endpoint: '/graphql',
    subscriptionsProtocol: 'WS',
    defaultQuery: CREATE,
    defaultTabs: [CREATE, WATCH, LIST, DELETE].map((query) => ({ query })),
  });
  return Buffer.from(page);
}
