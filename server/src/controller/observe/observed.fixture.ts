import { woocommerce } from '../../store/engines/woocommerce.ts';
import { FINALIZER } from '../../store/names.ts';
import type { StoreResource, StoreSpec, StoreStatus } from '../../store/resource.ts';
import type { ObservedJob, Observed, ObservedRelease, ObservedWorkload } from './observed.ts';
import type { Rules } from '../rules.ts';

/** The time of the tests' decisions. */
export const NOW = new Date('2026-01-01T12:00:00Z');
/** RFC 3339 time, in seconds before NOW. */
export const ago = (seconds: number): string => new Date(NOW.getTime() - seconds * 1000).toISOString();
/** RFC 3339 time, in milliseconds after NOW. */
export const inMs = (ms: number): string => new Date(NOW.getTime() + ms).toISOString();

/** Two retries, 1 s and 2 s apart, without jitter; a minute to become ready. */
export const RULES: Rules = {
  maxProvisionRetries: 2,
  retryBackoffMs: 1000,
  provisionTimeoutMs: 60_000,
  random: 0.5,
};

export const RELEASE: ObservedRelease = {
  revision: 1,
  status: 'deployed',
  secretName: 'sh.helm.release.v1.urumi-a.v1',
  secretUid: 's',
  createdAt: new Date(ago(3600)),
  hash: 'wanted',
};
const READY: ObservedWorkload = { exists: true, ready: true };
export const STARTING: ObservedWorkload = { exists: true, ready: false };
export const CONFIGURED: ObservedJob = { exists: true, complete: true, failed: false, failures: 0 };

interface StoreChange {
  metadata?: Partial<StoreResource['metadata']>;
  spec?: Partial<StoreSpec>;
  status?: StoreStatus;
}

/** Store "a" of team "urumi", an hour old. */
export function storeWith({ metadata, spec, status }: StoreChange = {}): StoreResource {
  return {
    metadata: {
      name: 'a',
      namespace: 'urumi',
      uid: 'u',
      resourceVersion: '1',
      creationTimestamp: ago(3600),
      generation: 1,
      finalizers: [FINALIZER],
      ...metadata,
    },
    spec: { engine: 'WOOCOMMERCE', displayName: 'A', ...spec },
    status,
  };
}

/** A condition of a status, by default an hour old. */
export function condition(
  type: NonNullable<StoreStatus['conditions']>[number]['type'],
  status: 'True' | 'False',
  reason: string,
  since = ago(3600),
): NonNullable<StoreStatus['conditions']>[number] {
  return { type, status, reason, message: '', lastTransitionTime: since };
}

/** A store that is ready and matches its spec, except for `change`. */
export function observed(change: Partial<Observed> = {}): Observed {
  return {
    now: NOW,
    store: storeWith(),
    engine: woocommerce,
    desired: DESIRED,
    namespace: { state: 'active', uid: 'n' },
    address: { host: 'a.test', url: 'http://a.test', adminUrl: 'http://a.test/wp-admin/' },
    host: { wanted: 'a.test', current: 'a.test', fixed: 'a.test', spare: [], domains: [] },
    secret: true,
    sourceSecret: false,
    volumes: true,
    pods: 2,
    access: true,
    release: RELEASE,
    database: READY,
    configure: CONFIGURED,
    serving: READY,
    ...change,
  };
}

export const DESIRED: Observed['desired'] = {
  hash: 'wanted',
  values: {
    engine: 'woocommerce',
    store: {
      id: 'a',
      team: 'urumi',
      displayName: 'A',
      host: 'a.test',
      url: 'http://a.test',
      aliases: [],
      ownHost: 'a.test',
      adminUser: 'admin',
      adminEmail: 'admin@a.test',
      credentialsRevision: 0,
      sampleData: true,
      plugins: [],
    },
    storeLabels: {},
    existingSecret: 'urumi-a-ecommerce-store-secrets',
    images: {},
    size: 'small',
    suspended: false,
    networkPolicy: { platformNamespace: 'urumi-system' },
  },
};
