import { describe, expect, test } from 'vitest';
import { woocommerce } from '../../store/engines/woocommerce.ts';
import { FINALIZER } from '../../store/names.ts';
import type { StoreResource, StoreStatus } from '../../store/resource.ts';
import type { Memory } from '../memory.ts';
import { nextAction } from './next-action.ts';
import type { Observed, ReleaseLook } from '../observe/observed.ts';

const now = new Date('2026-01-01T12:00:00Z');
const long = '2026-01-01T11:00:00Z';
const rules = { maxProvisionRetries: 2, retryBackoffMs: 1000, provisionTimeoutMs: 60_000, random: 0.5 };

const release: ReleaseLook = {
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

/** A store on which nothing is to do, but for what a case says. */
function observed(change: Partial<Observed> = {}): Observed {
  return {
    now,
    store: storeWith({}),
    engine: woocommerce,
    desired: { values: {}, hash: 'wanted', address: {} } as Observed['desired'],
    namespace: { state: 'active', uid: 'n' },
    host: { wanted: 'a.shops.test', current: 'a.shops.test', spare: [] },
    secret: true,
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

const absorbed: Observed['run'] = {
  plan: { verb: 'upgrade', hash: 'wanted' },
  state: 'ended',
  outcome: { ok: true },
};
const known: Memory = { observedGeneration: 1, releaseHash: 'wanted', provisionedAt: long };
const next = (change: Partial<Observed>, memory: Memory = known) =>
  nextAction(observed(change), memory, rules);

describe('a store on its way up gets one thing after the other', () => {
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

describe('a store as it should be', () => {
  test('is left alone', () => {
    expect(next({})).toEqual({ type: 'wait' });
  });

  test('is left alone at a revision that an operator made', () => {
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
      'does not hold up a store that has another',
      { host: { ...taken, current: 'b' } },
      known,
      { type: 'wait' },
    ],
    [
      'is no error any more once it is free',
      {},
      { ...known, lastError: { reason: 'HostTaken', message: '' } },
      { type: 'remember', memory: { lastError: undefined } },
    ],
    ['does not keep a helm run from its end', { host: taken, run: absorbed }, known, { type: 'absorb' }],
    [
      'of another owner makes helm run once more',
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
    ['before is released', { host: { ...host, spare: [domain] } }, known, { type: 'releaseHost', domain }],
    [
      'before is kept until the store is ready at the new one',
      { host: { ...host, spare: [domain] }, serving: { ...ready, ready: false } },
      known,
      { type: 'wait' },
    ],
    [
      'before is kept while another revision than the wanted one is deployed',
      { host: { ...host, spare: [domain] }, release: { ...release, hash: 'of a rollback' } },
      known,
      { type: 'wait' },
    ],
  ])('%s', (_what, change, memory, expected) => {
    expect(next(change, memory)).toMatchObject(expected);
  });
});

describe('what goes wrong', () => {
  test('a namespace of another store is refused once, and then awaited', () => {
    const taken = { namespace: { state: 'taken', owner: 'another' } } as const;
    const refusal = next(taken, { observedGeneration: 1 });
    expect(refusal).toMatchObject({ type: 'remember', memory: { lastError: { reason: 'IdTaken' } } });
    const memory = refusal.type === 'remember' ? refusal.memory : {};
    expect(next(taken, { observedGeneration: 1, ...memory }).type).toBe('wait');
  });

  test('lost passwords are never made anew while there is data', () => {
    expect(next({ secret: false })).toMatchObject({ memory: { lastError: { reason: 'SecretLost' } } });
  });

  test('a pending release is cleared when it is ours, and left to an operator whose it is', () => {
    const pending = { ...release, status: 'pending-upgrade', createdAt: now };
    const conditions = [{ type: 'Released', status: 'False', reason: 'Upgrading', lastTransitionTime: long }];
    const ours = storeWith({}, { conditions } as StoreStatus);
    expect(next({ release: pending, store: ours }).type).toBe('clearPendingRelease');
    expect(next({ release: pending }).type).toBe('wait');
  });

  test('a store that takes too long is Stalled; after an upgrade it goes back', () => {
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
    ['loses its release', {}, 'startHelm'],
    ['then its namespace', { release: undefined }, 'deleteNamespace'],
    ['waits for it', { namespace: { state: 'terminating', uid: 'n', ours: true, blockers: '' } }, 'wait'],
    ['proves that nothing is left', { namespace: { state: 'missing' } }, 'confirmGone'],
    ["leaves another's namespace", { namespace: { state: 'taken', owner: 'x' } }, 'confirmGone'],
    [
      'ends its install first',
      { run: { plan: { verb: 'install', hash: '' }, state: 'running' } },
      'abortHelm',
    ],
  ])('%s', (_what, change, action) => {
    expect(next({ ...change, store }).type).toBe(action);
  });
});
