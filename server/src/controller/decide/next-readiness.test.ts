import { describe, expect, test } from 'vitest';
import type { Decision } from './action.ts';
import { FRESH, type Memory } from '../memory.ts';
import { nextReadiness } from './next-readiness.ts';
import {
  ago,
  condition,
  CONFIGURED,
  inMs,
  NOW,
  observed,
  RELEASE,
  RULES,
  STARTING,
  storeWith,
} from '../observe/observed.fixture.ts';
import type { Observed } from '../observe/observed.ts';

const known: Memory = { observedGeneration: 1, releaseHash: 'wanted', provisionedAt: ago(1800) };
const next = (change: Partial<Observed>, memory: Memory = known): Decision =>
  nextReadiness(observed(change), memory, RULES);
const remembers = (memory: Partial<Memory>): Decision => ({ type: 'remember', memory });
const progressing = (reason: string, since: string) => ({
  conditions: [condition('Progressing', 'True', reason, since)],
});

describe('a store that is ready', () => {
  test.each<[string, Memory, Decision]>([
    ['is left alone', known, { type: 'wait' }],
    ['forgets its failed attempts', { ...known, attempts: 2 }, remembers(FRESH)],
    ['forgets a planned attempt', { ...known, nextAttemptAt: inMs(1000) }, remembers(FRESH)],
    [
      'clears the error that it gave up on',
      { ...known, lastError: { reason: 'HelmFailed', message: 'x' } },
      remembers(FRESH),
    ],
    [
      'keeps the error of an upgrade that was rolled back',
      { ...known, lastError: { reason: 'UpgradeRolledBack', message: 'x' } },
      { type: 'wait' },
    ],
  ])('%s', (_title, memory, action) => {
    expect(next({}, memory)).toEqual(action);
  });

  test.each<[string, number, string | undefined, number]>([
    ['from its creation', 12, undefined, 12],
    ["from its first step's start, which is more precise, if that is within 1.5 s", 12, ago(11.4), 11.4],
    ['from its creation when its first step came later', 12, ago(9), 12],
    ['from its creation when its first step came before it', 12, ago(13), 12],
  ])('for the first time: the time is counted %s', (_title, age, startedAt, provisioningSeconds) => {
    const store = storeWith({
      metadata: { creationTimestamp: ago(age) },
      status: { steps: [{ name: 'Namespace', state: 'Done', startedAt }] },
    });
    expect(next({ store }, { ...known, provisionedAt: undefined })).toEqual(
      remembers({ provisionedAt: NOW.toISOString(), provisioningSeconds }),
    );
  });
});

describe('a store that is suspended', () => {
  const suspended = { store: storeWith({ spec: { suspended: true } }), serving: STARTING };
  test('is not waited for', () => {
    expect(next(suspended)).toEqual({ type: 'wait' });
  });
  test('forgets its failures', () => {
    expect(next(suspended, { ...known, attempts: 1 })).toEqual(remembers(FRESH));
  });
});

describe('a store that is not ready yet', () => {
  const since = (seconds: number, reason = 'Installing'): Observed['store'] =>
    storeWith({ status: progressing(reason, ago(seconds)) });
  const young = { ...RELEASE, createdAt: new Date(ago(5)) };

  test.each<[string, Partial<Observed>, Decision]>([
    [
      'waits until the timeout after Progressing became True',
      { store: since(20) },
      { type: 'wait', until: new Date(inMs(40_000)) },
    ],
    [
      'waits until the timeout after a newer revision',
      { store: since(600), release: young },
      { type: 'wait', until: new Date(inMs(55_000)) },
    ],
    [
      'waits the whole timeout when it was not Progressing',
      {},
      { type: 'wait', until: new Date(inMs(60_000)) },
    ],
    [
      'waits for a change when its release failed',
      { store: since(600), release: { ...RELEASE, status: 'failed' } },
      { type: 'wait' },
    ],
  ])('%s', (_title, change, action) => {
    expect(next({ serving: STARTING, ...change })).toEqual(action);
  });

  const timeout = (message: string): Decision =>
    remembers({
      nextAttemptAt: undefined,
      lastError: {
        reason: 'ProvisionTimeout',
        message,
        hint: 'The store becomes Ready when the cause is fixed; retry to run helm again.',
      },
    });

  test.each<[string, Partial<Observed>, string]>([
    ['names the step that it waits for', { serving: STARTING }, 'not ready within 60 s: Serving is not done'],
    [
      'names the first of several steps',
      { database: STARTING, serving: STARTING },
      'not ready within 60 s: Database is not done',
    ],
    [
      'reports the progress of that step',
      { serving: { ...STARTING, progress: 'waiting for a node' } },
      'not ready within 60 s: Serving, waiting for a node',
    ],
    [
      'reports the problem of a pod',
      {
        database: {
          ...STARTING,
          trouble: { reason: 'X', message: 'no node has enough free cpu', severe: true },
        },
      },
      'not ready within 60 s: Database, no node has enough free cpu',
    ],
    [
      'names a job that does not finish',
      { configure: { ...CONFIGURED, complete: false, failures: 1 } },
      'not ready within 60 s: Configure, attempt 2',
    ],
  ])('after the timeout %s', (_title, change, message) => {
    expect(next({ store: since(60), ...change })).toEqual(timeout(message));
  });

  describe('after an upgrade that does not become ready', () => {
    const slow = { store: since(60, 'Upgrading'), serving: STARTING };
    const cause = 'not ready within 60 s: Serving is not done';
    test.each<[string, Partial<Observed>, Memory, Decision]>([
      [
        'is rolled back to the previous revision',
        { previousRevision: 3 },
        known,
        { type: 'startHelm', plan: { verb: 'rollback', hash: 'wanted', revision: 3, cause } },
      ],
      ['is not rolled back without a previous revision', {}, known, timeout(cause)],
      [
        'is not rolled back when it was never Ready',
        { previousRevision: 3 },
        { ...known, provisionedAt: undefined },
        timeout(cause),
      ],
      [
        'is not rolled back when it only restarts',
        { previousRevision: 3, store: since(60, 'Restarting') },
        known,
        timeout(cause),
      ],
      [
        'is not rolled back when it was changed by hand',
        { previousRevision: 3, store: since(60, 'ChangedByHand') },
        known,
        timeout(cause),
      ],
      [
        'is not rolled back when it resumes',
        { previousRevision: 3, store: since(60, 'Resuming') },
        known,
        timeout(cause),
      ],
    ])('%s', (_title, change, memory, action) => {
      expect(next({ ...slow, ...change }, memory)).toEqual(action);
    });
  });
});
