/** The subscription of the dashboard's table. */
export const WINDOW_PAYLOAD = {
  query: `subscription StoreWindow($order: StoreOrderInput, $first: Int) {
    storeWindow(order: $order, first: $first) { snapshot totalCount offset ids
      rows { id displayName team engineTitle version size phase message url createdAt updatedAt queuePosition
        lastError { message hint } }
      facets { phase { phase count } engine { engine title count } version { value count } team { value count } }
      live { fresh } } }`,
  variables: { order: { field: 'PHASE', direction: 'ASC' }, first: 80 },
};

const FLEET = `subscription { fleetChanged { total byPhase { phase count } averageProvisioningSeconds
  p95ProvisioningSeconds limits { storesTotal storesLeft storesLeftForYou concurrentProvisions } } }`;
const STATUS = `subscription { storeStatus(id: "shop-00001") { ... on Store { id displayName phase message attempts
  steps { name state } conditions { type status reason message } lastError { message hint } } } }`;

/** What many dashboards subscribe to. */
export const SUBSCRIPTIONS: readonly (readonly [name: string, payload: object])[] = [
  ['fleetChanged', { query: FLEET }],
  ['storeStatus', { query: STATUS }],
  ['storeWindow', WINDOW_PAYLOAD],
];

export const LIST_QUERY = `{ stores(first: 50) { totalCount pageInfo { hasNextPage endCursor }
  edges { node { id displayName engine phase url message steps { name state } } } } }`;
