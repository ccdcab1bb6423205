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
 * Leads to the sign-in page, and back, when an operation of the page has no session. The page itself is the same for
 * everybody: after a login its request comes from another site, and a Strict cookie is not sent with it.
 */
const ASK_TO_SIGN_IN = `<script>
  const send = window.fetch;
  window.fetch = async (...request) => {
    const response = await send(...request);
    if (response.status === 401) location.assign('/sign-in?returnTo=/graphql');
    return response;
  };
</script>`;

/**
 * The GraphiQL page with one tab for each step of a store's life cycle. It is self-contained, works offline, and is the same
 * for every request. Rendering takes longer than a request may (its scripts have megabytes), so do it before the server
 * listens.
 * @param signIn people can sign in with a browser
 */
export function renderPage({ signIn }: { signIn: boolean }): Buffer {
  const page = renderGraphiQL({
    title: 'Urumi GraphiQL',
    endpoint: '/graphql',
    subscriptionsProtocol: 'WS',
    defaultQuery: CREATE,
    defaultTabs: [CREATE, WATCH, LIST, DELETE].map((query) => ({ query })),
  });
  return Buffer.from(signIn ? page.replace('<head>', `<head>${ASK_TO_SIGN_IN}`) : page);
}
