import type { Api } from './api.ts';

export interface StoreView {
  id: string;
  uid: string;
  phase: string;
  message: string;
  url: string;
  adminUrl: string;
  namespace: string;
  attempts: number;
  provisioningSeconds: number | null;
  steps: {
    name: string;
    state: string;
    startedAt: string | null;
    finishedAt: string | null;
    message: string | null;
  }[];
}

const FIELDS = `id uid phase message url adminUrl namespace attempts provisioningSeconds
  steps { name state startedAt finishedAt message }`;

export interface CreateResult {
  __typename: string;
  message?: string;
  code?: string;
  store?: StoreView;
}

export async function createStore(api: Api, input: Record<string, unknown>): Promise<CreateResult> {
  const data = await api.send<{ createStore: CreateResult }>(
    `mutation Create($input: CreateStoreInput!) { createStore(input: $input) {
      __typename ... on StorePayload { store { ${FIELDS} } } ... on UserError { code message } } }`,
    { input },
  );
  return data.createStore;
}

export async function deleteStore(api: Api, id: string): Promise<{ __typename: string }> {
  const data = await api.send<{ deleteStore: { __typename: string } }>(
    'mutation Delete($id: ID!) { deleteStore(input: { id: $id }) { __typename } }',
    { id },
  );
  return data.deleteStore;
}

/** All states of a store until `enough` returns true or it is deleted. */
export async function watchStore(
  api: Api,
  id: string,
  enough: (store: StoreView) => boolean,
): Promise<{ seen: StoreView[]; gone: boolean }> {
  const seen: StoreView[] = [];
  const query = `subscription Watch($id: ID!) { storeStatus(id: $id) { __typename ... on Store { ${FIELDS} } } }`;
  for await (const { storeStatus } of api.subscribe<{ storeStatus: StoreView & { __typename: string } }>(
    query,
    { id },
  )) {
    if (storeStatus.__typename === 'StoreGone') return { seen, gone: true };
    seen.push(storeStatus);
    if (enough(storeStatus)) return { seen, gone: false };
  }
  return { seen, gone: true };
}

export const isReady = (store: StoreView): boolean => store.phase === 'READY';
