// node examples/create-store.ts [id] [origin]: creates a store, watches it come up, prints its URL. On a platform with a
// login, URUMI_TOKEN is a token (createToken).
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { print } from 'graphql';
import { createClient } from 'graphql-ws';
import { graphql } from '../client/src/gql/index.ts';

const [id = 'nike', origin = 'http://127.0.0.1:8080'] = process.argv.slice(2);
const { URUMI_TOKEN: token } = process.env;
const client = createClient({
  url: `${origin.replace('http', 'ws')}/graphql`,
  connectionParams: token ? { authorization: `Bearer ${token}` } : {},
});

const Create = graphql(`
  mutation ScriptCreate($input: CreateStoreInput!) {
    createStore(input: $input) {
      __typename
      ... on UserError {
        message
      }
    }
  }
`);
const Watch = graphql(`
  subscription ScriptWatch($id: ID!) {
    storeStatus(id: $id) {
      ... on Store {
        phase
        message
        url
      }
    }
  }
`);

async function* run<Data, Variables extends Record<string, unknown>>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): AsyncGenerator<Data> {
  for await (const { data, errors } of client.iterate<Data>({ query: print(document), variables })) {
    if (!data) throw new Error(JSON.stringify(errors));
    yield data;
  }
}

async function createStore(): Promise<string> {
  const input = { id, name: 'Made by Node', engine: 'WOOCOMMERCE' } as const;
  for await (const { createStore: result } of run(Create, { input })) {
    if (result.__typename !== 'StorePayload') throw new Error(result.message);
  }
  for await (const { storeStatus: store } of run(Watch, { id })) {
    if (!('phase' in store)) break;
    process.stderr.write(`${store.phase} ${store.message}\n`);
    if (store.phase === 'READY') return store.url;
    if (store.phase === 'FAILED') throw new Error(store.message);
  }
  throw new Error(`"${id}" is gone`);
}

process.stdout.write(`${await createStore()}\n`);
await client.dispose();
