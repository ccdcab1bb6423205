import type { EditStoreFieldsFragment } from '../gql/graphql.ts';

const at = '2026-01-01T12:00:00Z';

/** The settings of a store, as the form that edits them gets them. */
export const settingsSample: EditStoreFieldsFragment = {
  id: 'nike',
  uid: 'u1',
  generation: 3,
  engine: 'WOOCOMMERCE',
  displayName: 'Nike',
  size: 'SMALL',
  host: 'nike.shops.test',
  plugins: ['seo'],
  adminEmail: 'admin@shops.test',
  labels: [],
  deletionPolicy: 'DELETE',
};

const TITLES = {
  Namespace: 'Namespace',
  Secrets: 'Passwords',
  Release: 'Release',
  Database: 'Database',
  Configure: 'Configuration',
  Serving: 'Storefront',
} as const;

/** A step of a store, as in an API response. */
export function stepSample(name: keyof typeof TITLES, state: string, change: object = {}): object {
  return { name: name.toUpperCase(), title: TITLES[name], state, ...change };
}

/** A ready store, as in an API response, except for the changes of a case. */
export function storeSample(change: object = {}): object {
  return {
    __typename: 'Store',
    id: 'nike',
    uid: 'u1',
    displayName: 'Nike',
    engine: 'WOOCOMMERCE',
    engineTitle: 'WooCommerce',
    phase: 'READY',
    message: 'orders are possible',
    url: 'http://nike.test',
    adminUrl: 'http://nike.test/wp-admin/',
    createdAt: at,
    provisioningSeconds: 7.25,
    attempts: 0,
    team: 'urumi',
    namespace: 'store-nike',
    release: 'urumi-nike',
    plugins: [],
    sampleData: true,
    size: 'SMALL',
    suspended: false,
    generation: 1,
    host: 'nike.test',
    adminEmail: 'admin@nike.test',
    labels: [],
    deletionPolicy: 'DELETE',
    conditions: [],
    steps: (Object.keys(TITLES) as (keyof typeof TITLES)[]).map((name) =>
      stepSample(name, 'DONE', { startedAt: at, finishedAt: '2026-01-01T12:00:03.2Z' }),
    ),
    ...change,
  };
}

/** One refusal of each kind, as in an API response. */
export const refusalSample = {
  forbidden: { __typename: 'Forbidden', code: 'FORBIDDEN', message: 'You may not do this', hint: 'Ask.' },
  conflict: {
    __typename: 'Conflict',
    code: 'CONFLICT',
    message: 'The store is busy',
    hint: 'Wait a moment.',
  },
  rateLimited: {
    __typename: 'RateLimited',
    code: 'RATE_LIMITED',
    message: 'Too many changes',
    retryAfter: 7,
  },
  idTaken: {
    __typename: 'IdTaken',
    code: 'ID_TAKEN',
    id: 'nike',
    message: 'there is already a store "nike"',
  },
} as const;
