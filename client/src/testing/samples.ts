import type { EditStoreFieldsFragment, TeamFieldsFragment, ViewerQuery } from '../gql/graphql.ts';

const at = '2026-01-01T12:00:00Z';

/** The settings of a store, as the form that edits them gets them. */
export const settingsSample: EditStoreFieldsFragment = {
  id: 'nike',
  uid: 'u1',
  generation: 3,
  engine: 'WOOCOMMERCE',
  displayName: 'Nike',
  size: 'SMALL',
  ownHost: 'nike.shops.test',
  plugins: ['seo'],
  adminEmail: 'admin@shops.test',
  labels: [],
  deletionPolicy: 'DELETE',
  expiresAt: null,
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
    ownHost: 'nike.test',
    domains: [],
    adminEmail: 'admin@nike.test',
    labels: [],
    deletionPolicy: 'DELETE',
    expiresAt: null,
    conditions: [],
    health: { state: 'UNKNOWN', message: '', checks: [], hours: [], days: [] },
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

/** A team with a limit and some restrictions, as in an API response. */
export const teamSample: TeamFieldsFragment = {
  name: 'red',
  uid: 'u-red',
  generation: 4,
  displayName: 'Red',
  createdAt: at,
  deletingSince: null,
  maxStores: 5,
  engines: ['WOOCOMMERCE'],
  sizes: null,
  hostSuffixes: ['red.test'],
  pluginSources: null,
  members: [
    { kind: 'USER', name: 'ann', namespace: null, role: 'ADMIN' },
    { kind: 'SERVICE_ACCOUNT', name: 'ci', namespace: 'red', role: 'VIEWER' },
  ],
  limits: { storesTotal: 5, storesUsed: 3 },
  conditions: [{ type: 'READY', status: 'TRUE', reason: 'Ready', message: '', lastTransitionTime: at }],
};

const rights = {
  canReadLogs: true,
  canCreateStores: true,
  canChangeStores: true,
  canDeleteStores: true,
  canRevealCredentials: true,
  canOrphanStores: true,
  canChangeDomains: true,
  canBackUpStores: true,
  canDeleteBackups: true,
  canRestoreStores: true,
  canManageTokens: true,
  canChangeMembers: true,
  canUpdateTeam: false,
  canDeleteTeam: false,
};

/** An admin of two teams, as in an API response. */
export const viewerSample = {
  name: 'ann',
  groups: [],
  team: 'urumi',
  canEditTeams: false,
  teams: [
    { name: 'red', displayName: 'Red', role: 'ADMIN', ...rights },
    { name: 'urumi', displayName: 'Main', role: 'ADMIN', ...rights },
  ],
};
/** Who is only a viewer of the team Red, as in an API response, with more rights if a case has them. */
export function readerSample(more: Partial<typeof rights> = {}): ViewerQuery['viewer'] {
  const none = Object.fromEntries(Object.keys(rights).map((name) => [name, false])) as typeof rights;
  const team = {
    name: 'red',
    displayName: 'Red',
    role: 'VIEWER' as const,
    ...none,
    canReadLogs: true,
    ...more,
  };
  return { name: 'ann', groups: [], team: 'red', canEditTeams: false, teams: [team] };
}
