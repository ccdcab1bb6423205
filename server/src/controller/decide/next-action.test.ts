import { describe, expect, test } from 'vitest';
import { woocommerce } from '../../store/engines/woocommerce.ts';
import { FINALIZER } from '../../store/names.ts';
import type { StoreResource, StoreStatus } from '../../store/resource.ts';
import type { Memory } from '../memory.ts';
import { nextAction } from './next-action.ts';
import { DESIRED } from '../observe/observed.fixture.ts';
import type { Observed, ObservedRelease } from '../observe/observed.ts';

const now = new Date('2026-01-01T12:00:00Z');
const long = '2026-01-01T11:00:00Z';
const rules = { maxProvisionRetries: 2, retryBackoffMs: 1000, provisionTimeoutMs: 60_000, random: 0.5 };

const release: ObservedRelease = {
  revision: 1,
  status: 'deployed',
  secretName: 'sh.helm.release.v1.urumi-a.v1',
  secretUid: 's',
  createdAt: new Date(long),
  hash: 'wanted',
};
const ready = { exists: true, ready: true };
const starting = { exists: true, ready: false, available: false };

function storeWith(metadata: Partial<StoreResource['metadata']>, status?: StoreStatus): StoreResource {
  const own = { name: 'a', namespace: 'urumi', uid: 'u', resourceVersion: '1', creationTimestamp: long };
  return {
    metadata: { ...own, generation: 1, finalizers: [FINALIZER], ...metadata },
    spec: { engine: 'WOOCOMMERCE', displayName: 'A' },
    status,
  } as StoreResource;
}

/** A store that needs no action, except for the changes of a case. */
function observed(change: Partial<Observed> = {}): Observed {
  return {
    now,
    store: storeWith({}),
    engine: woocommerce,
    desired: DESIRED,
    address: { host: 'a.test', url: 'http://a.test', adminUrl: 'http://a.test/wp-admin/' },
    namespace: { state: 'active', uid: 'n' },
    host: { wanted: 'a.shops.test', current: 'a.shops.test', spare: [], domains: [] },
    secret: true,
    sourceSecret: false,
    volumes: true,
    pods: 2,
    access: true,
    release,
    database: ready,
    configure: { exists: true, complete: true, failed: false, failures: 0 },
    serving: ready,
    ...change,
  };
}

const ended: Observed['run'] = {
  plan: { verb: 'upgrade', hash: 'wanted' },
  state: 'ended',
  outcome: { ok: true },
};
const known: Memory = { observedGeneration: 1, releaseHash: 'wanted', provisionedAt: long };
const next = (change: Partial<Observed>, memory: Memory = known) =>
  nextAction(observed(change), memory, rules);

describe('a new store gets, one after the other,', () => {
  const nothing = { release: undefined, secret: false, volumes: false };
  test.each<[string, Partial<Observed>, string]>([
    ['its finalizer', { ...nothing, store: storeWith({ finalizers: [] }) }, 'addFinalizer'],
    ['its namespace', { ...nothing, namespace: { state: 'missing' } }, 'ensureNamespace'],
    ['its access', { ...nothing, access: false }, 'ensureAccess'],
    ['its passwords', nothing, 'ensureSecret'],
    ['its release', { ...nothing, secret: true }, 'startHelm'],
  ])('%s', (_what, change, action) => {
    expect(next(change, { observedGeneration: 1 }).type).toBe(action);
  });
});

describe('the password of the administrator', () => {
  const asking = (credentialsRevision?: number): StoreResource => {
    const store = storeWith({});
    return { ...store, spec: { ...store.spec, credentialsRevision } };
  };
  test.each<[string, Partial<Observed>, object]>([
    ['changes with the number of the spec', { store: asking(1) }, { type: 'rotateSecret' }],
    ['changes again when the number goes', { store: asking(), secretRevision: 1 }, { type: 'rotateSecret' }],
    ['changes once', { store: asking(1), secretRevision: 1 }, { type: 'wait' }],
    ['stays without a number', { store: asking(0) }, { type: 'wait' }],
    [
      'changes before helm runs',
      { store: asking(1), desired: { ...DESIRED, hash: 'other' } },
      { type: 'rotateSecret' },
    ],
    [
      'is applied by the next run',
      { store: asking(1), secretRevision: 1, desired: { ...DESIRED, hash: 'other' } },
      { type: 'startHelm' },
    ],
  ])('%s', (_what, change, decision) => {
    expect(next(change)).toMatchObject(decision);
  });
});

describe('a store that is made from a backup', () => {
  const restore = { image: '', repository: '', region: '', snapshot: 'a1', mark: '', secret: '', load: '' };
  const source = { state: 'ready', storeUid: 'former', restore } as const;
  const unusable = { state: 'unusable', message: 'the backup b does not exist' } as const;
  const fresh: Memory = { observedGeneration: 1 };
  const refused: Memory = {
    ...fresh,
    lastError: { reason: 'SourceUnavailable', message: unusable.message, hint: '' },
  };
  test.each<[string, Partial<Observed>, Memory, object]>([
    [
      'gets access to the backup before helm runs',
      { release: undefined, source },
      fresh,
      { type: 'ensureSource', storeUid: 'former' },
    ],
    [
      'gets its release then',
      { release: undefined, source, sourceSecret: true },
      fresh,
      { type: 'startHelm' },
    ],
    [
      'is stalled while the backup cannot be used',
      { release: undefined, source: unusable },
      fresh,
      { type: 'remember', memory: { lastError: { reason: 'SourceUnavailable', message: unusable.message } } },
    ],
    ['waits then', { release: undefined, source: unusable }, refused, { type: 'wait' }],
    [
      'goes on when the backup is there',
      { release: undefined, source, sourceSecret: true },
      refused,
      { type: 'remember', memory: { lastError: undefined } },
    ],
    ['loses the access once it was ready', { sourceSecret: true }, known, { type: 'dropSource' }],
  ])('%s', (_what, change, memory, decision) => {
    expect(next(change, memory)).toMatchObject(decision);
  });
});

describe('a store that matches its spec', () => {
  test('is left alone', () => {
    expect(next({})).toEqual({ type: 'wait' });
  });

  test('is left alone at a revision that an operator created', () => {
    expect(next({ release: { ...release, revision: 7, hash: undefined } })).toEqual({ type: 'wait' });
  });

  test('is upgraded when its spec asks for something else', () => {
    const desired = { ...observed().desired, hash: 'other' };
    expect(next({ desired })).toMatchObject({ type: 'startHelm', plan: { verb: 'upgrade', hash: 'other' } });
  });
});

test('a deletion is a generation that is observed too', () => {
  const store = storeWith({ generation: 2, deletionTimestamp: long });
  expect(next({ store })).toMatchObject({ type: 'remember', memory: { observedGeneration: 2 } });
  expect(next({ store }, { ...known, observedGeneration: 2 })).toMatchObject({ type: 'startHelm' });
});

describe('the host of a store', () => {
  const host = observed().host;
  const taken = { ...host, current: undefined, refusal: 'taken' } as const;
  const domain = { metadata: { name: 'old.example.com' } } as Observed['host']['spare'][number];
  const stray = { metadata: { name: 'i' }, hosts: ['b.shops.test'] } as Observed['host']['stray'];
  const fresh = { observedGeneration: 1 };
  test.each<[string, Partial<Observed>, Memory, object]>([
    [
      'is claimed before helm runs',
      { release: undefined, host: { ...host, current: undefined, free: 'a.shops.test' } },
      fresh,
      { type: 'claimHost', host: 'a.shops.test' },
    ],
    [
      'is not claimed without its namespace',
      { namespace: { state: 'missing' }, host: { ...host, free: 'a.shops.test' } },
      fresh,
      { type: 'ensureNamespace' },
    ],
    [
      'stalls a new store when it is taken',
      { release: undefined, host: taken },
      fresh,
      { type: 'remember', memory: { lastError: { reason: 'HostTaken' } } },
    ],
    [
      'does not block a store that has another',
      { host: { ...taken, current: 'b' } },
      known,
      { type: 'wait' },
    ],
    [
      'is not an error any more when it is free',
      {},
      { ...known, lastError: { reason: 'HostTaken', message: '' } },
      { type: 'remember', memory: { lastError: undefined } },
    ],
    ['does not block the end of a helm run', { host: taken, run: ended }, known, { type: 'recordOutcome' }],
    [
      'of another owner makes helm run again',
      { host: { ...host, stray } },
      known,
      { type: 'remember', memory: { releaseHash: '' } },
    ],
    [
      'of another owner loses its Ingress',
      { host: { ...host, stray } },
      { ...known, releaseHash: '' },
      { type: 'deleteIngress' },
    ],
    [
      'that was replaced is released',
      { host: { ...host, spare: [domain] } },
      known,
      { type: 'releaseHost', domain },
    ],
    [
      'that was replaced is kept until the store is ready at the new one',
      { host: { ...host, spare: [domain] }, serving: { ...ready, ready: false } },
      known,
      { type: 'wait' },
    ],
    [
      'that was replaced is kept while the wanted revision is not deployed',
      { host: { ...host, spare: [domain] }, release: { ...release, hash: 'of a rollback' } },
      known,
      { type: 'wait' },
    ],
  ])('%s', (_what, change, memory, expected) => {
    expect(next(change, memory)).toMatchObject(expected);
  });
});

describe('problems', () => {
  test('a namespace of another store is refused once, then polled', () => {
    const taken = { namespace: { state: 'taken', owner: 'another' } } as const;
    const refusal = next(taken, { observedGeneration: 1 });
    expect(refusal).toMatchObject({ type: 'remember', memory: { lastError: { reason: 'IdTaken' } } });
    const memory = refusal.type === 'remember' ? refusal.memory : {};
    expect(next(taken, { observedGeneration: 1, ...memory }).type).toBe('wait');
  });

  test('lost passwords are never generated again while data exists', () => {
    expect(next({ secret: false })).toMatchObject({ memory: { lastError: { reason: 'SecretLost' } } });
  });

  test("a pending release is cleared if it is ours, and left alone if it is an operator's", () => {
    const pending = { ...release, status: 'pending-upgrade', createdAt: now };
    const conditions = [{ type: 'Released', status: 'False', reason: 'Upgrading', lastTransitionTime: long }];
    const ours = storeWith({}, { conditions } as StoreStatus);
    expect(next({ release: pending, store: ours }).type).toBe('clearPendingRelease');
    expect(next({ release: pending }).type).toBe('wait');
  });

  test('a store that times out is Stalled; after an upgrade it is rolled back', () => {
    const progressing = (reason: string): StoreResource =>
      storeWith({}, {
        conditions: [{ type: 'Progressing', status: 'True', reason, lastTransitionTime: long }],
      } as StoreStatus);
    const slow = { serving: starting, previousRevision: 1, release: { ...release, revision: 2 } };
    expect(next({ ...slow, store: progressing('Installing') })).toMatchObject({
      memory: { lastError: { reason: 'ProvisionTimeout' } },
    });
    expect(next({ ...slow, store: progressing('Upgrading') })).toMatchObject({
      plan: { verb: 'rollback', revision: 1 },
    });
    expect(next({ ...slow, store: progressing('ChangedByHand') }).type).toBe('remember');
  });
});

describe('a store that is deleted', () => {
  const store = storeWith({ deletionTimestamp: long });
  test.each<[string, Partial<Observed>, string]>([
    ['first loses its release', {}, 'startHelm'],
    ['then its namespace', { release: undefined }, 'deleteNamespace'],
    ['waits for that', { namespace: { state: 'terminating', uid: 'n', ours: true, blockers: '' } }, 'wait'],
    ['confirms that no objects remain', { namespace: { state: 'missing' } }, 'confirmGone'],
    ["keeps another owner's namespace", { namespace: { state: 'taken', owner: 'x' } }, 'confirmGone'],
    [
      'aborts its install first',
      { run: { plan: { verb: 'install', hash: '' }, state: 'running' } },
      'abortHelm',
    ],
  ])('%s', (_what, change, action) => {
    expect(next({ ...change, store }).type).toBe(action);
  });
});
